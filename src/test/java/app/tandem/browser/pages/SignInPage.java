package app.tandem.browser.pages;

import app.tandem.browser.Browser;

/** Where everybody begins. */
public final class SignInPage {

	/** Of every account of the demo. */
	private static final String PASSWORD = "co-sell-demo";

	private final Browser browser;

	private SignInPage(Browser browser) {
		this.browser = browser;
	}

	public static SignInPage open(Browser browser) {
		browser.open("/login");
		return new SignInPage(browser);
	}

	/** The form that came instead of another page. */
	public static SignInPage shownBy(Browser browser) {
		browser.button("Sign in");
		return new SignInPage(browser);
	}

	/**
	 * Signs in and arrives at the list. Whoever signed in for a test before comes back
	 * with the session of then, since checking a password takes long on purpose.
	 */
	public static void signIn(Browser browser, String email) {
		if (browser.returns(email)) {
			return;
		}
		open(browser).as(email);
		browser.remember(email);
	}

	/** Signs in with a password of one's own. */
	public static void signIn(Browser browser, String email, String password) {
		open(browser).as(email, password);
	}

	public void as(String email) {
		as(email, PASSWORD);
	}

	private void as(String email, String password) {
		tryWith(email, password);
		this.browser.until("a page for " + email, () -> !this.browser.path().startsWith("/login"));
	}

	public SignInPage tryWith(String email, String password) {
		this.browser.type("E-mail", email).type("Password", password).button("Sign in").click();
		return this;
	}

	public String email() {
		return String.valueOf(this.browser.field("E-mail").getDomProperty("value"));
	}

}
