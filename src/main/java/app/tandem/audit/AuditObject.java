package app.tandem.audit;

/** What kind of thing an entry is about. Names are stored, so they stay. */
public enum AuditObject {

	PERSON, COMPANY, LOCATION, PARTNER, SOLUTION, CUSTOMER, SALES_STAGES, RETENTION, IMPORT, EXPORT, LIST, AUDIT_LOG,
	ADDRESS, PAGE

}
