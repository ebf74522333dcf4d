package app.tandem.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.Records;
import app.tandem.sheet.SheetLimits;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.springframework.core.io.ByteArrayResource;

/**
 * A CSV file as people have it in a workbook after typing it there: amounts are numbers,
 * days are dates, the rest is text.
 */
final class WorkbookFile {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");

	private WorkbookFile() {
	}

	static byte[] of(byte[] csv) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Records records = Records.open(new ByteArrayResource(csv), SheetLimits.DEFAULT);
				XSSFWorkbook workbook = new XSSFWorkbook()) {
			CellStyle day = workbook.createCellStyle();
			day.setDataFormat((short) 14);
			XSSFSheet sheet = workbook.createSheet("My deals");
			List<String> header = records.header();
			write(sheet.createRow(0), List.of(), header, day);
			for (List<String> row = records.next(); row != null; row = records.next()) {
				write(sheet.createRow(records.row() - 1), header, row, day);
			}
			workbook.write(out);
		}
		return out.toByteArray();
	}

	private static void write(Row row, List<String> header, List<String> cells, CellStyle day) {
		for (int column = 0; column < cells.size(); column++) {
			String label = (column < header.size()) ? header.get(column) : "";
			String text = cells.get(column);
			Cell cell = row.createCell(column);
			if (label.equals(Column.VALUE.label()) && text.matches("\\d+(\\.\\d+)?")) {
				cell.setCellValue(Double.parseDouble(text));
			}
			else if (label.equals(Column.CLOSE_DATE.label()) && isDay(text)) {
				cell.setCellValue(LocalDate.parse(text, DAY));
				cell.setCellStyle(day);
			}
			else {
				cell.setCellValue(text);
			}
		}
	}

	private static boolean isDay(String text) {
		try {
			LocalDate.parse(text, DAY);
			return true;
		}
		catch (java.time.format.DateTimeParseException ex) {
			return false;
		}
	}

}
