package app.tandem.bulk.finding;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * All that can be found in a file. The stable name is the constant's with hyphens, the
 * text lies in the bundle {@code bulk} under {@code bulk.finding.} and that name; beside
 * the column ({0}) it takes the arguments named here, in this order, from {1} on.
 */
public enum FindingCode {

	FILE_EMPTY(Severity.FILE),
	/** Records, limit. */
	FILE_ROWS(Severity.FILE),
	/** Limit with its unit. */
	FILE_SIZE(Severity.FILE),
	/** Kind of file found. */
	FILE_TYPE(Severity.FILE),
	/** Kind of damage, row or line or limit. */
	FILE_DAMAGED(Severity.FILE),
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

	FindingCode(Severity severity) {
		this.severity = severity;
		this.code = name().replace('_', '-');
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
		return "bulk.finding." + this.code;
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
