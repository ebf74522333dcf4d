package app.tandem.access;

import app.tandem.shell.NotFound;

import org.springframework.stereotype.Component;

/**
 * The pages of what a company keeps of people and of what they did: for others there are
 * no such pages.
 */
@Component
class RecordKeepers extends Keepers {

	RecordKeepers(CurrentViewer viewer) {
		super(viewer);
	}

	@Override
	boolean lets(Viewer viewer) {
		return viewer.mayManagePeople();
	}

	@Override
	RuntimeException refusal() {
		return new NotFound();
	}

}
