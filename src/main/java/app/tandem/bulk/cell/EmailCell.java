package app.tandem.bulk.cell;

import app.tandem.value.Emails;

/** Reads e-mail addresses. */
public final class EmailCell {

	private EmailCell() {
	}

	/** An address as people have them. */
	public static Parsed<String> parse(String column, String text) {
		return Parsed.of(column, Emails.read(text));
	}

}
