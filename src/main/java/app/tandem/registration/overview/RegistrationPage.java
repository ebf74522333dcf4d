package app.tandem.registration.overview;

import app.tandem.access.Viewer;
import app.tandem.deal.RegistrationStatus;
import app.tandem.registration.Registration;
import app.tandem.registration.Registrations;
import org.jspecify.annotations.Nullable;

/**
 * What can be done on the page of a registration.
 *
 * @param here its address
 * @param version the state that the reader sees
 * @param start whether a reviewer can begin with it
 * @param judge whether a reviewer can send it back, approve or reject it
 * @param deal the deal's page, for its own company
 */
record RegistrationPage(String here, int version, boolean start, boolean judge, @Nullable String deal) {

	static RegistrationPage of(Registration registration, Viewer viewer) {
		boolean reviewer = Registrations.mayReview(viewer);
		return new RegistrationPage("/registrations/" + registration.id(), registration.version(),
				reviewer && registration.status() == RegistrationStatus.SUBMITTED,
				reviewer && registration.status() == RegistrationStatus.IN_REVIEW,
				reviewer ? null : "/opportunities/" + registration.half().referralId());
	}

}
