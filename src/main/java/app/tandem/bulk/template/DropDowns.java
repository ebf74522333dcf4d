package app.tandem.bulk.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.SheetLimits;
import app.tandem.value.Countries;
import app.tandem.value.Currencies;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Lists of values to choose from; they lie in a hidden sheet, being too long for cells.
 */
final class DropDowns {

	static final String LISTS = "Lists";

	private final XSSFSheet lists;

	private int next;

	DropDowns(XSSFWorkbook workbook) {
		this.lists = workbook.createSheet(LISTS);
		workbook.setSheetHidden(workbook.getSheetIndex(this.lists), true);
	}

	void addTo(XSSFSheet deals, List<String> header) {
		values().forEach((column, values) -> add(deals, header.indexOf(column.label()), new ArrayList<>(values)));
	}

	private static Map<Column, Collection<String>> values() {
		Map<Column, Collection<String>> values = new EnumMap<>(Column.class);
		List<String> yesNo = Choices.YES_NO.written();
		values.put(Column.COUNTRY, Countries.codes());
		values.put(Column.STATUS, Choices.STATUS.written());
		// The others come about by themselves and cannot be set by a file.
		values.put(Column.SUBSTATUS, List.of("Accepted", "Won", "Lost", "Declined"));
		values.put(Column.REASON, Choices.REASON.written());
		values.put(Column.STAGE, Choices.STAGE.written());
		values.put(Column.CURRENCY, Currencies.codes());
		values.put(Column.HELP_REQUIRED, yesNo);
		values.put(Column.HELP_KIND, Choices.HELP.written());
		values.put(Column.SHARE, yesNo);
		values.put(Column.CONSENT, yesNo);
		return values;
	}

	private void add(XSSFSheet deals, int column, List<String> values) {
		DataValidationHelper helper = deals.getDataValidationHelper();
		CellRangeAddressList cells = new CellRangeAddressList(1, SheetLimits.DEFAULT.records(), column, column);
		DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(list(values)), cells);
		// Words and other languages are accepted too, so one may insist.
		validation.setErrorStyle(ErrorStyle.WARNING);
		validation.setShowErrorBox(true);
		// For workbooks of this format POI means the opposite: the arrow is shown.
		validation.setSuppressDropDownArrow(true);
		deals.addValidationData(validation);
	}

	/** Writes a list and returns where it stands. */
	private String list(List<String> values) {
		int column = this.next++;
		for (int i = 0; i < values.size(); i++) {
			XSSFRow row = this.lists.getRow(i);
			((row != null) ? row : this.lists.createRow(i)).createCell(column).setCellValue(values.get(i));
		}
		String letters = CellReference.convertNumToColString(column);
		return "%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, values.size());
	}

}
