package app.tandem.browser.pages;

import app.tandem.browser.Browser;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The steps in which a deal is created; each method fills one in and goes on. */
public final class WizardPage {

	/** The help question's answer for none. */
	public static final String NO_HELP = "No help required at this point of time";

	private static final String CONSENT = "We have the customer’s consent to give their contact information to Microsoft, "
			+ "who may contact the customer directly.";

	private final Browser browser;

	private WizardPage(Browser browser) {
		this.browser = browser;
	}

	/** Begins where people do: above the list. */
	public static WizardPage begin(Browser browser) {
		OpportunitiesPage.open(browser, "outbound");
		browser.link("New deal").click();
		return new WizardPage(browser);
	}

	/** Adatum of the directory, with a contact. */
	public WizardPage customer() {
		this.browser.choose("Country", "United Kingdom");
		this.browser.type("Customer name or D-U-N-S number", "Adatum")
			.enter(this.browser.element("button[value='customer-search']"))
			.press("Select the customer")
			.type("First name", "Elsa")
			.type("Last name", "Lind")
			.type("Phone", "+46 8 555 0199")
			.type("E-mail", "elsa@adatum.example")
			.field(CONSENT)
			.click();
		return next();
	}

	public WizardPage details(String name) {
		this.browser.type("Deal name", name).type("Estimated value", "12563.50").choose("Currency", "EUR");
		this.browser.choose("Location", "Contoso Corporate").day("Estimated close date", "2099-03-31");
		return next();
	}

	/** The creator alone, who is prefilled. */
	public WizardPage team() {
		return next();
	}

	public WizardPage solution(String name) {
		choose(name);
		return next();
	}

	/** An assessment stands alone and says where. */
	public WizardPage assessment(String name) {
		choose(name);
		this.browser.element("[name='location']");
		return next();
	}

	/** The help that is asked for; without help also whether sellers may see the deal. */
	public WizardPage selling(String help, @Nullable String shared) {
		this.browser.choose("Identify the kind of help that you need from Microsoft?", help);
		if (shared != null) {
			this.browser.field(shared).click();
		}
		return next();
	}

	public DealPage create(String name) {
		this.browser.press("Create deal");
		return DealPage.of(this.browser, name);
	}

	/**
	 * Adds the one solution that the search finds; other forms choose in the same way.
	 */
	public static void addSolution(Browser browser, String name) {
		browser.type("Search solutions", name).enter(browser.element("button[value='solution-search']"));
		browser.until("a solution to add",
				() -> browser.driver()
					.findElements(By.cssSelector("button[value^='solution-add-']"))
					.stream()
					.allMatch((button) -> isFor(name, button)));
		browser.enter(browser.element("button[value^='solution-add-']"));
		browser.element("button[value='solution-remove-0']");
	}

	private static boolean isFor(String name, WebElement button) {
		return String.valueOf(button.getAccessibleName()).contains(name);
	}

	private void choose(String name) {
		addSolution(this.browser, name);
	}

	private WizardPage next() {
		this.browser.press("Next");
		return this;
	}

}
