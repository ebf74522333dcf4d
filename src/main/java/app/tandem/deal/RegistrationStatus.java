package app.tandem.deal;

/** How far the registration of a won deal is. */
public enum RegistrationStatus {

	NOT_REGISTERED, SUBMITTED, IN_REVIEW, ACTION_REQUIRED, APPROVED, REJECTED, COMPLETED

}
