package app.tandem.browser.pages;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Imports and exports of late. */
public final class TransfersPage {

	private static final String EXPORTS = "Exports of the last seven days";

	private final Browser browser;

	private TransfersPage(Browser browser) {
		this.browser = browser;
	}

	public static TransfersPage open(Browser browser) {
		browser.open("/opportunities/imports");
		return new TransfersPage(browser);
	}

	/** The link to the file of the newest export, once it is made. */
	public WebElement newestExport() {
		this.browser.until("an export", () -> {
			this.browser.reload();
			return !newest().findElements(By.tagName("a")).isEmpty();
		});
		return newest().findElement(By.linkText("Download"));
	}

	private WebElement newest() {
		return this.browser.region(EXPORTS).findElement(By.cssSelector("tbody tr"));
	}

}
