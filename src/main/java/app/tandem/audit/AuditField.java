package app.tandem.audit;

/**
 * What of a thing an entry tells, before and after. Names are stored, so they stay.
 * Secrets have no field, nor have the contacts of customers.
 */
public enum AuditField {

	NAME, FIRST_NAME, LAST_NAME, EMAIL, PHONE, LANGUAGE(Kind.LANGUAGE), ROLE(Kind.ROLE), LOCATION,
	VALID_UNTIL(Kind.TIME), SESSIONS(Kind.NUMBER), METHOD, DAYS(Kind.NUMBER), MONTHS(Kind.NUMBER),

	MPN_ID, PARENT_LOCATION, HEADQUARTERS(Kind.YES_NO), LINE1, LINE2, CITY, STATE, POSTAL_CODE, COUNTRY(Kind.COUNTRY),
	DUNS, VETTED(Kind.YES_NO),

	PUBLISHER, ASSESSMENT(Kind.YES_NO), INCENTIVES, CO_SELL_READY(Kind.YES_NO), RETIRED(Kind.YES_NO), STAGE_NAMES,

	FILTER(Kind.QUERY), ROWS(Kind.NUMBER), FILE_NAME, FILE_HASH, CREATED(Kind.NUMBER), UPDATED(Kind.NUMBER);

	private final Kind kind;

	AuditField() {
		this(Kind.TEXT);
	}

	AuditField(Kind kind) {
		this.kind = kind;
	}

	/** How the value is stored, and so how it is shown. */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * A text as it is; the names of roles, {@code true} and {@code false}, two-letter
	 * codes of countries and languages, an instant in ISO 8601, a whole number, the query
	 * string of a list.
	 */
	public enum Kind {

		TEXT, ROLE, YES_NO, COUNTRY, LANGUAGE, TIME, NUMBER, QUERY

	}

}
