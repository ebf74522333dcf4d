package app.tandem.bulk;

import java.util.Arrays;
import java.util.List;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.sheet.Column;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Everything that can be found in a file, with an example and what to do about it. */
@Component
class ErrorCatalogue {

	private final FindingText texts;

	private final MessageSource messages;

	ErrorCatalogue(FindingText texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	/** In the order in which files are read: the file, its rows, what does no harm. */
	List<Entry> entries() {
		Wording wording = Wording.ofReader(this.messages);
		return Arrays.stream(FindingCode.values()).map((code) -> entry(code, wording)).toList();
	}

	private Entry entry(FindingCode code, Wording wording) {
		return new Entry(code.code(), code.severity().name(), wording.text("bulk.severity." + code.severity()),
				this.texts.of(example(code), wording.locale()), wording.text("bulk.catalogue." + code.code()));
	}

	/** Such as people get to see it; the values are of no deal. */
	static Finding example(FindingCode code) {
		return switch (code) {
			case FILE_EMPTY, ROW_STAGE_GATE, ROW_ASSESSMENT, ROW_FAILED, NOTE_TEAM -> Finding.ofFile(code);
			case FILE_ROWS -> Finding.ofFile(code, 1_205, 1_000);
			case FILE_SIZE -> Finding.ofFile(code, "10 MiB");
			case FILE_TYPE -> Finding.ofFile(code, "PDF");
			case FILE_DAMAGED -> Finding.ofFile(code, "QUOTE", "18");
			case FILE_COLUMN_MISSING, FILE_COLUMN_DUPLICATE, ROW_MISSING -> of(code, Column.DEAL_NAME);
			case FILE_COLUMN_UNKNOWN -> Finding.of(code, "Region");
			case FILE_TOO_MANY, ROW_TEXT -> of(code, Column.TEAM_MEMBER);
			case ROW_VALUE -> of(code, Column.HELP_REQUIRED, "Maybe", "Yes, No");
			case ROW_NUMBER -> of(code, Column.VALUE, "12,563.50", "SEPARATORS");
			case ROW_DECIMALS -> of(code, Column.VALUE, "100.50", "KRW", 0);
			case ROW_SHORTENED -> of(code, Column.CRM_ID, "1.23E+10");
			case ROW_DATE -> of(code, Column.CLOSE_DATE, "31/12/2030");
			case ROW_DATE_PAST -> of(code, Column.CLOSE_DATE, "01/31/2020");
			case ROW_COUNTRY -> of(code, Column.COUNTRY, "GBR", "NEAR", "GB");
			case ROW_CURRENCY -> of(code, Column.CURRENCY, "US$");
			case ROW_EMAIL -> of(code, Column.CONTACT_EMAIL, "elsa.lind");
			case ROW_MEMBER -> Finding.of(code, Column.TEAM_MEMBER.label(1), "Mina, Park", "PHONE");
			case ROW_SOLUTION -> Finding.of(code, Column.SOLUTION.label(1), "SOL-0000-NONE");
			case ROW_TWICE -> Finding.of(code, Column.SOLUTION.label(2), "SOL-1234-PQRS");
			case ROW_LENGTH -> of(code, Column.NOTES, "…", 10_000);
			case ROW_CONSENT -> of(code, Column.CONSENT);
			case ROW_HELP -> of(code, Column.HELP_KIND);
			case ROW_CONTACT -> of(code, Column.CONTACT_PHONE);
			case ROW_STATUS -> of(code, Column.STATUS, "New/Received", "Active/Accepted", "Closed/Won, Closed/Lost");
			case ROW_REASON -> of(code, Column.REASON, "Lost");
			case ROW_NOT_FOUND -> of(code, Column.REFERRAL_ID, "0190f3c2-…");
			case ROW_ENGAGEMENT -> of(code, Column.ENGAGEMENT_ID);
			case ROW_REPEATED -> of(code, Column.REFERRAL_ID, "0190f3c2-…", "4, 9");
			case ROW_FINAL -> of(code, Column.STATUS, "Won");
			case ROW_LOCATION -> of(code, Column.MPN_ID, "London");
			case ROW_STALE -> of(code, Column.NOTES, "Mina Park", "11/26/2026", "…");
			case NOTE_READ_ONLY -> of(code, Column.CUSTOMER_NAME);
			case NOTE_NOT_BACK -> of(code, Column.SHARE);
			case WARN_DUPLICATE -> Finding.ofFile(code, "Toy planner");
		};
	}

	private static Finding of(FindingCode code, Column column, Object... args) {
		return Finding.of(code, column.label(), args);
	}

	/**
	 * One thing that can be found.
	 *
	 * @param kind name of the severity, as a word for machines
	 * @param severity the same in the reader's words
	 * @param example the text as it is found, without a full stop
	 * @param advice why, and what to do
	 */
	record Entry(String code, String kind, String severity, String example, String advice) {
	}

}
