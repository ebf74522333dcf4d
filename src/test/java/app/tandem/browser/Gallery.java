package app.tandem.browser;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures of pages, and what a machine finds wrong with each of them. */
final class Gallery {

	private final Screens screens = new Screens();

	private final List<String> violations = new ArrayList<>();

	/** Takes the page that is open, in each width and scheme. */
	void take(Browser browser, String page) {
		this.screens.take(browser, page,
				(name) -> Accessibility.violations(browser).forEach((one) -> this.violations.add(name + " " + one)));
	}

	void assertUsable() {
		assertThat(this.violations).isEmpty();
	}

}
