package app.tandem.value;

/** Reads D-U-N-S numbers. */
public final class DunsNumbers {

	private static final int DIGITS = 9;

	private static final String NONE = "0".repeat(DIGITS);

	private DunsNumbers() {
	}

	/** Up to nine digits, hyphens and blanks allowed; zeros lost in front come back. */
	public static Reading<String> read(String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		if (Texts.isShortened(typed)) {
			return Reading.refused(Fault.Kind.SHORTENED, typed);
		}
		String digits = typed.replace("-", "").replace(" ", "");
		if (digits.isEmpty() || digits.length() > DIGITS || !digits.chars().allMatch(Texts::isDigit)) {
			return refused(typed);
		}
		String padded = NONE.substring(digits.length()) + digits;
		return padded.equals(NONE) ? refused(typed) : Reading.of(padded);
	}

	private static Reading<String> refused(String typed) {
		return Reading.refused(Fault.Kind.DUNS, typed, "000000001–999999999");
	}

}
