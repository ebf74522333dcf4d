package app.tandem.bulk.sheet;

import app.tandem.sheet.SheetWriter;
import app.tandem.sheet.SheetLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetRoundTripTests {

	private static final List<String> NASTY = List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=", "\r=", "\n=", " =1", "＝1",
			"'=1", "''=1", "'", "''", "'''x", "''x", "'tis", "=cmd|'/c calc'!A0", "=IMPORTXML(\"http://x\",\"//a\")",
			"+82 10-1234-5678", "-5", "@handle", "\",\"=1+1,\"", "ends with \\", "\"\"\"\"", "\"", ",", ";", "a;b,c\td",
			"line\nbreak", "line\r\nbreak", "\r", "\n", "a\u2028b\u0085", "#comment", "null", "000123",
			"123456789012345", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "e" + "\u0301".repeat(10_000),
			"\u202Eabc", "עברית", "한빛물산", "<script>alert(1)</script>", "{{7*7}}", "${7*7}",
			"__${T(java.lang.Runtime)}__::.x", "[[${x}]]", "'; DROP TABLE deal", "../../etc/passwd", "\uFEFFbom",
			"\u00A0", " outer ", "x".repeat(SheetLimits.CELL - 1));

	@Test
	void takesEveryNastyTextBackExactly() throws IOException {
		for (String nasty : NASTY) {
			assertThat(roundTrip(List.of(row(nasty)))).containsExactly(row(nasty));
		}
	}

	@Test
	void takesGeneratedTextsBackExactly() throws IOException {
		Random random = new Random(20_261_121);
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < 900; i++) {
			List<String> row = new ArrayList<>(row("row"));
			for (int column = 1; column < row.size(); column++) {
				row.set(column, text(random));
			}
			rows.add(List.copyOf(row));
		}
		assertThat(roundTrip(rows)).isEqualTo(rows);
	}

	@Test
	void survivesSeveralRoundTrips() throws IOException {
		List<List<String>> rows = NASTY.stream().map(SheetRoundTripTests::row).toList();
		assertThat(roundTrip(roundTrip(roundTrip(rows)))).isEqualTo(rows);
	}

	@Test
	void writesWhatSpreadsheetProgramsLike() throws IOException {
		byte[] file = write(List.of(List.of("Notes", "Deal, \"Name\""), List.of("=1", "")));
		assertThat(new String(file, StandardCharsets.UTF_8))
			.isEqualTo("\uFEFFNotes,\"Deal, \"\"Name\"\"\"\r\n'=1,\r\n");
	}

	@Test
	void leavesNoCellThatRunsAsAFormula() throws IOException {
		byte[] file = write(List.of(NASTY));
		List<String> cells = CsvReader.builder()
			.detectBomHeader(true)
			.ofCsvRecord(new ByteArrayInputStream(file))
			.iterator()
			.next()
			.getFields();
		assertThat(cells).hasSameSizeAs(NASTY).noneMatch((cell) -> cell.matches("(?s)[=+@＝＋－＠\t\r\n-].*"));
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		String letters = "=+-@\t\r\n'\"',; ab\\#＝＠한Ö";
		for (int length = random.nextInt(9); length > 0; length--) {
			if (random.nextInt(20) == 0) {
				text.append(NASTY.get(random.nextInt(30)));
			}
			text.append(letters.charAt(random.nextInt(letters.length())));
		}
		return text.toString();
	}

	private static List<String> row(String text) {
		List<String> cells = new ArrayList<>(Collections.nCopies(Column.header(50, 50, true).size(), text));
		cells.set(0, "kept");
		return List.copyOf(cells);
	}

	private static List<List<String>> roundTrip(List<List<String>> rows) throws IOException {
		List<List<String>> file = new ArrayList<>(rows);
		file.add(0, Column.header(50, 50, true));
		SheetLimits limits = new SheetLimits(1_000, 1L << 30, 20_000, 300);
		return Csv.rows(write(file), limits).stream().map(SheetRow::cells).toList();
	}

	private static byte[] write(List<List<String>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.csv(out)) {
			for (List<String> row : rows) {
				writer.write(row);
			}
		}
		return out.toByteArray();
	}

}
