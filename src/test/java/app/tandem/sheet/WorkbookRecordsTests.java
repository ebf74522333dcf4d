package app.tandem.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static app.tandem.sheet.Xlsx.number;
import static app.tandem.sheet.Xlsx.row;
import static app.tandem.sheet.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkbookRecordsTests {

	private static final String HEADER = row(1, text("A1", "Name"), text("B1", "Value"));

	@Test
	void readsTheRowsOfASheetWithTheirNumbers() {
		assertThat(Xlsx.of(HEADER, row(2, text("A2", "One"), text("B2", "1")), row(3), row(7, text("B7", "7"))).rows())
			.containsExactly("1: Name|Value", "2: One|1", "7: |7");
	}

	@ParameterizedTest
	@CsvSource({ "9999999999.99, 9999999999.99", "123456789012, 123456789012", "0.30000000000000004, 0.3",
			"1.1000000000000001, 1.1", "1234.5699999999999, 1234.57", "12563.005, 12563.005", "1E3, 1000", "-5, -5",
			"0, 0", "1.2345678901234567E+19, 1.23456789012346E+19", "1e999, 1e999", "NaN, NaN" })
	void aNumberIsWhatIsStoredAndNotWhatIsShown(String stored, String read) {
		assertThat(Xlsx.of(HEADER, row(2, number("A2", stored, 0))).cells()).containsExactly(read);
	}

	@ParameterizedTest
	@CsvSource({ "43860, 2020-01-30", "43860.99999, 2020-01-30", "1, 1900-01-01", "59, 1900-02-28", "60, 1900-02-29",
			"61, 1900-03-01", "-1, -1", "0.5, 0.5", "2958465, 9999-12-31", "2958466, 2958466" })
	void aNumberInACellOfDatesIsADay(String serial, String day) {
		for (String format : List.of("m/d/yy", "yyyy-mm-dd hh:mm", "[$-409]d\\-mmm\\-yyyy;@")) {
			assertThat(Xlsx.of(HEADER, row(2, number("A2", serial, 1))).formats("General", format).cells())
				.containsExactly(day);
		}
	}

	@ParameterizedTest
	@CsvSource({ "42398, 2020-01-30", "0, 1904-01-01", "60, 1904-03-01" })
	void oldWorkbooksOfMacintoshCountFrom1904(String serial, String day) {
		assertThat(Xlsx.of(HEADER, row(2, number("A2", serial, 0))).formats("m/d/yy").from1904().cells())
			.containsExactly(day);
	}

	@Test
	void anIsoDateIsADay() {
		assertThat(Xlsx.of(HEADER, row(2, "<c r='A2' t='d'><v>2026-03-01T10:30:00Z</v></c>")).cells())
			.containsExactly("2026-03-01");
	}

	@Test
	void perCentAreKeptAsSuchAndQuotedOnesAreNot() {
		assertThat(Xlsx.of(HEADER, row(2, number("A2", "0.4", 0), number("B2", "0.4", 1)))
			.formats("0%", "0.0\"%\"")
			.cells()).containsExactly("40%", "0.4");
	}

	@Test
	void truthIsYesOrNo() {
		assertThat(Xlsx.of(HEADER, row(2, "<c r='A2' t='b'><v>1</v></c>", "<c r='B2' t='b'><v>0</v></c>")).cells())
			.containsExactly("Yes", "No");
	}

	@Test
	void aFormulaIsWhatItWasWorkedOutToBe() {
		assertThat(Xlsx
			.of(HEADER,
					row(2, "<c r='A2'><f>1+1</f><v>2</v></c>",
							"<c r='B2' t='str'><f>HYPERLINK(\"http://a\")</f><v>Here</v></c>"))
			.cells()).containsExactly("2", "Here");
	}

	@Test
	void errorsAndFormulasWithoutAValueCannotBeTakenForTexts() {
		assertThat(Xlsx.of(HEADER, row(2, "<c r='A2' t='e'><v>#N/A</v></c>", "<c r='B2'><f>A9*2</f></c>")).cells())
			.containsExactly("\u0001#N/A", "\u0001=A9*2");
	}

	@Test
	void sharedStringsAreWholeWhateverTheirRuns() {
		assertThat(Xlsx
			.of(HEADER,
					row(2, "<c r='A2' t='s'><v>0</v></c>", "<c r='B2' t='s'><v>1</v></c>",
							"<c r='C2' t='s'><v>2</v></c>"))
			.strings("<si><t>Plain</t></si>", "<si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>",
					"<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>")
			.cells()).containsExactly("Plain", "Rich text", "東京");
	}

	@Test
	void charactersThatXmlCannotHoldAreReadFromTheirNumbers() {
		assertThat(
				Xlsx.of(HEADER, row(2, text("A2", "a_x000D_b"), text("B2", "_x005F_x0041_"), text("C2", "x_x0000_y")))
					.cells())
			.containsExactly("a\rb", "_x0041_", "x\u0001y");
	}

	@Test
	void readsTheSheetThatIsCalledDeals() {
		assertThat(Xlsx.of(row(1, text("A1", "Notes")))
			.sheet("deals", "hidden", row(1, text("A1", "Name")), row(2, text("A2", "One")))
			.rows()).containsExactly("1: Name", "2: One");
	}

	@Test
	void elseReadsTheFirstSheetThatOneSees() {
		assertThat(new Xlsx().sheet("Lists", "hidden", row(1, text("A1", "x")))
			.sheet("More", "veryHidden", row(1, text("A1", "y")))
			.part("Chart1", "visible", "chartsheet", "<chartsheet/>")
			.sheet("Pipeline", "visible", row(1, text("A1", "Name")), row(2, text("A2", "One")))
			.sheet("Other", "visible", row(1, text("A1", "z")))
			.rows()).containsExactly("1: Name", "2: One");
	}

	@Test
	void theHeaderIsTheFirstRowEvenWhenItIsNotThere() {
		assertThat(Xlsx.of(row(3, text("A3", "Name")), row(4, text("A4", "One"))).rows()).containsExactly("1: ",
				"4: One");
	}

	@Test
	void placesMayBeLeftOut() {
		assertThat(Xlsx
			.of("<row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>B</t></is></c></row>",
					"<row><c><v>1</v></c></row>")
			.rows()).containsExactly("1: A|B", "2: 1");
	}

	@Test
	void blankCellsFarAwayDoNoHarm() {
		assertThat(Xlsx.of(HEADER, row(2, text("A2", "One"), "<c r='XFD2' s='1'/>"), "<row r='1048576'/>").rows())
			.last()
			.isEqualTo("2: One");
	}

	@ParameterizedTest
	@MethodSource("oddOnes")
	void whatStandsTwiceOrOutOfOrderOrBeyondTheLimitsIsRefused(String what, Xlsx file, String damage) {
		assertThatExceptionOfType(Unreadable.class).as(what).isThrownBy(file::rows).satisfies((refused) -> {
			assertThat(refused.reason()).isEqualTo(Unreadable.Reason.DAMAGED);
			assertThat(refused.args()).first().isEqualTo(damage);
		});
	}

	static Stream<Object[]> oddOnes() {
		String one = row(2, text("A2", "One"));
		return Stream.of(new Object[] { "row twice", Xlsx.of(HEADER, one, one), "ORDER" },
				new Object[] { "rows turned round", Xlsx.of(HEADER, row(5, text("A5", "x")), one), "ORDER" },
				new Object[] { "row below zero", Xlsx.of(HEADER, row(-5, text("A1", "x"))), "ORDER" },
				new Object[] { "row after the last", Xlsx.of(HEADER, row(99_999_999, text("A1", "x"))), "ORDER" },
				new Object[] { "cell twice", Xlsx.of(HEADER, row(2, text("A2", "x"), text("A2", "y"))), "ORDER" },
				new Object[] { "cell nowhere", Xlsx.of(HEADER, row(2, text("22", "x"))), "WORKBOOK" },
				new Object[] { "cell after the last column", Xlsx.of(HEADER, row(2, text("ZZZZ1", "x"))), "WORKBOOK" },
				new Object[] { "too many columns", Xlsx.of(HEADER, row(2, text("XFD2", "x"))), "COLUMNS" },
				new Object[] { "long cell", Xlsx.of(HEADER, row(2, text("A2", "x".repeat(32_768)))), "CELL" },
				new Object[] { "string that is not there",
						Xlsx.of(HEADER, row(2, "<c r='A2' t='s'><v>7</v></c>")).strings("<si><t>a</t></si>"),
						"WORKBOOK" },
				new Object[] { "document type", new Xlsx().part("S", "visible", "worksheet",
						"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row r='1'>"
								+ "<c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>"),
						"WORKBOOK" },
				new Object[] { "broken off",
						new Xlsx().part("S", "visible", "worksheet",
								"<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>"),
						"WORKBOOK" },
				new Object[] { "thousands of attributes", Xlsx.of(HEADER,
						"<row r='2' " + String.join(" ",
								IntStream.range(0, 20_000).mapToObj((n) -> "a" + n + "='1'").toList()) + "/>"),
						"WORKBOOK" });
	}

	@Test
	void aLongRowsOfBlankOnesIsNotScannedToItsEnd() {
		String blank = String.join("", IntStream.range(2, 30_000).mapToObj((n) -> row(n)).toList());
		assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(
					() -> Xlsx.of(HEADER, row(2, text("A2", "x")), blank.substring(blank.indexOf("<row r='3'"))).rows())
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.ROWS));
	}

	@Test
	void aThousandRecordsAreReadAndOneMoreIsTooMany() {
		String[] rows = IntStream.rangeClosed(1, 1_001)
			.mapToObj((n) -> row(n, text("A" + n, "x" + n)))
			.toArray(String[]::new);
		assertThat(Xlsx.of(rows).rows()).hasSize(1_001);
		String[] more = Stream.concat(Stream.of(rows), Stream.of(row(1_002, text("A1002", "x"))))
			.toArray(String[]::new);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.of(more).rows())
			.satisfies((refused) -> assertThat(refused.args()).containsExactly(1_001, 1_000));
	}

	@Test
	void aSheetWithoutRowsHasNoRecords() {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.of().rows())
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(Unreadable.Reason.EMPTY));
	}

	@ParameterizedTest
	@CsvSource({ "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSM",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, OTHER" })
	void isToldByItsContentAndNotByItsName(String contentType, String kind) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.of(HEADER).kind(contentType).rows())
			.satisfies((refused) -> assertThat(refused.args()).containsExactly(kind));
	}

	@Test
	void aBombIsRefusedBeforeItIsUnpacked() {
		String zeros = "<si><t>" + "0".repeat(1 << 20) + "</t></si>";
		Xlsx bomb = Xlsx.of(HEADER, row(2, "<c r='A2' t='s'><v>0</v></c>")).strings(zeros.repeat(60));
		assertThat(bomb.bytes().length).isLessThan(1 << 20);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(bomb::rows)
			.satisfies((refused) -> assertThat(refused.args()).first().isEqualTo("BOMB"));
	}

	@Test
	void aTruncatedOrScribbledArchiveIsDamaged() {
		byte[] whole = Xlsx.of(HEADER, row(2, text("A2", "One"))).bytes();
		byte[] scribbled = whole.clone();
		Arrays.fill(scribbled, whole.length / 2, whole.length / 2 + 60, (byte) 7);
		for (byte[] file : List.of(Arrays.copyOf(whole, whole.length - 40), scribbled)) {
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.rows(file));
		}
	}

	@Test
	void nothingIsWrittenOutsideOrLeftBehind() throws IOException {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		long before = workbooks(temporary);
		Xlsx.of(HEADER, row(2, text("A2", "One"))).file("xl/more.xml", "<x/>").rows();
		assertThat(Xlsx.of(HEADER, row(2, text("A2", "One"))).file("../../evil.xml", "<x/>").rows()).hasSize(2);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.of().rows());
		assertThat(workbooks(temporary)).isEqualTo(before);
		assertThat(temporary.resolve("../../evil.xml")).doesNotExist();
	}

	@Test
	void takesBackExactlyWhatItsOwnWriterWrote() throws IOException {
		List<String> hostile = List.of("=1+1", "+82 10-1234", "-5", "@x", "'=1", "''=1", "'tis", "\tTAB",
				"a\r\nb\nc\rd", "_x0041_", "_x000D_", "00123", "123456789012345", "1E5", "TRUE", "1/30/2020",
				" \u00a0 edges ", "\"q\",;|", "한국어 Ромашка Åsa 😀", "\u202Eltr", "<b>&amp;</b>", "]]>", "#N/A",
				"x".repeat(32_767));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = SheetWriter.xlsx(out, "Deals")) {
			writer.write(List.of("Name", "Value"));
			for (String text : hostile) {
				writer.write(List.of(text, "end"));
			}
		}
		try (Records records = Records.open(new org.springframework.core.io.ByteArrayResource(out.toByteArray()),
				SheetLimits.DEFAULT)) {
			for (String text : hostile) {
				assertThat(records.next()).containsExactly(text, "end");
			}
			assertThat(records.next()).isNull();
		}
	}

	@Test
	void readsWhatTheUsualLibraryWrites() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Row header = workbook.createSheet("Deals").createRow(0);
			header.createCell(0).setCellValue("Name");
			Row row = workbook.getSheetAt(0).createRow(1);
			row.createCell(0).setCellValue("Fleet & Co");
			row.createCell(1).setCellValue(12563.5);
			row.createCell(2).setCellValue(java.time.LocalDate.of(2026, 3, 1));
			row.getCell(2).setCellStyle(workbook.createCellStyle());
			row.getCell(2).getCellStyle().setDataFormat((short) 14);
			row.createCell(3).setCellFormula("B2*2");
			workbook.write(out);
		}
		assertThat(Xlsx.rows(out.toByteArray())).containsExactly("1: Name",
				"2: Fleet & Co|12563.5|2026-03-01|\u0001=B2*2");
	}

	private static long workbooks(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().startsWith("tandem-workbook")).count();
		}
	}

	@Test
	void aTextThatPretendsToBeAWorkbookIsNone() {
		byte[] text = "PK\u0003\u0004xl/workbook.xml and nothing".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Xlsx.rows(text));
	}

}
