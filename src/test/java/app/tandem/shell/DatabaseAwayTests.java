package app.tandem.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAwayTests {

	@ParameterizedTest
	@CsvSource({ "08006, true", "08003, true", "57P01, true", "57014, false", "23505, false", "42601, false" })
	void theStateTellsWhetherTheConnectionEnded(String state, boolean away) {
		assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("so", state)))).isEqualTo(away);
	}

	@Test
	void whatIsRolledBackOnAConnectionThatThePoolTookAwayIsThatToo() {
		TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed",
				new SQLException("Connection is closed"));
		assertThat(DatabaseAway.causes(rollback)).isTrue();
	}

	@Test
	void noConnectionIsThatToo() {
		assertThat(DatabaseAway.causes(new SQLTransientConnectionException("none within 3 s"))).isTrue();
		assertThat(DatabaseAway.causes(new DataAccessResourceFailureException("gone"))).isTrue();
	}

	@Test
	void otherFailuresAreNot() {
		assertThat(DatabaseAway.causes(new IllegalStateException(new NullPointerException()))).isFalse();
		assertThat(DatabaseAway.causes(null)).isFalse();
	}

}
