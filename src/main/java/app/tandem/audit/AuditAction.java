package app.tandem.audit;

import java.util.Arrays;
import java.util.List;

/**
 * What can be done that is worth an entry. Names are stored, so they stay. Of deals tells
 * their own timeline.
 */
public enum AuditAction {

	SIGNED_IN(Group.SIGN_IN), SIGN_IN_FAILED(Group.SIGN_IN), SIGNED_OUT(Group.SIGN_IN), PASSWORD_CHANGED(Group.SIGN_IN),
	SESSIONS_ENDED(Group.SIGN_IN), SECOND_FACTOR_ADDED(Group.SIGN_IN), SECOND_FACTOR_REMOVED(Group.SIGN_IN),

	USER_INVITED(Group.PEOPLE), USER_CHANGED(Group.PEOPLE), USER_SUSPENDED(Group.PEOPLE), USER_RESUMED(Group.PEOPLE),
	GRANT_ADDED(Group.PEOPLE), GRANT_REMOVED(Group.PEOPLE), LINK_ISSUED(Group.PEOPLE),
	PERSONAL_DATA_EXPORTED(Group.PEOPLE), PERSONAL_DATA_ERASED(Group.PEOPLE),

	LOCATION_ADDED(Group.LOCATIONS), LOCATION_CHANGED(Group.LOCATIONS), LOCATION_RETIRED(Group.LOCATIONS),
	LOCATION_BROUGHT_BACK(Group.LOCATIONS),

	STAGE_NAMES_CHANGED(Group.SETTINGS), RETENTION_CHANGED(Group.SETTINGS),

	PARTNER_ADDED(Group.DIRECTORY), PARTNER_CHANGED(Group.DIRECTORY), PARTNER_DEACTIVATED(Group.DIRECTORY),
	PARTNER_REACTIVATED(Group.DIRECTORY), SOLUTION_ADDED(Group.DIRECTORY), SOLUTION_CHANGED(Group.DIRECTORY),
	SOLUTION_RETIRED(Group.DIRECTORY), SOLUTION_BROUGHT_BACK(Group.DIRECTORY), CUSTOMER_ADDED(Group.DIRECTORY),
	CUSTOMER_CHANGED(Group.DIRECTORY), CUSTOMERS_MERGED(Group.DIRECTORY),

	IMPORT_STARTED(Group.TRANSFERS), IMPORT_UNDONE(Group.TRANSFERS), EXPORT_REQUESTED(Group.TRANSFERS),
	EXPORT_FETCHED(Group.TRANSFERS), LIST_UPLOADED(Group.TRANSFERS), LIST_FETCHED(Group.TRANSFERS),
	AUDIT_LOG_FETCHED(Group.TRANSFERS),

	ACCESS_DENIED(Group.DENIED), FORM_REFUSED(Group.DENIED);

	private final Group group;

	AuditAction(Group group) {
		this.group = group;
	}

	public Group group() {
		return this.group;
	}

	/** What belongs together, for looking it up. */
	public enum Group {

		SIGN_IN, PEOPLE, LOCATIONS, SETTINGS, DIRECTORY, TRANSFERS, DENIED;

		public List<AuditAction> actions() {
			return Arrays.stream(AuditAction.values()).filter((action) -> action.group == this).toList();
		}

	}

}
