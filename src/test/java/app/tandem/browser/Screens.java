package app.tandem.browser;

import java.nio.file.Path;

import app.tandem.browser.Browser.Scheme;

/** Pictures of a page for people to look at: wide and narrow, light and dark. */
public final class Screens {

	private final Path folder;

	/** Pictures in {@code target/screens}. */
	public Screens() {
		this(Path.of("target/screens"));
	}

	Screens(Path folder) {
		this.folder = folder;
	}

	/**
	 * Takes four pictures of the page that is open, named
	 * {@code {page}-{width}-{scheme}.png}.
	 */
	public void take(Browser browser, String page) {
		for (int width : new int[] { 1280, 320 }) {
			for (Scheme scheme : Scheme.values()) {
				browser.size(width, 900).scheme(scheme).settled();
				browser.picture(this.folder.resolve("%s-%d-%s.png".formatted(page, width, scheme.word())));
			}
		}
		browser.size(1280, 900).scheme(Scheme.LIGHT);
	}

}
