package app.tandem.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdFilterTests {

	@Test
	void saysThatItIsNotAvailableWhileTheDatabaseIsAway() throws ServletException, IOException {
		var away = new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException());
		assertThat(answerTo(new ServletException(away)).getStatus()).isEqualTo(503);
		assertThat(answerTo(new CannotCreateTransactionException("away")).getStatus()).isEqualTo(503);
		for (String state : new String[] { "08003", "08006", "57P01", "57P03" }) {
			assertThat(answerTo(new IllegalStateException(new SQLException("gone", state))).getStatus()).isEqualTo(503);
		}
		assertThat(answerTo(new IllegalStateException(new SQLException("twice", "23505"))).getStatus()).isEqualTo(500);
		assertThat(answerTo(away).getHeader("Retry-After")).isEqualTo("30");
	}

	@Test
	void blamesItselfForEverythingElse() throws ServletException, IOException {
		MockHttpServletResponse answer = answerTo(new IllegalStateException("ours"));
		assertThat(answer.getStatus()).isEqualTo(500);
		assertThat(answer.getHeader("Retry-After")).isNull();
		assertThat(answer.getHeader("X-Request-Id")).isNotEmpty();
	}

	private static MockHttpServletResponse answerTo(Exception failure) throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new RequestIdFilter().doFilter(new MockHttpServletRequest(), response, (request, ignored) -> {
			if (failure instanceof ServletException wrapped) {
				throw wrapped;
			}
			throw (RuntimeException) failure;
		});
		return response;
	}

}
