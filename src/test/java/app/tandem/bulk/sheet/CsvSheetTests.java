package app.tandem.bulk.sheet;

import app.tandem.sheet.SheetLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CsvSheetTests {

	private static final String BOM = "\uFEFF";

	@Test
	void refusesAFileWithoutRecords() {
		Finding empty = Finding.ofFile(FindingCode.FILE_EMPTY);
		assertThat(Csv.refusal("")).containsExactly(empty);
		assertThat(Csv.refusal(BOM)).containsExactly(empty);
		assertThat(Csv.refusal(Csv.MANDATORY)).containsExactly(empty);
		assertThat(Csv.refusal(Csv.file("", "  ", ",,,", "\"\u00A0\",\t"))).containsExactly(empty);
	}

	@Test
	void refusesOtherKindsWhateverTheirName() {
		assertThat(Csv.refusal("%PDF-1.7\n1 0 obj")).containsExactly(Finding.ofFile(FindingCode.FILE_TYPE, "PDF"));
	}

	@Test
	void readsUtf8WithAndWithoutBom() {
		for (String text : List.of(Csv.file("한빛물산 Ö"), BOM + Csv.file("한빛물산 Ö"))) {
			assertThat(names(Csv.rows(text))).containsExactly("한빛물산 Ö");
		}
	}

	@Test
	void readsUtf16WithBom() {
		String text = BOM + Csv.file("한빛\uD83D\uDE00").replace(',', '\t');
		for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			assertThat(names(Csv.rows(text.getBytes(charset)))).containsExactly("한빛\uD83D\uDE00");
		}
	}

	@Test
	void refusesUtf16WithoutBom() {
		assertThat(Csv.refusal(Csv.file("x").getBytes(StandardCharsets.UTF_16LE)))
			.containsExactly(damage("ENCODING", 1));
	}

	@Test
	void refusesHalfPairsInUtf16() {
		byte[] bytes = (BOM + Csv.file("a", "b#")).getBytes(StandardCharsets.UTF_16LE);
		bytes[bytes.length - 5] = (byte) 0xD8;
		assertThat(Csv.refusal(bytes)).containsExactly(damage("ENCODING", 3));
	}

	@Test
	void namesTheRowAlsoWhenItsFirstByteIsDamaged() {
		byte[] bytes = Csv.file("하나", "#wo", "three").getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (bytes[i] == '#') ? (byte) 0x93 : bytes[i];
		}
		assertThat(Csv.refusal(bytes)).containsExactly(damage("ENCODING", 3));
	}

	@Test
	void namesTheRowAlsoInsideQuotes() {
		byte[] bytes = Csv.file("하나", "\"two\nlines #\"", "three").getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (bytes[i] == '#') ? (byte) 0xFC : bytes[i];
		}
		assertThat(Csv.refusal(bytes)).containsExactly(damage("ENCODING", 3));
	}

	@Test
	void refusesOverlongAndSurrogateBytes() {
		for (int[] wrong : new int[][] { { 0xC0, 0x80 }, { 0xED, 0xA0, 0x80 } }) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.writeBytes(Csv.file("ok").getBytes(StandardCharsets.UTF_8));
			IntStream.of(wrong).forEach(bytes::write);
			assertThat(Csv.refusal(bytes.toByteArray())).containsExactly(damage("ENCODING", 3));
		}
	}

	@Test
	void findsTheSeparatorInTheHeader() {
		for (char separator : new char[] { ',', ';', '\t' }) {
			String text = Csv.file("\"a;b,c\td\",Contoso").replace(',', separator);
			assertThat(Csv.rows(text).get(0).text(Column.CUSTOMER_NAME)).isEqualTo("Contoso");
		}
		assertThat(Csv.rows(Csv.MANDATORY.replace(',', ';') + "\n1,5;2").get(0).text(Column.DEAL_NAME))
			.isEqualTo("1,5");
	}

	@Test
	void findsTheSeparatorOfAQuotedHeader() {
		String header = "\"" + Csv.MANDATORY.replace(",", "\";\"") + "\";\"a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r\"\n";
		assertThat(names(Csv.rows(header + "x;y\n"))).containsExactly("x");
	}

	@Test
	void countsRowsAsSpreadsheetsDo() {
		String text = Csv.MANDATORY + "\n\none\r\n\"two\r\nlines\n\nand more\"\r\n,,,\nthree\rfour\n\n\n";
		assertThat(Csv.rows(text)).extracting(SheetRow::number).containsExactly(3, 4, 6, 7);
	}

	@Test
	void readsOldMacFilesAndMixedLineEnds() {
		assertThat(names(Csv.rows(Csv.MANDATORY + "\rone\rtwo\r"))).containsExactly("one", "two");
		assertThat(names(Csv.rows(Csv.MANDATORY + "\r\none\ntwo\rthree"))).containsExactly("one", "two", "three");
	}

	@Test
	void takesNoOtherCharactersForLineBreaks() {
		assertThat(names(Csv.rows(Csv.file("a\u2028b\u0085c\u2029d")))).containsExactly("a\u2028b\u0085c\u2029d");
		assertThat(Csv.rows(Csv.file("a\u2028b\u0085c")).get(0).findings()).isEmpty();
	}

	@Test
	void namesTheLineOfAQuoteThatIsNotClosed() {
		assertThat(Csv.refusal(Csv.file("ok", "\"two\nlines\",\"open", "more", "and more")))
			.containsExactly(damage("QUOTE", 4));
		assertThat(Csv.refusal(Csv.file("\"open", "more\"x", "and more"))).containsExactly(damage("QUOTE", 2));
		assertThat(Csv.refusal(Csv.file("ok", "\"open" + "\r\nmore rows".repeat(20_000))))
			.containsExactly(damage("CELL", 3));
	}

	@Test
	void refusesCellsThatAreTooLong() {
		String longest = "x".repeat(SheetLimits.CELL);
		assertThat(names(Csv.rows(Csv.file(longest)))).containsExactly(longest);
		assertThat(Csv.refusal(Csv.file("ok", longest + "x"))).containsExactly(damage("CELL", 3));
		assertThat(Csv.refusal(Csv.file("ok", "x".repeat(9_000_000)))).containsExactly(damage("CELL", 3));
		assertThat(Csv.refusal(Csv.file("ok", "\"" + "x".repeat(9_000_000) + "\""))).containsExactly(damage("CELL", 3));
	}

	@Test
	void refusesMoreRecordsThanAllowed() {
		assertThat(Csv.rows(many(1_000))).hasSize(1_000);
		assertThat(Csv.refusal(many(1_001))).containsExactly(Finding.ofFile(FindingCode.FILE_ROWS, 1_001, 1_000));
		assertThat(Csv.refusal(many(1_700))).containsExactly(Finding.ofFile(FindingCode.FILE_ROWS, 1_700, 1_000));
	}

	@Test
	void doesNotCountBlankRowsUntilThereAreTooMany() {
		assertThat(Csv.rows(many(1_000) + "\r\n".repeat(500))).hasSize(1_000);
		assertThat(Csv.rows(many(2) + "\r\n".repeat(19_998))).hasSize(2);
		assertThat(Csv.refusal(many(2) + "\n".repeat(1_000_000)))
			.containsExactly(Finding.ofFile(FindingCode.FILE_ROWS, 20_000, 1_000));
		assertThat(Csv.refusal("\n".repeat(100))).containsExactly(Finding.ofFile(FindingCode.FILE_EMPTY));
		assertThat(Csv.refusal("\n" + Csv.file("x")).get(0).code()).isEqualTo(FindingCode.FILE_COLUMN_MISSING);
	}

	@Test
	void refusesFilesThatAreTooLarge() {
		byte[] file = many(1_000).getBytes(StandardCharsets.UTF_8);
		SheetLimits exact = new SheetLimits(1_000, file.length, 20_000, 300);
		assertThat(Csv.rows(file, exact)).hasSize(1_000);
		SheetLimits less = new SheetLimits(1_000, file.length - 1, 20_000, 300);
		assertThat(Csv.refusal(file, less))
			.containsExactly(Finding.ofFile(FindingCode.FILE_SIZE, (file.length - 1) + " B"));
		byte[] huge = (Csv.file("x") + "\n".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);
		assertThat(Csv.refusal(huge, SheetLimits.DEFAULT.withRecords(1_000_000)))
			.containsExactly(Finding.ofFile(FindingCode.FILE_SIZE, "10 MiB"));
	}

	@Test
	void refusesMoreColumnsThanAllowed() {
		Finding columns = damage("COLUMNS", 300);
		assertThat(Csv.refusal(Csv.MANDATORY + ",x".repeat(287) + "\nok")).containsExactly(columns);
		assertThat(Csv.refusal(Csv.MANDATORY + ",x".repeat(100_000) + "\nok")).containsExactly(columns);
		assertThat(Csv.refusal(Csv.file("ok" + ",".repeat(300)))).containsExactly(columns);
	}

	@Test
	void tellsCharactersThatCannotBeKept() {
		for (String wrong : List.of("a\0b", "a\u0001", "\u001B[31m", "\uFFFE", "x\uFFFF")) {
			SheetRow row = Csv.rows(Csv.file("ok," + wrong)).get(0);
			assertThat(row.findings()).containsExactly(Finding.of(FindingCode.ROW_TEXT, "Customer Name").inRow(2));
			assertThat(row.cells().get(1)).doesNotContain("\0");
			SheetRow kept = row.header().row(2, row.cells());
			assertThat(kept.findings()).isEqualTo(row.findings());
		}
		assertThat(Csv.rows(Csv.file("\"tab\t, lf\n, cr\r\", \uD83D\uDE00 \u007F e\u0301")).get(0).findings())
			.isEmpty();
	}

	@Test
	void tellsOfCellsBeyondTheHeader() {
		SheetRow row = Csv.rows(Csv.MANDATORY + ",\nok,Contoso, Ltd,1,1,1,1,1,1,1,1,1,1,1,shifted,more,\n").get(0);
		assertThat(row.findings()).containsExactly(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "O").inRow(2),
				Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "P").inRow(2));
	}

	@Test
	void givesEmptyTextsForWhatIsNotThere() {
		SheetRow row = Csv.rows(Csv.file("only a name")).get(0);
		assertThat(row.text(Column.DEAL_NAME)).isEqualTo("only a name");
		assertThat(row.text(Column.CURRENCY)).isEmpty();
		assertThat(row.text(Column.NOTES)).isEmpty();
		assertThat(row.text(Column.SOLUTION, 50)).isEmpty();
	}

	@Test
	void givesNumberedCellsInTheOrderOfTheirNumbers() {
		String header = "Solution 9,Solution 3,Solution 4," + Csv.MANDATORY;
		SheetRow row = Csv.rows(header + "\nnine,three, ,name").get(0);
		assertThat(row.numbered(Column.SOLUTION)).extracting("label", "text")
			.containsExactly(tuple("Solution 3", "three"), tuple("Solution 9", "nine"));
	}

	@Test
	void takesNoRowForAComment() {
		assertThat(names(Csv.rows(Csv.file("#1 deal", "null", "N/A", "-")))).containsExactly("#1 deal", "null", "N/A",
				"-");
	}

	@Test
	void takesTheApostropheOfTheFormulaGuardAway() {
		assertThat(names(Csv.rows(Csv.file("'=1+1", "''+1", "'tis", "=1", "''x")))).containsExactly("=1+1", "'+1",
				"'tis", "=1", "''x");
	}

	@Test
	void closesTheFileItRefuses() {
		boolean[] closed = { false };
		ByteArrayResource file = new ByteArrayResource(new byte[0]) {
			@Override
			public InputStream getInputStream() {
				return new ByteArrayInputStream(new byte[0]) {
					@Override
					public void close() {
						closed[0] = true;
					}
				};
			}
		};
		assertThatExceptionOfType(SheetRefused.class).isThrownBy(() -> new SheetReader(SheetLimits.DEFAULT).open(file));
		assertThat(closed[0]).isTrue();
	}

	private static String many(int count) {
		return Csv.file(Collections.nCopies(count, "Deal").toArray(String[]::new));
	}

	private static Finding damage(String kind, int where) {
		return Finding.ofFile(FindingCode.FILE_DAMAGED, kind, String.valueOf(where));
	}

	private static List<String> names(List<SheetRow> rows) {
		return rows.stream().map((row) -> row.text(Column.DEAL_NAME)).toList();
	}

}
