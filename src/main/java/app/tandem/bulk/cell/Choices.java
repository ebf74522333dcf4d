package app.tandem.bulk.cell;

import java.util.List;
import java.util.Locale;

import app.tandem.bulk.wording.Translations;

/** The choices of the file. */
public final class Choices {

	/** Help asked, shared, consent. */
	public static final Choice<Boolean> YES_NO = new Choice.Builder<Boolean>().value(true, "Yes", "bulk.value.yes")
		.value(false, "No", "bulk.value.no")
		.build();

	/** Kind of help, 1 to 6. */
	public static final Choice<Integer> HELP = options("bulk.help.", 6).word(4, "Quotes and Licensing")
		.word(4, "4 Quotes and Licensing")
		.build();

	/** Reason for Declined or Lost, 1 to 8. */
	public static final Choice<Integer> REASON = options("bulk.reason.", 8).build();

	/** Sales stage in per cent; those of assessments have names of their own. */
	public static final Choice<Integer> STAGE = stages();

	/** Status, by its English word. */
	public static final Choice<String> STATUS = words("bulk.status.", "New", "Active", "Closed");

	/** Substatus, by its English word. */
	public static final Choice<String> SUBSTATUS = words("bulk.substatus.", "Pending", "Received", "Accepted", "Won",
			"Lost", "Declined", "Expired");

	private Choices() {
	}

	private static Choice.Builder<Integer> options(String key, int count) {
		Choice.Builder<Integer> options = new Choice.Builder<>();
		for (int number = 1; number <= count; number++) {
			options.value(number, String.valueOf(number), key + number);
			for (String word : Translations.of(key + number)) {
				options.word(number, number + word);
			}
		}
		return options;
	}

	private static Choice<Integer> stages() {
		Choice.Builder<Integer> stages = new Choice.Builder<>();
		for (int percent : List.of(10, 20, 40, 60, 80, 100)) {
			stages.value(percent, String.valueOf(percent), "bulk.stage." + percent);
		}
		for (int percent : List.of(20, 40, 60, 80)) {
			Translations.of("bulk.stage.assessment." + percent).forEach((word) -> stages.word(percent, word));
		}
		return stages.build();
	}

	private static Choice<String> words(String key, String... words) {
		Choice.Builder<String> choice = new Choice.Builder<>();
		for (String word : words) {
			choice.value(word, word, key + word.toLowerCase(Locale.ROOT));
		}
		return choice.build();
	}

}
