package app.tandem.shell;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * That the database does not answer: the same request may well succeed in a while. What
 * then tells people so must need nothing of it, not even the session.
 */
public final class DatabaseAway {

	private static final String ATTRIBUTE = DatabaseAway.class.getName();

	private DatabaseAway() {
	}

	/** Whether this was found out in the request, so that nobody asks again. */
	public static boolean isKnownTo(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	static void tell(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, true);
	}

	/** Whether this is why something failed. */
	static boolean causes(@Nullable Throwable failure) {
		return failure != null && (failure instanceof DataAccessResourceFailureException
				|| failure instanceof CannotCreateTransactionException
				|| failure instanceof SQLTransientConnectionException || isEndOfConnection(failure)
				|| causes(failure.getCause()));
	}

	/**
	 * Classes of the standard and of PostgreSQL: connection, and operator intervention.
	 * No state at all is what the pool says of a connection that it took away, such as
	 * when a rollback comes too late; the database always gives one.
	 */
	private static boolean isEndOfConnection(Throwable failure) {
		if (!(failure instanceof SQLException sql)) {
			return false;
		}
		String state = sql.getSQLState();
		return state == null || state.startsWith("08") || state.startsWith("57P");
	}

}
