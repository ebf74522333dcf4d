package app.tandem.directory;

/** Whose solutions somebody looks through, seen from their own company. */
public enum SolutionScope {

	OWN("s.publisher_id = :own and not s.assessment"),

	VENDOR("p.kind = 'VENDOR' and not s.assessment"),

	THIRD_PARTY("p.kind = 'PARTNER' and p.active and p.id <> :own and s.co_sell_ready and not s.assessment"),

	/** Only for companies that were vetted for them. */
	ASSESSMENT("s.assessment and exists (select from organization where id = :own and vetted_for_assessments)");

	private final String condition;

	SolutionScope(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
