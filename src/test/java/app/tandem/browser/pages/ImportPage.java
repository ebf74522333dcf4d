package app.tandem.browser.pages;

import java.nio.file.Path;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Where a file is chosen. */
public final class ImportPage {

	private final Browser browser;

	private ImportPage(Browser browser) {
		this.browser = browser;
	}

	public static ImportPage open(Browser browser) {
		browser.open("/opportunities/import");
		return new ImportPage(browser);
	}

	public ImportPage file(Path file) {
		this.browser.field("File").sendKeys(file.toAbsolutePath().toString());
		return this;
	}

	/** Chooses the location whose name begins so. */
	public ImportPage location(String name) {
		Select select = new Select(this.browser.field("Location"));
		select.getOptions()
			.stream()
			.filter((option) -> option.getText().startsWith(name))
			.findFirst()
			.orElseThrow()
			.click();
		return this;
	}

	public boolean asksForLocation() {
		return !this.browser.driver().findElements(By.id("location")).isEmpty();
	}

	public CheckPage check() {
		press("Check file");
		this.browser.region("What the import would do");
		return new CheckPage(this.browser);
	}

	public RunPage importAtOnce() {
		press("Import");
		return new RunPage(this.browser);
	}

	/** For what the page refuses. */
	public ImportPage press(String button) {
		this.browser.button(button).click();
		return this;
	}

	/** What stands at the field of that label, such as {@code File}. */
	public String problem(String field) {
		String described = String.valueOf(this.browser.field(field).getDomAttribute("aria-describedby"));
		return this.browser.text("#" + described.split(" ")[0]);
	}

	public boolean isMarked(String field) {
		return "true".equals(this.browser.field(field).getDomAttribute("aria-invalid"));
	}

	/** The card of the last import, as text. */
	public String lastProcessedFile() {
		return this.browser.region("Last processed file").getText();
	}

}
