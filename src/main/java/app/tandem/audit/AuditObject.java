package app.tandem.audit;

/** What kind of thing an entry is about. Names are stored, so they stay. */
public enum AuditObject {

	PERSON, LOCATION, PARTNER, SOLUTION, CUSTOMER, SALES_STAGES, RETENTION, IMPORT, EXPORT, AUDIT_LOG, ADDRESS, PAGE

}
