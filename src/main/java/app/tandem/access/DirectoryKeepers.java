package app.tandem.access;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The pages on which the vendor keeps partners, solutions and customers.
 */
@Component
class DirectoryKeepers extends Keepers {

	DirectoryKeepers(CurrentViewer viewer) {
		super(viewer);
	}

	@Override
	boolean lets(Viewer viewer) {
		return viewer.mayKeepDirectory();
	}

	@Override
	RuntimeException refusal() {
		return new AccessDeniedException("only programme admins keep the directory");
	}

}
