package app.tandem.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody who has a keyboard and nothing else: reaches everything with Tab from where
 * the focus stands, and presses what has it.
 */
final class Hands {

	/** More steps are nobody's patience. */
	private static final int PATIENCE = 160;

	private final Browser browser;

	Hands(Browser browser) {
		this.browser = browser;
	}

	/** Goes on to what is called so. */
	WebElement to(String name) {
		for (int n = 0; n < PATIENCE; n++) {
			WebElement focused = focused();
			if (name.equals(Browser.called(focused))) {
				return focused;
			}
			new Actions(this.browser.driver()).sendKeys(Keys.TAB).perform();
		}
		throw new AssertionError("Tab leads to nothing called " + name + " on " + this.browser.path());
	}

	/** Presses what is called so, as Enter does. */
	Hands press(String name) {
		to(name).sendKeys(Keys.ENTER);
		this.browser.settled();
		return this;
	}

	/** Ticks what is called so. */
	Hands tick(String name) {
		to(name).sendKeys(Keys.SPACE);
		return this;
	}

	/** Types in place of what stood there. */
	Hands type(String label, String text) {
		to(label).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
		return this;
	}

	/**
	 * Chooses from a list by the beginning of what stands in it, or the next of several
	 * buttons.
	 */
	Hands choose(String label, String option) {
		to(label).sendKeys(option);
		return this;
	}

	/** A key that the page listens to. */
	Hands key(CharSequence key) {
		focused().sendKeys(key);
		this.browser.settled();
		return this;
	}

	private WebElement focused() {
		return this.browser.driver().switchTo().activeElement();
	}

}
