package app.tandem.browser;

import java.nio.file.Path;
import java.util.function.Consumer;

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
	 * @param look what else to do with each, under its name
	 */
	public void take(Browser browser, String page, Consumer<String> look) {
		for (int width : new int[] { 1280, 320 }) {
			for (Scheme scheme : Scheme.values()) {
				browser.size(width, 900).scheme(scheme).settled().painted();
				String name = "%s-%d-%s".formatted(page, width, scheme.word());
				browser.picture(this.folder.resolve(name + ".png"));
				look.accept(name);
			}
		}
		browser.size(1280, 900).scheme(Scheme.LIGHT);
	}

}
