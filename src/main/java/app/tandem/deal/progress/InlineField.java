package app.tandem.deal.progress;

import java.util.Arrays;
import java.util.Locale;

import app.tandem.deal.Field;
import app.tandem.shell.NotFound;

/** What can be changed by itself where it stands, in a list or on the deal's page. */
enum InlineField {

	VALUE(Field.VALUE), CLOSE_DATE(Field.CLOSE_DATE), STAGE(Field.STAGE), NOTES(Field.NOTES);

	private final Field field;

	InlineField(Field field) {
		this.field = field;
	}

	Field field() {
		return this.field;
	}

	/** The word in the address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static InlineField of(String word) {
		return Arrays.stream(values())
			.filter((field) -> field.word().equals(word))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
