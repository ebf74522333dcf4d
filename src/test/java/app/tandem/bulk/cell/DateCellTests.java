package app.tandem.bulk.cell;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tandem.bulk.finding.FindingCode;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

class DateCellTests {

	@ParameterizedTest
	@CsvSource({ "1/30/2020, 2020-01-30", "01/30/2020, 2020-01-30", "1/2/2020, 2020-01-02", "2/29/2032, 2032-02-29",
			"2020-01-30, 2020-01-30", "' 12/31/2030 ', 2030-12-31" })
	void readsMonthDayYearAndIso(String text, LocalDate date) {
		holds(DateCell.parse(COLUMN, text), date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "30/1/2020", "31/12/2030", "2/30/2020", "2/29/2031", "30.01.2020", "30-Jan-20",
			"Jan 30, 2020", "1/30/20", "1/30/02020", "2020-1-30", "2020/01/30", "01-30-2020", "1/30", "1//2020",
			"/1/2020", "1/1/1/2020", "001/1/2020", "0/1/2020", "1/0/2020", "43860", "1/30/2020 0:00", "１/30/2020",
			"+1/1/2020", "tomorrow" })
	void refusesAllElse(String text) {
		refused(DateCell.parse(COLUMN, text), FindingCode.ROW_DATE, text);
	}

	@Test
	void isEmptyWhenBlank() {
		isEmpty(DateCell.parse(COLUMN, "\t"));
	}

	@Test
	void writesWithLeadingZerosUnderAnyLocale() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG"));
			assertThat(DateCell.write(LocalDate.of(2031, 1, 5))).isEqualTo("01/05/2031");
		}
		finally {
			Locale.setDefault(before);
		}
	}

}
