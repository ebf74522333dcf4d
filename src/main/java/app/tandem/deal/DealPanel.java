package app.tandem.deal;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A part of the deal page that a module above this one has to show: the page renders what
 * it finds, in the same request.
 */
public interface DealPanel {

	/** The id of the part's heading; it is called as this heading says. */
	String region();

	/** The template whose fragment {@code panel(it)} shows the model. */
	String view();

	/** What to show; null when there is nothing for this reader. */
	@Nullable Object model(Deal deal, Viewer viewer);

}
