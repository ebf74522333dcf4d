package app.tandem.bulk.finding;

import java.util.Arrays;

import app.tandem.sheet.Unreadable.Reason;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * All that can be found in a file. The stable name is the constant's with hyphens, the
 * text lies in the bundle {@code bulk} under {@code bulk.finding.} and that name, or with
 * the reason why the file cannot be read; beside the column ({0}) it takes the arguments
 * named here, in this order, from {1} on.
 */
public enum FindingCode {

	FILE_EMPTY(Reason.EMPTY), FILE_ROWS(Reason.ROWS), FILE_SIZE(Reason.SIZE), FILE_TYPE(Reason.TYPE),
	FILE_DAMAGED(Reason.DAMAGED),
	/** NEAR and the header that comes near, if any. */
	FILE_COLUMN_MISSING(Severity.FILE), FILE_COLUMN_DUPLICATE(Severity.FILE),
	/** NEAR and the column that comes near, if any. */
	FILE_COLUMN_UNKNOWN(Severity.NOTICE), FILE_TOO_MANY(Severity.FILE),

	ROW_MISSING(Severity.ROW),
	/** Value, allowed values. */
	ROW_VALUE(Severity.ROW),
	/** Value, reason. */
	ROW_NUMBER(Severity.ROW),
	/** Value, currency, its decimals. */
	ROW_DECIMALS(Severity.ROW),
	/** Value. */
	ROW_SHORTENED(Severity.ROW),
	/** Value. */
	ROW_DATE(Severity.ROW),
	/** Value. */
	ROW_DATE_PAST(Severity.ROW),
	/** Value; NEAR and the code that may be meant, if any. */
	ROW_COUNTRY(Severity.ROW),
	/** Value. */
	ROW_CURRENCY(Severity.ROW),
	/** Value. */
	ROW_EMAIL(Severity.ROW),
	/** Value, part: FIRST, LAST, PHONE, EMAIL, or EXTRA for a fifth. */
	ROW_MEMBER(Severity.ROW),
	/** Value; PARTS when its parts cannot be told apart. */
	ROW_SOLUTION(Severity.ROW),
	/** Value. */
	ROW_TWICE(Severity.ROW), ROW_TEXT(Severity.ROW),
	/** Value, longest length. */
	ROW_LENGTH(Severity.ROW), ROW_CONSENT(Severity.ROW), ROW_HELP(Severity.ROW), ROW_CONTACT(Severity.ROW),
	/** Status wanted, status now, allowed ones. */
	ROW_STATUS(Severity.ROW),
	/** Substatus. */
	ROW_REASON(Severity.ROW), ROW_STAGE_GATE(Severity.ROW),
	/** Referral ID. */
	ROW_NOT_FOUND(Severity.ROW), ROW_ENGAGEMENT(Severity.ROW),
	/** Referral ID, rows. */
	ROW_REPEATED(Severity.ROW),
	/** Substatus. */
	ROW_FINAL(Severity.ROW),
	/** Location. */
	ROW_LOCATION(Severity.ROW),
	/** Who, when, value now. */
	ROW_STALE(Severity.ROW), ROW_ASSESSMENT(Severity.ROW),
	/** The row was good, and yet could not be stored. */
	ROW_FAILED(Severity.ROW),

	NOTE_READ_ONLY(Severity.NOTICE), NOTE_NOT_BACK(Severity.NOTICE), NOTE_TEAM(Severity.NOTICE),
	/** Deal. */
	WARN_DUPLICATE(Severity.WARNING);

	/** Arguments of the longest text, the column not counted. */
	static final int MOST_ARGUMENTS = 3;

	private final Severity severity;

	private final String code;

	private final String messageKey;

	FindingCode(Severity severity) {
		this.severity = severity;
		this.code = name().replace('_', '-');
		this.messageKey = "bulk.finding." + this.code;
	}

	FindingCode(Reason reason) {
		this.severity = Severity.FILE;
		this.code = name().replace('_', '-');
		this.messageKey = reason.key();
	}

	/** What it does to the import. */
	public Severity severity() {
		return this.severity;
	}

	/** The stable name, such as {@code ROW-MISSING}; so it stands in JSON. */
	@JsonValue
	public String code() {
		return this.code;
	}

	/** Whose text it is. */
	public String messageKey() {
		return this.messageKey;
	}

	/** The code of a file that cannot be read for this reason. */
	public static FindingCode of(Reason reason) {
		return valueOf("FILE_" + reason.name());
	}

	/**
	 * The code with this stable name.
	 * @throws IllegalArgumentException when there is none
	 */
	@JsonCreator
	public static FindingCode of(String code) {
		return Arrays.stream(values())
			.filter((each) -> each.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No finding has the code " + code));
	}

}
