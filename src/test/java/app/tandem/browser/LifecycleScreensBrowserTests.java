package app.tandem.browser;

import app.tandem.browser.pages.DealPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.WizardPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pictures of what a deal goes through: wizard, answers, edits, outcomes, registration.
 */
@BrowserTest
@Tag("screens")
class LifecycleScreensBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	private final Gallery gallery = new Gallery();

	private final JdbcClient jdbc;

	LifecycleScreensBrowserTests(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@AfterEach
	void nothingKeepsPeopleFromUsingThePages() {
		this.gallery.assertUsable();
	}

	@Test
	void wizard(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		WizardPage wizard = WizardPage.begin(browser);
		browser.heading("Customer");
		browser.press("Next").element("[aria-invalid]");
		this.gallery.take(browser, "wizard-customer-errors");
		browser.choose("Country", "United Kingdom").type("Customer name or D-U-N-S number", "Adat");
		browser.button("Select the customer");
		this.gallery.take(browser, "wizard-customer-found");
		browser.driver().navigate().refresh();
		wizard.customer();
		browser.press("Next").element("[aria-invalid]");
		this.gallery.take(browser, "wizard-details-errors");
		wizard.details("A deal for the pictures");
		browser.heading("Team");
		this.gallery.take(browser, "wizard-team");
		wizard.team();
		WizardPage.addSolution(browser, "Supply Insight");
		this.gallery.take(browser, "wizard-solutions");
		browser.press("Next").heading("Selling type");
		browser.field("No").click();
		this.gallery.take(browser, "wizard-selling");
		browser.press("Next").heading("Review");
		this.gallery.take(browser, "wizard-review");
		browser.press("Create deal").element("#flash");
		this.gallery.take(browser, "deal-created");
	}

	@Test
	void answers(Browser browser) {
		SignInPage.signIn(browser, ADMIN);
		String deal = "/opportunities/" + id("r.direction = 'INBOUND' and r.status = 'NEW' and r.expires_at > now()");
		browser.open(deal).press("Accept").element("dialog[open] form");
		this.gallery.take(browser, "accept-dialog");
		browser.open(deal + "/acceptance").type("Deal name", "").press("Accept").element("[aria-invalid]");
		this.gallery.take(browser, "accept-errors");
		browser.open(deal).press("Decline").element("dialog[open] form");
		new DealPage(browser).confirm("Close deal");
		browser.element("dialog[open] [aria-invalid]");
		this.gallery.take(browser, "decline-dialog-errors");
	}

	@Test
	void editsAndOutcomes(Browser browser, Browser other) {
		SignInPage.signIn(browser, ADMIN);
		SignInPage.signIn(other, ADMIN);
		String deal = "/opportunities/" + id("r.base = 'PRIVATE' and r.direction = 'OUTBOUND' and r.status = 'ACTIVE'");
		browser.open(deal).press("Edit").element("dialog[open] form");
		this.gallery.take(browser, "edit-dialog");
		other.open(deal + "/details/edit").type("Notes", "Somebody was faster").press("Save").element("#flash");
		browser.type("Notes", "Slower");
		new DealPage(browser).confirm("Save");
		browser.element(".field-theirs");
		this.gallery.take(browser, "edit-stale");
		for (String part : new String[] { "team", "solutions", "contact" }) {
			browser.open(deal + "/" + part + "/edit").element("main form");
			this.gallery.take(browser, "edit-" + part);
		}
		browser.open(deal).press("Won").element("dialog[open] form");
		this.gallery.take(browser, "won-dialog");
		browser.open(deal).press("Lost").element("dialog[open] form");
		new DealPage(browser).confirm("Close deal as Lost");
		browser.element("dialog[open] [aria-invalid]");
		this.gallery.take(browser, "lost-dialog-errors");
		browser.log().expect("status of 409");
		browser.open("/opportunities/" + id("r.substatus = 'LOST' and r.direction = 'OUTBOUND'") + "/details/edit");
		this.gallery.take(browser, "refusal-final");
	}

	@Test
	void registration(Browser partner, Browser reviewer) {
		SignInPage.signIn(partner, ADMIN);
		String deal = "/opportunities/" + id("r.substatus = 'WON' and r.registration_status = 'NOT_REGISTERED' "
				+ "and r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND' and exists (select from referral_solution s "
				+ "join solution c on c.id = s.solution_id where s.referral_id = r.id and 'AZURE_IP_CO_SELL' = any(c.incentives))");
		partner.open(deal).press("Register now").heading("Contract");
		this.gallery.take(partner, "registration-form");
		partner.press("Submit registration").element("[aria-invalid]");
		this.gallery.take(partner, "registration-errors");
		partner.open("/registrations");
		this.gallery.take(partner, "registrations-partner");
		SignInPage.signIn(reviewer, "reviewer@microsoft.example");
		reviewer.open("/registrations");
		this.gallery.take(reviewer, "registrations-queue");
		reviewer.open("/registrations/" + registration("IN_REVIEW"));
		this.gallery.take(reviewer, "registration-review");
		reviewer.press("Ask for changes").element("dialog[open] form");
		this.gallery.take(reviewer, "registration-changes-dialog");
		for (String state : new String[] { "APPROVED", "REJECTED", "ACTION_REQUIRED" }) {
			partner.open("/opportunities/" + id("r.registration_status = '" + state + "'"));
			this.gallery.take(partner, "deal-registration-" + state.toLowerCase().replace('_', '-'));
		}
	}

	private String id(String which) {
		return jdbc.sql("""
				select r.id::text from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and %s order by r.created_at desc, r.id limit 1
				""".formatted(which)).query(String.class).single();
	}

	private String registration(String status) {
		return jdbc.sql("select id::text from registration where status = :status order by submitted_at limit 1")
			.param("status", status)
			.query(String.class)
			.single();
	}

}
