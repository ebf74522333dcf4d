package app.tandem.value;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Reads dates: month, day, year as in the format, or ISO; other orders are not guessed.
 */
public final class Dates {

	private Dates() {
	}

	/** {@code M/D/YYYY}, leading zeros allowed, or {@code YYYY-MM-DD}. */
	public static Reading<LocalDate> read(String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		LocalDate date = (typed.length() > 10) ? null : date(typed);
		return (date != null) ? Reading.of(date) : Reading.refused(Fault.Kind.DATE, typed);
	}

	private static @Nullable LocalDate date(String typed) {
		int first = typed.indexOf('/');
		int second = typed.lastIndexOf('/');
		if (first > 0 && second > first) {
			return date(typed.substring(second + 1), typed.substring(0, first), typed.substring(first + 1, second), 1);
		}
		if (typed.length() == 10 && typed.charAt(4) == '-' && typed.charAt(7) == '-') {
			return date(typed.substring(0, 4), typed.substring(5, 7), typed.substring(8), 2);
		}
		return null;
	}

	private static @Nullable LocalDate date(String year, String month, String day, int digits) {
		if (!isNumber(year, 4, 4) || !isNumber(month, digits, 2) || !isNumber(day, digits, 2)) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static boolean isNumber(String text, int fewest, int most) {
		return text.length() >= fewest && text.length() <= most && text.chars().allMatch(Texts::isDigit);
	}

}
