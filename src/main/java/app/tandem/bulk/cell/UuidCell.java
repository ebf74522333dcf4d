package app.tandem.bulk.cell;

import java.util.UUID;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/** Reads the IDs of engagements and referrals. */
public final class UuidCell {

	private static final int LENGTH = 36;

	private UuidCell() {
	}

	/**
	 * An ID which no deal has when it is malformed: capitals and braces do not matter.
	 */
	public static Parsed<UUID> referral(String column, String text) {
		return parse(FindingCode.ROW_NOT_FOUND, column, text);
	}

	/** As {@link #referral}, for an engagement. */
	public static Parsed<UUID> engagement(String column, String text) {
		return parse(FindingCode.ROW_ENGAGEMENT, column, text);
	}

	private static Parsed<UUID> parse(FindingCode code, String column, String text) {
		String typed = Folding.trim(text);
		if (typed.isEmpty()) {
			return Parsed.empty();
		}
		boolean braces = typed.startsWith("{") && typed.endsWith("}") && typed.length() > 1;
		UUID id = id(braces ? Folding.trim(typed.substring(1, typed.length() - 1)) : typed);
		return (id != null) ? Parsed.of(id) : Parsed.refused(code, column, typed);
	}

	private static @Nullable UUID id(String typed) {
		if (typed.length() != LENGTH) {
			return null;
		}
		for (int i = 0; i < LENGTH; i++) {
			boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
			char c = typed.charAt(i);
			if (hyphen ? c != '-' : (c > 'f' || Character.digit(c, 16) < 0)) {
				return null;
			}
		}
		return UUID.fromString(typed);
	}

}
