package app.tandem.shell;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find something by its name, for a condition on {@code lower(…)}.
 * Wildcards mean themselves.
 */
public record SearchTerm(String text) {

	private static final int LONGEST = 200;

	private static final Pattern NUMBER = Pattern.compile("[\\d\\s-]+");

	public SearchTerm {
		String composed = Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC).strip();
		text = composed.substring(0,
				composed.offsetByCodePoints(0, Math.min(LONGEST, composed.codePointCount(0, composed.length()))));
	}

	/** A LIKE pattern for the text anywhere. */
	public String anywhere() {
		return "%" + literal() + "%";
	}

	/** A LIKE pattern for the text at the beginning. */
	public String atBeginning() {
		return literal() + "%";
	}

	/** The digits, when nothing but a number was typed. */
	public @Nullable String digits() {
		String digits = this.text.replaceAll("[\\s-]", "");
		return (NUMBER.matcher(this.text).matches() && !digits.isEmpty()) ? digits : null;
	}

	private String literal() {
		return this.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
	}

}
