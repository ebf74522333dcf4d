package app.tandem.bulk.cell;

import java.time.LocalDate;

import app.tandem.value.Dates;

/** Reads and writes dates as files have them. */
public final class DateCell {

	private DateCell() {
	}

	/** {@code M/D/YYYY}, leading zeros allowed, or {@code YYYY-MM-DD}. */
	public static Parsed<LocalDate> parse(String column, String text) {
		return Parsed.of(column, Dates.read(text));
	}

	/** {@code MM/DD/YYYY}. */
	public static String write(LocalDate date) {
		StringBuilder written = new StringBuilder(10);
		append(written, date.getMonthValue(), 2).append('/');
		append(written, date.getDayOfMonth(), 2).append('/');
		return append(written, date.getYear(), 4).toString();
	}

	private static StringBuilder append(StringBuilder written, int number, int width) {
		String digits = Integer.toString(number);
		return written.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
	}

}
