package app.tandem.deal.creation;

import java.util.Objects;
import java.util.UUID;

/**
 * Which button was pressed, and on which page.
 *
 * @param page a mark of the page that sends the form
 * @param seen the mark of whichever page had written what it showed
 * @param to where to go on, the review or the next step
 */
record Press(String action, String page, String seen, String to) {

	private static final int LONGEST_MARK = 36;

	/** What the request lacks is the ordinary. */
	Press {
		action = Objects.requireNonNullElse(action, "next");
		page = Objects.requireNonNullElseGet(page, () -> UUID.randomUUID().toString());
		page = (page.length() <= LONGEST_MARK) ? page : page.substring(0, LONGEST_MARK);
		seen = Objects.requireNonNullElse(seen, "");
		to = Objects.requireNonNullElse(to, "");
	}

	boolean is(String button) {
		return button.equals(this.action);
	}

	/** Whether what is stored is what this page showed, or wrote itself. */
	boolean knows(String mark) {
		return mark.equals(this.seen) || mark.equals(this.page);
	}

}
