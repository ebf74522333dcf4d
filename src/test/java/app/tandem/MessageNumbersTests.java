package app.tandem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of the bundles with numbers in its places, in its language. */
@Execution(ExecutionMode.CONCURRENT)
class MessageNumbersTests {

	private static final int MOST_PLACES = 10;

	private static final Pattern LEFT_OPEN = Pattern.compile("[{}]|\\bnull\\b");

	/** Words with forms, right beside the number that decides which. */
	private static final Pattern COUNTED = Pattern.compile("\\{\\d, plural,");

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 5, 21, 1000 })
	void everyTextTakesEveryNumber(int number) {
		List<String> faults = new ArrayList<>();
		for (Bundle bundle : Bundle.all()) {
			bundle.messages().forEach((key, pattern) -> {
				String text = text(bundle, pattern, number);
				if (LEFT_OPEN.matcher(text).find()) {
					faults.add(bundle.file() + ": " + key + " becomes " + text);
				}
			});
		}
		assertThat(faults).isEmpty();
	}

	/** In Russian 21 takes the form of 1, and 1000 is never written as 1000. */
	@ParameterizedTest
	@ValueSource(ints = { 21, 1000 })
	void textsThatCountSayTheNumberAsTheLanguageWritesIt(int number) {
		List<String> faults = new ArrayList<>();
		for (Bundle bundle : Bundle.all()) {
			String written = NumberFormatter.withLocale(locale(bundle)).format(number).toString();
			bundle.messages().forEach((key, pattern) -> {
				String text = text(bundle, pattern, number);
				if (COUNTED.matcher(pattern).find() && !text.contains(written)) {
					faults.add(bundle.file() + ": " + key + " becomes " + text);
				}
			});
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void longNumbersInTextsAreGrouped() {
		Pattern ungrouped = Pattern.compile("(?<![\\p{L}\\d.,-])\\d{5,}(?![.,-]?[\\p{L}\\d])");
		assertThat(Bundle.all()
			.stream()
			.flatMap((bundle) -> bundle.messages()
				.entrySet()
				.stream()
				.filter((message) -> ungrouped.matcher(message.getValue()).find())
				.map((message) -> bundle.file() + ": " + message.getKey())))
			.isEmpty();
	}

	private static String text(Bundle bundle, String pattern, int number) {
		Object[] numbers = new Object[MOST_PLACES];
		java.util.Arrays.fill(numbers, number);
		return new MessageFormat(pattern.replace("{vendor}", "Microsoft"), locale(bundle)).format(numbers);
	}

	private static Locale locale(Bundle bundle) {
		return Locale.forLanguageTag(bundle.language());
	}

}
