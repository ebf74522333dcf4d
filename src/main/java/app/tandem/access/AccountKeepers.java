package app.tandem.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The pages of a company's people and locations.
 */
@Component
class AccountKeepers extends Keepers {

	AccountKeepers(CurrentViewer viewer) {
		super(viewer);
	}

	@Override
	boolean lets(Viewer viewer) {
		return viewer.mayManagePeople();
	}

	@Override
	RuntimeException refusal() {
		return new AccessDeniedException("only account admins manage people and locations");
	}

}
