package app.tandem.bulk.finding;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import app.tandem.bulk.BulkMessages;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTextTests {

	private final FindingText text = new FindingText(new BulkMessages());

	@Test
	void saysEnglishTextsInTheAgreedWords() {
		says("The file has no records", FindingCode.FILE_EMPTY, "");
		says("The file has 1,001 records, at most 1,000 are allowed", FindingCode.FILE_ROWS, "", 1001, 1000);
		says("The file is larger than 10 MiB", FindingCode.FILE_SIZE, "", "10 MiB");
		says("Mandatory column Deal Name missing", FindingCode.FILE_COLUMN_MISSING, "Deal Name");
		says("Column Deal Name stands there twice", FindingCode.FILE_COLUMN_DUPLICATE, "Deal Name");
		says("Column Budget is not known and was ignored", FindingCode.FILE_COLUMN_UNKNOWN, "Budget");
		says("At most 50 of Solution are allowed", FindingCode.FILE_TOO_MANY, "Solution");
		says("Mandatory field Solution 1 missing", FindingCode.ROW_MISSING, "Solution 1");
		says("Consent: \"Y\" is not one of Yes, No", FindingCode.ROW_VALUE, "Consent", "Y", "Yes, No");
		says("Value: \"x\" is not a plain number above 0, such as 12563.50", FindingCode.ROW_NUMBER, "Value", "x",
				"OTHER");
		says("Value: KRW has 0 decimals", FindingCode.ROW_DECIMALS, "Value", "1.5", "KRW", 0);
		says("CRM ID: \"1.23E+10\" was shortened by a spreadsheet; format the column as text",
				FindingCode.ROW_SHORTENED, "CRM ID", "1.23E+10");
		says("Date: \"30/1/2020\" is not a date of the form MM/DD/YYYY", FindingCode.ROW_DATE, "Date", "30/1/2020");
		says("Country: \"USA\" is not a two-letter country code (is US meant?)", FindingCode.ROW_COUNTRY, "Country",
				"USA", "NEAR", "US");
		says("Country: \"XX\" is not a two-letter country code", FindingCode.ROW_COUNTRY, "Country", "XX");
		says("Team member 1: needs first name, last name, phone and e-mail, separated by commas; phone is missing",
				FindingCode.ROW_MEMBER, "Team member 1", "Bob", "PHONE");
		says("Solution 1: solution \"SOL\" is not in the catalogue", FindingCode.ROW_SOLUTION, "Solution 1", "SOL");
		says("Notes: longer than 10,000 characters", FindingCode.ROW_LENGTH, "Notes", "…", 10_000);
		says("Status Won cannot follow New; allowed: Active", FindingCode.ROW_STATUS, "", "Won", "New", "Active");
		says("Declined/Lost reason (1 to 8) is mandatory for Lost", FindingCode.ROW_REASON, "Declined/Lost reason",
				"Lost");
		says("Changed by Mina on 1/2 after this file was exported: Notes is now \"x\"", FindingCode.ROW_STALE, "Notes",
				"Mina", "1/2", "x");
		says("Looks like Spring: same customer and solution", FindingCode.WARN_DUPLICATE, "", "Spring");
	}

	@Test
	void namesThePlaceOfDamage() {
		says("The file cannot be read: row 1900 is not in UTF-8; save the file as “CSV UTF-8”",
				FindingCode.FILE_DAMAGED, "", "ENCODING", "1900");
		says("This is not a CSV or XLSX file: it is a PDF document; export the table from the program it was made with",
				FindingCode.FILE_TYPE, "", "PDF");
	}

	@Test
	void saysEveryCodeInEveryLanguage() {
		for (FindingCode code : FindingCode.values()) {
			Finding finding = numeric(code) ? Finding.of(code, "Notes", "a", "b", 3) : Finding.of(code, "Notes");
			for (Locale language : BulkMessages.LANGUAGES) {
				Finding suited = (code == FindingCode.FILE_ROWS) ? Finding.ofFile(code, 5, 2)
						: (code == FindingCode.ROW_LENGTH) ? Finding.of(code, "Notes", "a", 21) : finding;
				assertThat(this.text.of(suited, language)).as(code + " " + language)
					.isNotBlank()
					.doesNotContain("{", "}", "null");
			}
		}
	}

	@Test
	void usesThePluralsOfRussian() {
		Locale russian = Locale.forLanguageTag("ru");
		assertThat(this.text.of(Finding.ofFile(FindingCode.FILE_ROWS, 1002, 1000), russian)).contains("записи,");
		assertThat(this.text.of(Finding.ofFile(FindingCode.FILE_ROWS, 1005, 1000), russian)).contains("записей,");
	}

	@Test
	void joinsWhatKeepsARowOut() {
		List<Finding> findings = List.of(Finding.of(FindingCode.ROW_MISSING, "Deal Name"),
				Finding.of(FindingCode.NOTE_TEAM, ""), Finding.of(FindingCode.WARN_DUPLICATE, "", "Spring"),
				Finding.of(FindingCode.ROW_HELP, "Help"));
		assertThat(this.text.errors(findings, Locale.ENGLISH))
			.isEqualTo("Mandatory field Deal Name missing; Choose 1 to 6 in Help when Microsoft help is required");
	}

	private static boolean numeric(FindingCode code) {
		return code == FindingCode.ROW_DECIMALS;
	}

	private void says(String expected, FindingCode code, String column, Object... args) {
		assertThat(this.text.of(Finding.of(code, column, args), Locale.ENGLISH)).isEqualTo(expected);
	}

}
