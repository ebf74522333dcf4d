package app.tandem.bulk.cell;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tandem.bulk.BulkMessages;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.deal.Direction;
import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;

import org.springframework.util.StringUtils;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChoicesTests {

	@ParameterizedTest
	@CsvSource({ "Yes, true", "'YES ', true", "yes, true", "예, true", "Да, true", "ja, true", "No, false", "아니요, false",
			"아니오, false", "НЕТ, false", "Nej, false" })
	void readsYesAndNoInEveryLanguage(String text, boolean value) {
		holds(Choices.YES_NO.parse(COLUMN, text), value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Y", "true", "1", "0", "N/A", "-", "x", "yes please", "null" })
	void takesNothingElseForYesOrNo(String text) {
		refused(Choices.YES_NO.parse(COLUMN, text), FindingCode.ROW_VALUE, text, "Yes, No");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1|1", " 6 |6", "Workload - specific value proposition|1",
					"workload specific VALUE proposition|1", "Proof of concept /Demo|3", "Quotes / Licensing|4",
					"Quotes and Licensing|4", "4- Quotes and Licensing|4", "Post-sales customer success|5",
					"6 - General or other|6", "견적 / 라이선스|4", "Kundens tekniska arkitektur|2" })
	void readsKindsOfHelp(String text, int value) {
		holds(Choices.HELP.parse(COLUMN, text), value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "7", "-1", "1.0", "01", "1 - budget", "one", "1,2", "1 - General or other" })
	void refusesOtherKindsOfHelp(String text) {
		refused(Choices.HELP.parse(COLUMN, text), FindingCode.ROW_VALUE, text, "1, 2, 3, 4, 5, 6");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "8|8", "Others|8", "Report as abuse spam or phishing|7",
			"6- Proposed time line was too short|6", "Клиент не ответил|2", "고객이 아님|5" })
	void readsReasons(String text, int value) {
		holds(Choices.REASON.parse(COLUMN, text), value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "9", "1 - budget", "six" })
	void refusesOtherReasons(String text) {
		refused(Choices.REASON.parse(COLUMN, text), FindingCode.ROW_VALUE, text, "1, 2, 3, 4, 5, 6, 7, 8");
	}

	@ParameterizedTest
	@CsvSource({ "10, 10", "40, 40", "40%, 40", "'60 %', 60", "100, 100", "Created, 10", "accepted, 10",
			"QUALIFIED, 20", "Developed, 40", "Proposed, 60", "Negotiated, 80", "Won, 100", "Collect data, 40",
			"Secure customer LOE, 20", "Present to customer, 80", "구체화, 40", "Переговоры, 80", "Offererad, 60" })
	void readsStages(String text, int percent) {
		holds(StageCell.parse(COLUMN, text, Map.of()), percent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.4", "45", "110", "0", "%", "40%%", "-40", "Won%", "Lost", "4 0" })
	void refusesOtherStages(String text) {
		refused(StageCell.parse(COLUMN, text, Map.of()), FindingCode.ROW_VALUE, text, "10, 20, 40, 60, 80, 100");
	}

	@ParameterizedTest
	@CsvSource({ "Bedarf geklärt,20", "bedarf  GEKLÄRT!,20", "Qualified,40", "60,60", "60 %,60", "Proposed,60" })
	void aCompanysOwnNamesOfStagesGoBeforeTheStandardOnesButNotBeforeNumbers(String text, int percent) {
		holds(StageCell.parse(COLUMN, text, Map.of("bedarfgeklärt", 20, "qualified", 40)), percent);
	}

	@Test
	void readsStatuses() {
		holds(Choices.STATUS.parse(COLUMN, " active "), "Active");
		holds(Choices.STATUS.parse(COLUMN, "신규"), "New");
		holds(Choices.SUBSTATUS.parse(COLUMN, "WON"), "Won");
		holds(Choices.SUBSTATUS.parse(COLUMN, "Avböjd"), "Declined");
		refused(Choices.STATUS.parse(COLUMN, "Won"), FindingCode.ROW_VALUE, "Won", "New, Active, Closed");
	}

	/** Whoever copies a word from a page into a file has it understood. */
	@Test
	void readsTheWordsThatPagesShow() {
		for (Locale language : BulkMessages.LANGUAGES) {
			ResourceBundle deal = BulkMessages.bundle("deal", language);
			for (Help help : Help.values()) {
				holds(Choices.HELP.parse(COLUMN, deal.getString(help.key())), help.number());
			}
			for (Reason reason : Reason.values()) {
				holds(Choices.REASON.parse(COLUMN, deal.getString(reason.key())), reason.number());
			}
			for (SalesStage stage : SalesStage.values()) {
				for (Direction direction : Direction.values()) {
					readsStage(deal.getString(stage.key(false, direction)), stage);
					readsStage(deal.getString(stage.key(true, direction)), stage);
				}
			}
			for (Substatus substatus : Substatus.values()) {
				holds(Choices.SUBSTATUS.parse(COLUMN, deal.getString(substatus.key())),
						StringUtils.capitalize(substatus.name().toLowerCase(Locale.ROOT)));
			}
		}
	}

	private static void readsStage(String word, SalesStage stage) {
		holds(StageCell.parse(COLUMN, word, Map.of()), stage.percent());
	}

	@Test
	void isEmptyWhenBlank() {
		isEmpty(Choices.HELP.parse(COLUMN, "\u00A0"));
		isEmpty(StageCell.parse(COLUMN, "", Map.of()));
	}

	@Test
	void writesTheFixedEnglishForm() {
		assertThat(Choices.YES_NO.write(true)).isEqualTo("Yes");
		assertThat(Choices.HELP.write(4)).isEqualTo("4");
		assertThat(Choices.SUBSTATUS.written()).containsExactly("Pending", "Received", "Accepted", "Won", "Lost",
				"Declined", "Expired");
		assertThatIllegalArgumentException().isThrownBy(() -> Choices.HELP.write(7));
	}

}
