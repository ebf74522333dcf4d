package app.tandem.privacy;

import java.util.Map;

import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

/** How long things are kept, as typed. */
record RetentionForm(String version, String fileDays, String contactMonths) {

	private static final int MOST_DAYS = 3650;

	private static final int MOST_MONTHS = 240;

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	RetentionForm {
		version = FormCheck.orEmpty(version);
		fileDays = FormCheck.orEmpty(fileDays).strip();
		contactMonths = FormCheck.orEmpty(contactMonths).strip();
	}

	static RetentionForm of(Retention now) {
		return new RetentionForm(String.valueOf(now.version()), text(now.fileDays()), text(now.contactMonths()));
	}

	boolean isOf(Retention now) {
		return this.version.equals(String.valueOf(now.version()));
	}

	Retention read(FormCheck check, int version) {
		return new Retention(version, number("fileDays", this.fileDays, MOST_DAYS, check),
				number("contactMonths", this.contactMonths, MOST_MONTHS, check));
	}

	private static @Nullable Integer number(String field, String typed, int most, FormCheck check) {
		if (typed.isEmpty()) {
			return null;
		}
		int number = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
		if (number < 1 || number > most) {
			check.reject(field, "privacy.retention.number", most);
		}
		return number;
	}

	/** What is saved now where the form says otherwise. */
	Map<String, String> theirs(Retention now, Wording wording) {
		return new Theirs(wording).text("fileDays", text(now.fileDays()), this.fileDays)
			.text("contactMonths", text(now.contactMonths()), this.contactMonths)
			.byField();
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? String.valueOf(number) : "";
	}

}
