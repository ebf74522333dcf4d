package app.tandem.bulk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import app.tandem.sheet.Encoding;
import app.tandem.sheet.ReadAs;
import app.tandem.sheet.Separator;
import app.tandem.sheet.TextFormat;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read, and how else it may be.
 *
 * @param sentence how it was read; empty before there is a file
 * @param guessed whether one should look at the names
 * @param text whether there is a choice, as workbooks have none
 * @param encoding name of the chosen encoding, or empty
 * @param separator name of the chosen separator, or empty
 * @param problems why it cannot be read as somebody wished, as sentences
 */
record ReadingView(String sentence, boolean guessed, boolean text, List<Option> encodings, String encoding,
		List<Option> separators, String separator, List<String> problems) {

	/** Whether one should look at it before anything else. */
	public boolean prominent() {
		return this.guessed || !this.problems.isEmpty();
	}

	/** Whether it is not all left to us. */
	public boolean chosen() {
		return !this.encoding.isEmpty() || !this.separator.isEmpty();
	}

	/** For a file that is still to come. */
	static ReadingView ofUpload(TextFormat chosen, Wording wording) {
		return of("", false, true, chosen, List.of(), wording);
	}

	static ReadingView of(ReadAs readAs, TextFormat chosen, List<String> problems, Wording wording) {
		Encoding encoding = readAs.encoding();
		Separator separator = readAs.separator();
		if (encoding == null || separator == null) {
			return of(wording.text("bulk.reading.sheet", readAs.sheet()), false, false, chosen, problems, wording);
		}
		String key = readAs.guessed() ? "bulk.reading.guessed" : "bulk.reading.text";
		return of(wording.text(key, wording.text(encoding.key()), separator.name()), readAs.guessed(), true, chosen,
				problems, wording);
	}

	private static ReadingView of(String sentence, boolean guessed, boolean text, TextFormat chosen,
			List<String> problems, Wording wording) {
		return new ReadingView(sentence, guessed, text,
				options(Encoding.choices().stream(), Encoding::name, Encoding::key, wording), name(chosen.encoding()),
				options(Stream.of(Separator.values()), Separator::name, Separator::key, wording),
				name(chosen.separator()), problems);
	}

	private static <T> List<Option> options(Stream<T> values, Function<T, String> name, Function<T, String> key,
			Wording wording) {
		return values.map((value) -> new Option(name.apply(value), wording.text(key.apply(value)))).toList();
	}

	private static String name(@Nullable Enum<?> chosen) {
		return (chosen != null) ? chosen.name() : "";
	}

}
