package app.tandem.value;

/** Reads e-mail addresses. */
public final class Emails {

	private static final String LOCAL = "!#$%&'*+-/=?^_`{|}~.";

	private static final int LONGEST_LOCAL = 64;

	private static final int LONGEST_LABEL = 63;

	private Emails() {
	}

	/**
	 * An address as people have them: letters of any script, a domain with a dot; no
	 * quoted names, comments, or line breaks which would end up in the head of a mail.
	 */
	public static Reading<String> read(String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Reading.empty();
		}
		return isAddress(typed) ? Reading.of(typed) : Reading.refused(Fault.Kind.EMAIL, typed);
	}

	private static boolean isAddress(String typed) {
		int at = typed.indexOf('@');
		return typed.length() <= Limits.EMAIL && at > 0 && isLocal(typed.substring(0, at))
				&& isDomain(typed.substring(at + 1));
	}

	private static boolean isLocal(String local) {
		return local.length() <= LONGEST_LOCAL && !local.startsWith(".") && !local.endsWith(".")
				&& !local.contains("..") && local.codePoints().allMatch((c) -> isWordLike(c) || LOCAL.indexOf(c) >= 0);
	}

	private static boolean isDomain(String domain) {
		String[] labels = domain.split("\\.", -1);
		for (String label : labels) {
			if (!isLabel(label)) {
				return false;
			}
		}
		String last = labels[labels.length - 1];
		return labels.length > 1 && !last.chars().allMatch(Texts::isDigit);
	}

	private static boolean isLabel(String label) {
		return !label.isEmpty() && label.length() <= LONGEST_LABEL && !label.startsWith("-") && !label.endsWith("-")
				&& label.codePoints().allMatch((c) -> isWordLike(c) || c == '-');
	}

	private static boolean isWordLike(int c) {
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
	}

}
