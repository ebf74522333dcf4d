package app.tandem.database;

/**
 * The built-in database cannot start; the message says why, the action what to do about
 * it.
 */
class DatabaseStartException extends RuntimeException {

	private final String action;

	DatabaseStartException(String message, String action) {
		super(message);
		this.action = action;
	}

	DatabaseStartException(String message, String action, Exception cause) {
		super(message, cause);
		this.action = action;
	}

	String action() {
		return action;
	}

}
