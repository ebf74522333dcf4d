package app.tandem.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file is, told by its first bytes and never by its name; the names are chosen
 * between in the message's text.
 */
enum FileKind {

	TEXT, UTF_16, XLSX, XLSM, XLSB, XLS, ENCRYPTED, ODS, NUMBERS, PDF, IMAGE, HTML, ARCHIVE, OTHER;

	private static final String UTF_16LE_BOM = "\u00FF\u00FE";

	private static final String UTF_16BE_BOM = "\u00FE\u00FF";

	/** Few enough that a damaged text is still told as a text. */
	private static final int CONTROLS_PERCENT = 5;

	/** What the file is that begins with these bytes, 64 KiB being plenty. */
	static FileKind of(byte[] start) {
		String bytes = new String(start, StandardCharsets.ISO_8859_1);
		if (bytes.startsWith("PK")) {
			return zip(bytes);
		}
		if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return bytes.contains("E\0n\0c\0r\0y\0p\0t") ? ENCRYPTED : XLS;
		}
		if (bytes.startsWith("%PDF")) {
			return PDF;
		}
		if (startsWithAny(bytes, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "BM\0", "RIFF")) {
			return IMAGE;
		}
		if (startsWithAny(bytes, "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "BZh9")) {
			return ARCHIVE;
		}
		return text(bytes);
	}

	private static FileKind zip(String bytes) {
		if (bytes.contains("xl/workbook.bin")) {
			return XLSB;
		}
		if (bytes.contains("xl/vbaProject.bin")) {
			return XLSM;
		}
		if (bytes.contains("xl/")) {
			return XLSX;
		}
		if (bytes.contains("opendocument.spreadsheet")) {
			return ODS;
		}
		return bytes.contains("Index/Document.iwa") ? NUMBERS : ARCHIVE;
	}

	private static FileKind text(String bytes) {
		if (startsWithAny(bytes, UTF_16LE_BOM, UTF_16BE_BOM)) {
			return TEXT;
		}
		String words = bytes.substring(0, Math.min(bytes.length(), 1024)).replace("\u00EF\u00BB\u00BF", "").strip();
		if (startsWithAny(words.toLowerCase(Locale.ROOT), "<!doctype", "<html", "<table", "<?xml", "<head", "<meta")) {
			return HTML;
		}
		long nuls = bytes.chars().filter((c) -> c == 0).count();
		if (nuls * 4 > bytes.length()) {
			return UTF_16;
		}
		long controls = bytes.chars().filter((c) -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
		return (controls * 100 > (long) bytes.length() * CONTROLS_PERCENT) ? OTHER : TEXT;
	}

	private static boolean startsWithAny(String bytes, String... starts) {
		for (String start : starts) {
			if (bytes.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

}
