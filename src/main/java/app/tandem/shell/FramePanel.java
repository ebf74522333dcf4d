package app.tandem.shell;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * Something another module shows in the top bar of every page of a signed-in person, such
 * as a badge or a card.
 */
public interface FramePanel {

	/**
	 * Template and fragment, such as {@code job/card :: card}; it finds its model as
	 * {@code panel.model}.
	 */
	String view();

	/**
	 * What the fragment shows; null leaves the panel out. Asked once per whole page,
	 * never for error pages.
	 */
	@Nullable Object model(Authentication authentication);

	/** Where in the top bar it stands. */
	default Place place() {
		return Place.END;
	}

	/** A part of the top bar. */
	enum Place {

		SEARCH, END

	}

}
