package app.tandem.registration;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document in the Portable Document Format: its head, and at its end the way to the
 * table of its objects, which stands where that says.
 */
final class PdfContent {

	private static final Pattern HEAD = Pattern.compile("%PDF-[12]\\.\\d[\\s\\S]*");

	private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF\\s*\\z");

	private static final Pattern TABLE = Pattern.compile("(xref\\s|\\d+\\s+\\d+\\s+obj\\b)[\\s\\S]*");

	private static final int END_LENGTH = 1024;

	private PdfContent() {
	}

	static boolean isWhole(byte[] content) {
		if (!HEAD.matcher(text(content, 0, 16)).matches()) {
			return false;
		}
		Matcher end = END.matcher(text(content, Math.max(0, content.length - END_LENGTH), END_LENGTH));
		if (!end.find()) {
			return false;
		}
		int table = Integer.parseInt(end.group(1));
		return table > 0 && table < content.length && TABLE.matcher(text(content, table, 64)).matches();
	}

	private static String text(byte[] content, int from, int length) {
		return new String(content, from, Math.min(length, content.length - from), StandardCharsets.ISO_8859_1);
	}

}
