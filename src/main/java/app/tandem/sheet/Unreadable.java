package app.tandem.sheet;

import java.util.List;

/** A file cannot be read as a whole. */
public final class Unreadable extends RuntimeException {

	private final Reason reason;

	private final transient List<Object> args;

	public Unreadable(Reason reason, Object... args) {
		super(reason + " " + List.of(args));
		this.reason = reason;
		this.args = List.of(args);
	}

	public Reason reason() {
		return this.reason;
	}

	/** Texts and whole numbers, see {@link Reason}. */
	public List<Object> args() {
		return this.args;
	}

	/** Why, with the arguments of the message; its {0} stays unused. */
	public enum Reason {

		EMPTY,
		/** Records, limit. */
		ROWS,
		/** Limit with its unit. */
		SIZE,
		/** Kind of file found. */
		TYPE,
		/** Kind of damage, row or line or limit. */
		DAMAGED;

		/** Key of the message, a sentence without a full stop. */
		public String key() {
			return "sheet.refused." + name();
		}

	}

}
