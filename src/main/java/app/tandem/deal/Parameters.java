package app.tandem.deal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Sets a statement's parameters one after the other. */
final class Parameters {

	private final PreparedStatement row;

	private int next = 1;

	Parameters(PreparedStatement row) {
		this.row = row;
	}

	Parameters add(@Nullable Object value) throws SQLException {
		if (value == null) {
			this.row.setNull(this.next++, Types.NULL);
		}
		else if (value instanceof Instant time) {
			this.row.setObject(this.next++, time.atOffset(ZoneOffset.UTC));
		}
		else {
			this.row.setObject(this.next++, value);
		}
		return this;
	}

}
