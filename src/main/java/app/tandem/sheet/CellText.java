package app.tandem.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The cells of a workbook as the texts that one would type into a CSV file: the stored
 * values, never what a format makes of them on the screen.
 */
final class CellText {

	/**
	 * As many digits as spreadsheet programs keep; the rest is noise of binary numbers.
	 */
	private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private static final int LONGEST_NUMBER = 40;

	private final CellFormats formats;

	private final boolean from1904;

	CellText(CellFormats formats, boolean from1904) {
		this.formats = formats;
		this.from1904 = from1904;
	}

	/** A number, which by its cell's style may be a date or per cent. */
	String number(String value, String style) {
		BigDecimal number = read(value);
		if (number == null) {
			return value;
		}
		return switch (this.formats.kind(style)) {
			case DATE -> date(number);
			case PERCENT -> plain(number.movePointRight(2)) + "%";
			case PLAIN -> plain(number);
		};
	}

	/** Yes or no, as cells of such columns are written. */
	static String truth(String value) {
		return value.strip().equals("1") ? "Yes" : "No";
	}

	/**
	 * What has no value: an error, or a formula that was never worked out. The mark keeps
	 * it from being taken for a text.
	 */
	static String fault(String shown) {
		return Characters.MARK + shown;
	}

	/**
	 * The text with the characters that XML cannot hold, which are written as numbers.
	 */
	static String decoded(String text) {
		if (text.indexOf("_x") < 0) {
			return Characters.storable(text);
		}
		Matcher escapes = ESCAPED.matcher(text);
		String plain = escapes.replaceAll(
				(escape) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
		return Characters.storable(plain);
	}

	/** The text such that {@link #decoded} gives it back. */
	static String encoded(String text) {
		return (text.indexOf("_x") < 0) ? text : ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
	}

	/** Null for what is no number that anybody typed. */
	private static @org.jspecify.annotations.Nullable BigDecimal read(String value) {
		String typed = value.strip();
		try {
			BigDecimal number = (typed.length() <= LONGEST_NUMBER) ? new BigDecimal(typed) : null;
			return (number != null && Math.abs((long) number.scale()) < 320) ? number : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/** Digits that were lost show as a power of ten, which other readers know. */
	private static String plain(BigDecimal number) {
		BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
		boolean lost = rounded.precision() - rounded.scale() > DIGITS.getPrecision();
		return lost ? scientific(rounded) : rounded.toPlainString();
	}

	private static String scientific(BigDecimal number) {
		String digits = number.unscaledValue().abs().toString();
		int power = digits.length() - 1 - number.scale();
		String rest = (digits.length() > 1) ? digits.substring(1) : "0";
		return ((number.signum() < 0) ? "-" : "") + digits.charAt(0) + "." + rest + "E+" + power;
	}

	/**
	 * The day, in ISO; a time of day does not count. The 60th day of the old calendar
	 * never was, and stays what it says.
	 */
	private String date(BigDecimal serial) {
		if (serial.signum() < 0 || (!this.from1904 && serial.compareTo(BigDecimal.ONE) < 0)) {
			return plain(serial);
		}
		if (!this.from1904 && serial.intValue() == 60) {
			return "1900-02-29";
		}
		LocalDateTime time = DateUtil.getLocalDateTime(Math.floor(serial.doubleValue()), this.from1904);
		return (time != null && time.getYear() < 10_000) ? time.toLocalDate().toString() : plain(serial);
	}

}
