package app.tandem.deal.search;

import app.tandem.access.CurrentViewer;
import app.tandem.shell.FramePanel;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The field in the top bar of every page. */
@Component
class SearchPanel implements FramePanel {

	private final CurrentViewer viewer;

	SearchPanel(CurrentViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public String view() {
		return "deal/search/results :: jump-place";
	}

	@Override
	public Object model(Authentication authentication) {
		return new Place(Command.newDeal(this.viewer.get()).orElse(null));
	}

	@Override
	public FramePanel.Place place() {
		return FramePanel.Place.SEARCH;
	}

	/**
	 * What the field's place holds besides.
	 *
	 * @param newDeal where the key for a new deal leads
	 */
	record Place(@Nullable String newDeal) {
	}

}
