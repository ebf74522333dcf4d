package app.tandem.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a workbook with one sheet of texts: nothing in it is taken for a number, a date
 * or a formula.
 */
final class XlsxSheetWriter implements SheetWriter {

	private static final int ROWS_IN_MEMORY = 100;

	private static final int WIDEST = 60;

	private static final int CHARACTER = 256;

	private final OutputStream out;

	private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);

	private final SXSSFSheet sheet;

	private final CellStyle text = style(false);

	private final CellStyle bold = style(true);

	private int next;

	XlsxSheetWriter(OutputStream out, String sheet) {
		this.out = out;
		this.sheet = this.workbook.createSheet(sheet);
		this.sheet.createFreezePane(0, 1);
	}

	@Override
	public void write(List<String> cells) throws IOException {
		boolean header = this.next == 0;
		Row row = this.sheet.createRow(this.next++);
		for (int column = 0; column < cells.size(); column++) {
			String value = cells.get(column);
			if (header) {
				this.sheet.setColumnWidth(column, Math.min(value.length() + 4, WIDEST) * CHARACTER);
			}
			if (!value.isEmpty()) {
				Cell cell = row.createCell(column);
				cell.setCellValue(CellText.encoded(FormulaGuard.closeInWorkbook(value)));
				cell.setCellStyle(header ? this.bold : this.text);
			}
		}
	}

	private CellStyle style(boolean bold) {
		CellStyle style = this.workbook.createCellStyle();
		Font font = this.workbook.createFont();
		font.setBold(bold);
		style.setFont(font);
		style.setDataFormat(this.workbook.createDataFormat().getFormat("@"));
		style.setQuotePrefixed(true);
		return style;
	}

	@Override
	public void close() throws IOException {
		try (this.workbook; this.out) {
			this.workbook.write(this.out);
		}
	}

}
