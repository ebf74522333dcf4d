package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import app.tandem.bulk.sheet.Column;

/** New deals with everything in them that files and spreadsheet programs stumble over. */
final class HostileDeals {

	private static final List<String> TEXTS = List.of("=1+1", "+1", "-5", "@SUM(1)", "'=1", "''x", "＝1",
			"=cmd|'/c calc'!A0", "a,b;c\td", "\"quoted\" \"\"twice\"\"", "line one\nline two\n\nline four",
			"  blanks inside  and  out", "back\\slash\\", "''''", "<script>alert(1)</script>",
			"${7*7} {{7*7}} __${T(java.lang.Runtime)}__::.x", "'; DROP TABLE referral; --", "100% _under_", "한국어 거래",
			"Сделка № 1", "Åke Öberg ÅÄÖ", "שלום עולם عربى",
			"\uD83D\uDE80 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 e\u0301", "0000123", "12345678901234567890",
			"1.23E+10", "TRUE", "null", "N/A", "#REF!", "31/12/2030", "\u202Eevil\u202C", "\u0085\u2028x", "日本語テキスト",
			"-", "\t=tab first");

	private HostileDeals() {
	}

	/** A row for each; the catalogue gets the solutions that they name. */
	static List<FileRow> rows(ImportCast cast) {
		IntStream.rangeClosed(1, Column.MOST_NUMBERED).forEach((n) -> cast.solution("SOL-FIFTY-" + n, false));
		List<FileRow> rows = new ArrayList<>();
		for (String text : TEXTS) {
			String line = text.replace("\n", " ");
			rows.add(FileRow.creation()
				.with(Column.DEAL_NAME, line)
				.with(Column.CUSTOMER_NAME, line)
				.with(Column.ADDRESS_LINE_1, line)
				.with(Column.STATE, line)
				.with(Column.POSTAL_CODE, "00123")
				.with(Column.CRM_ID, "000123456789012")
				.with(Column.CAMPAIGN_ID, line)
				.with(Column.NOTES, text)
				.with(Column.NOTES_TO_MICROSOFT, text)
				.with(Column.DUNS, "000000" + (100 + rows.size()))
				.member(1, quoted(line) + ", \"O\"\"Neil, Jr\", +1 555, a@b.example"));
		}
		rows.add(fifty());
		return rows;
	}

	private static FileRow fifty() {
		FileRow row = FileRow.creation();
		for (int n = 1; n <= Column.MOST_NUMBERED; n++) {
			row = row.solution(n, "SOL-FIFTY-" + n + ", EUR, " + n + ".50, " + n)
				.member(n, "First " + n + ", Last, 1, m" + n + "@x.example");
		}
		return row;
	}

	private static String quoted(String part) {
		return '"' + part.replace("\"", "\"\"") + '"';
	}

}
