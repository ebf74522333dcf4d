package app.tandem.browser.pages;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;

/** Asks before an export, as a dialog or, without scripts, as a page. */
public final class ExportDialog {

	private final Browser browser;

	private ExportDialog(Browser browser) {
		this.browser = browser;
	}

	/** Opened from the list. */
	public static ExportDialog open(Browser browser) {
		browser.link("Export").click();
		browser.heading("Export deals");
		return new ExportDialog(browser);
	}

	/** Opened for the deals that are picked. */
	public static ExportDialog ofSelection(Browser browser) {
		browser.element("#selection button[formaction]").click();
		browser.heading("Export deals");
		return new ExportDialog(browser);
	}

	public String text() {
		return this.browser.element("#dialog-title").findElement(By.xpath("..")).getText();
	}

	/** Chooses {@code CSV} or {@code XLSX}. */
	public ExportDialog as(String format) {
		this.browser.field(format).click();
		return this;
	}

	public void export() {
		this.browser.button("Export").click();
		this.browser.until("the list again", () -> this.browser.path().startsWith("/opportunities?"));
	}

}
