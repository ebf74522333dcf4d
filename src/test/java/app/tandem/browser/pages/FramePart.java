package app.tandem.browser.pages;

import app.tandem.browser.Browser;

/** What stands around every page. */
public final class FramePart {

	private FramePart() {
	}

	/** Chooses a language, such as {@code sv}, whatever the page speaks now. */
	public static void language(Browser browser, String tag) {
		browser.element("details:has([action='/language']) summary").click();
		browser.element("button[lang=" + tag + "]").click();
		browser.until("a page in " + tag, () -> tag.equals(browser.element("html").getDomAttribute("lang")));
	}

	public static void signOut(Browser browser) {
		browser.element("details:has([action='/logout']) summary").click();
		browser.element("[action='/logout'] button").click();
		SignInPage.shownBy(browser);
	}

}
