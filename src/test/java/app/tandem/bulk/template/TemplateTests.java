package app.tandem.bulk.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tandem.bulk.BulkMessages;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Column.Need;
import app.tandem.bulk.sheet.SheetHeader;
import app.tandem.value.Currencies;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	private final Template template = new Template(new BulkMessages());

	@Test
	void isAHeaderRowAsCsv() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.template.writeCsv(out);
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFFErrors,Engagement ID,Referral ID,Deal Name,")
			.endsWith(",Solution 1,Solution 2,Solution 3,Team member 1,Team member 2,Team member 3\r\n")
			.doesNotContain("MPN ID");
	}

	@Test
	void hasAnEmptySheetThatIsReadyForImport() throws IOException {
		try (XSSFWorkbook workbook = workbook(Locale.ENGLISH)) {
			XSSFSheet deals = workbook.getSheetAt(0);
			assertThat(deals.getSheetName()).isEqualTo("Deals");
			assertThat(deals.getLastRowNum()).isZero();
			assertThat(SheetHeader.of(cells(deals.getRow(0))).has(Column.CONSENT)).isTrue();
			assertThat(deals.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(deals.getRow(0).getCell(0).getCellStyle().getFontIndex()).isPositive();
			for (int i = 0; i < 38; i++) {
				assertThat(deals.getColumnStyle(i).getDataFormatString()).isEqualTo("@");
			}
		}
	}

	@Test
	void offersLists() throws IOException {
		try (XSSFWorkbook workbook = workbook(Locale.ENGLISH)) {
			List<String> header = cells(workbook.getSheetAt(0).getRow(0));
			List<String> columns = new ArrayList<>();
			for (DataValidation list : workbook.getSheetAt(0).getDataValidations()) {
				columns.add(header.get(list.getRegions().getCellRangeAddress(0).getFirstColumn()));
				assertThat(list.getRegions().getCellRangeAddress(0).getLastRow()).isEqualTo(1_000);
				assertThat(list.getValidationConstraint().getFormula1()).startsWith("Lists!$");
			}
			assertThat(columns).containsExactlyInAnyOrder("Customer Country", "Partner Referral Status",
					"Partner Referral Substatus", "Declined/Lost reason", "Sales Stage", "Currency",
					"Microsoft help required?", "What specific help from Microsoft?", "Share with Microsoft sales team",
					"Consent to share Customer/Partner contact");
			int lists = workbook.getSheetIndex("Lists");
			assertThat(workbook.isSheetHidden(lists)).isTrue();
			assertThat(cells(workbook.getSheetAt(lists).getRow(0))).contains("AD", "New", "AED", "Yes", "10");
			assertThat(workbook.getSheetAt(lists).getLastRowNum())
				.isGreaterThanOrEqualTo(Currencies.codes().size() - 1);
		}
	}

	@Test
	void showsAWorkedExample() throws IOException {
		try (XSSFWorkbook workbook = workbook(Locale.ENGLISH)) {
			XSSFSheet example = workbook.getSheet("Example");
			assertThat(cells(example.getRow(1))).contains("UK spring deal", "81466849", "1/30/2020",
					"SOL-1234-PQRS, USD, 10, 100", "Bob, Partner, 999999, Bob.partner@Contoso.com");
			assertThat(cells(example.getRow(0))).isEqualTo(cells(workbook.getSheetAt(0).getRow(0)));
		}
	}

	@Test
	void explainsEveryColumnInTheReadersLanguage() throws IOException {
		for (Locale language : BulkMessages.LANGUAGES) {
			try (XSSFWorkbook workbook = workbook(language)) {
				XSSFSheet instructions = workbook.getSheetAt(2);
				assertThat(instructions.getLastRowNum()).isEqualTo(Column.values().length);
				assertThat(cells(instructions.getRow(4))).first().isEqualTo("Deal Name");
				assertThat(cells(instructions.getRow(4)).get(2))
					.isEqualTo(BulkMessages.bundle("bulk-guide", language).getString("bulk.guide.deal-name"));
				assertThat(cells(instructions.getRow(29)).get(2)).contains("\n1: ").contains("\n6: ");
			}
		}
	}

	@Test
	void tellsWhatIsMandatory() {
		List<ColumnGuide> guides = ColumnGuide.all();
		assertThat(guides).hasSize(36);
		assertThat(guides).filteredOn((guide) -> guide.need() == Need.DEPENDS)
			.extracting(ColumnGuide::name)
			.containsExactly("Customer Contact First Name", "Customer Contact Last Name",
					"Customer Contact Phone number", "Customer Contact Email Address", "Microsoft Referral Status",
					"Declined/Lost reason", "What specific help from Microsoft?", "Share with Microsoft sales team");
		assertThat(guides).extracting(ColumnGuide::name).contains("Solution 1", "Team member 1", "Row version");
	}

	private XSSFWorkbook workbook(Locale language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.template.writeXlsx(out, language);
		return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
	}

	private static List<String> cells(XSSFRow row) {
		List<String> cells = new ArrayList<>();
		row.forEach((cell) -> cells.add(cell.getStringCellValue()));
		return cells;
	}

}
