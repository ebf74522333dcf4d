package app.tandem.bulk.template;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.springframework.context.MessageSource;

import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.wording.Translations;

/** The template as a workbook. */
final class TemplateWorkbook implements Closeable {

	private static final int CHARACTER = 256;

	private static final int DESCRIPTION_WIDTH = 90;

	private final MessageSource messages;

	private final Locale language;

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final CellStyle text = style(false);

	private final CellStyle bold = style(true);

	TemplateWorkbook(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
		XSSFSheet deals = sheet(Sheet.NAME, Template.header());
		addExample();
		addInstructions();
		new DropDowns(this.workbook).addTo(deals, Template.header());
	}

	void write(OutputStream out) throws IOException {
		this.workbook.write(out);
	}

	private void addExample() {
		List<String> header = Template.header();
		XSSFSheet sheet = sheet(message("bulk.template.example"), header);
		XSSFRow row = sheet.createRow(1);
		for (Column column : Column.values()) {
			int index = header.indexOf(column.isNumbered() ? column.label(1) : column.label());
			if (index >= 0) {
				set(row, index, ColumnGuide.sample(column), this.text);
			}
		}
	}

	private void addInstructions() {
		XSSFSheet sheet = sheet(message("bulk.template.instructions"),
				List.of(message("bulk.template.column"), message("bulk.template.mandatory"),
						message("bulk.template.description"), message("bulk.template.sample")));
		sheet.setColumnWidth(0, 45 * CHARACTER);
		sheet.setColumnWidth(2, DESCRIPTION_WIDTH * CHARACTER);
		sheet.setColumnWidth(3, 45 * CHARACTER);
		for (ColumnGuide guide : ColumnGuide.all()) {
			XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
			set(row, 0, guide.name(), this.text);
			set(row, 1, message("bulk.need." + guide.need().name().toLowerCase(Locale.ROOT)), this.text);
			set(row, 2, description(guide), this.text);
			set(row, 3, guide.sample(), this.text);
		}
	}

	private String description(ColumnGuide guide) {
		StringBuilder description = new StringBuilder(message(guide.descriptionKey()));
		int number = 1;
		for (String option : guide.optionKeys()) {
			description.append('\n').append(number++).append(": ").append(Translations.shown(message(option)));
		}
		return description.toString();
	}

	/** A sheet whose first row stays in sight and whose cells are texts. */
	private XSSFSheet sheet(String name, List<String> header) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		XSSFRow row = sheet.createRow(0);
		for (int i = 0; i < header.size(); i++) {
			set(row, i, header.get(i), this.bold);
			sheet.setDefaultColumnStyle(i, this.text);
			sheet.setColumnWidth(i, (Math.max(header.get(i).length(), 10) + 4) * CHARACTER);
		}
		sheet.createFreezePane(0, 1);
		return sheet;
	}

	private CellStyle style(boolean bold) {
		CellStyle style = this.workbook.createCellStyle();
		Font font = this.workbook.createFont();
		font.setBold(bold);
		style.setFont(font);
		style.setWrapText(!bold);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		return style;
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, this.language);
	}

	private static void set(XSSFRow row, int index, String text, CellStyle style) {
		XSSFCell cell = row.createCell(index);
		cell.setCellValue(text);
		cell.setCellStyle(style);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
