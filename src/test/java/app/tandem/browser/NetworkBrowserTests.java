package app.tandem.browser;

import java.time.Duration;
import java.util.List;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.browser.pages.WizardPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told when an answer is late, bad, or does not come. */
@BrowserTest
class NetworkBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	private static final String STAGES = "/settings/sales-stages";

	@AfterEach
	void connect(Browser browser) {
		browser.driver().deleteNetworkConditions();
	}

	@Test
	void saysThatOneIsOfflineAndTriesAgain(Browser browser) {
		OpportunitiesPage list = list(browser);
		network(browser, true, 0);
		browser.link("Inbound").click();
		browser.until("a message", () -> toast(browser).contains("No connection"));
		browser.link("Inbound").click();
		browser.until("a page at rest", () -> toasts(browser).size() == 1);
		assertThat(Accessibility.violations(browser)).isEmpty();
		assertThat(list.currentTab()).isEqualTo("Outbound");
		network(browser, false, 0);
		browser.until("another message", () -> toast(browser).contains("The connection is back."));
		browser.button("Try again").click();
		browser.until("the other tab", () -> list.currentTab().equals("Inbound"));
		browser.until("no message", () -> toasts(browser).isEmpty());
		assertThat(browser.path()).contains("tab=inbound");
	}

	@Test
	void keepsADialogAndWhatWasTypedWhileOneIsOffline(Browser browser) {
		edit(browser, "Typed offline");
		network(browser, true, 0);
		browser.button("Save").click();
		browser.until("a message in the dialog", () -> dialog(browser).contains("No connection"));
		assertThat(notes(browser)).isEqualTo("Typed offline");
		assertThat(toasts(browser).get(0).findElements(By.cssSelector(".toast-retry:not([hidden])"))).isEmpty();
		assertThat(Accessibility.violations(browser)).isEmpty();
		network(browser, false, 0);
		browser.press("Save");
		browser.until("the saved notes", () -> browser.text("main").contains("Typed offline"));
	}

	@Test
	void keepsWhatWasTypedWhenTheSessionEndsAndSendsItAfterwards(Browser browser) {
		edit(browser, "Typed before the end");
		String deal = browser.path();
		browser.driver().manage().deleteCookieNamed("tandem-session");
		browser.button("Save").click();
		browser.until("a message in the dialog", () -> dialog(browser).contains("Your session has ended."));
		WebElement link = browser.link("Sign in again");
		assertThat(link.getDomAttribute("href")).isEqualTo(deal);
		assertThat(link.getDomAttribute("target")).isEqualTo("_blank");
		assertThat(Accessibility.violations(browser)).isEmpty();
		signInBeside(browser, deal);
		browser.until("a message", () -> dialog(browser).contains("You are signed in again."));
		assertThat(notes(browser)).isEqualTo("Typed before the end");
		browser.press("Save");
		browser.until("the saved notes", () -> browser.text("main").contains("Typed before the end"));
	}

	@Test
	void keepsWhatWasTypedWhenOneSignedInAgainElsewhere(Browser browser) {
		edit(browser, "Typed under another session");
		browser.driver().manage().deleteCookieNamed("tandem-session");
		signInBeside(browser, "/opportunities");
		browser.button("Save").click();
		browser.until("a message", () -> dialog(browser).contains("You have signed in anew"));
		assertThat(notes(browser)).isEqualTo("Typed under another session");
		browser.press("Save");
		browser.until("the saved notes", () -> browser.text("main").contains("Typed under another session"));
	}

	@Test
	void leadsBackToThisPageWhenTheSessionEndsAndNothingWasTyped(Browser browser) {
		list(browser);
		String address = browser.path();
		browser.driver().manage().deleteCookieNamed("tandem-session");
		browser.link("Inbound").click();
		browser.until("a message", () -> toast(browser).contains("Sign in again to go on where you are."));
		browser.link("Sign in again").click();
		SignInPage.shownBy(browser).as(ADMIN);
		assertThat(browser.path()).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsAFormThatLeavesThePageUntilItCanArrive(boolean offline, Browser browser) {
		signIn(browser);
		browser.open(STAGES);
		WebElement won = browser.element("textarea[name=won]");
		String before = String.valueOf(won.getDomProperty("value"));
		won.sendKeys("40");
		if (offline) {
			network(browser, true, 0);
		}
		else {
			browser.driver().executeScript("const now = Date.now; Date.now = () => now() + 3600000");
			browser.driver().manage().deleteCookieNamed("tandem-session");
		}
		browser.button("Save").click();
		browser.until("a message",
				() -> toast(browser).contains(offline ? "No connection" : "Your session has ended."));
		assertThat(browser.path()).isEqualTo(STAGES);
		assertThat(won.getDomProperty("value")).isEqualTo(before + "40");
		if (offline) {
			network(browser, false, 0);
		}
		else {
			signInBeside(browser, STAGES);
		}
		browser.button("Save").click();
		assertThat(browser.text("#won-error")).contains("is a number");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsAStepThatWasSentAfterTheSessionEnded(boolean scripts, Browser browser) {
		signIn(scripts ? browser : browser.withoutScripts());
		WizardPage.begin(browser).customer();
		String details = browser.path();
		browser.driver().manage().deleteCookieNamed("tandem-session");
		browser.type("Deal name", "Typed too late");
		browser.button("Next").click();
		browser.heading("Not sent yet");
		assertThat(browser.text("main")).contains("What you typed is kept while this page is open");
		if (scripts) {
			assertThat(Accessibility.violations(browser)).isEmpty();
		}
		signInBeside(browser, details);
		if (!scripts) {
			browser.press("Send now");
			assertThat(browser.text("main")).contains("it will be sent as " + ADMIN + ".");
		}
		browser.button("Send now").click();
		browser.until("the step again", () -> browser.path().equals(details));
		assertThat(browser.field("Deal name").getDomProperty("value")).isEqualTo("Typed too late");
	}

	@ParameterizedTest
	@CsvSource({ "403, You are not allowed", "404, no longer exists", "429, Too many requests",
			"500, Something went wrong", "503, starting", "400, could not be done" })
	void saysWhatWentWrongAndGoesOn(int status, String words, Browser browser) {
		OpportunitiesPage list = list(browser);
		ask(browser, "/broken/" + status);
		browser.until("a message", () -> toast(browser).contains(words));
		boolean repeats = status == 429 || status >= 500;
		assertThat(toasts(browser).get(0).findElements(By.cssSelector(".toast-retry:not([hidden])")))
			.hasSize(repeats ? 1 : 0);
		assertThat(list.rows()).isNotEmpty();
		browser.button("Dismiss").click();
		assertThat(toasts(browser)).isEmpty();
		list.tab("Inbound");
	}

	@ParameterizedTest
	@CsvSource({ "409, Somebody else was faster", "413, larger than allowed", "422, could not be done",
			"500, Something went wrong" })
	void keepsTheFormThatACommandCouldNotSend(int status, String words, Browser browser) {
		edit(browser, "Still here");
		browser.driver().executeScript("""
				const form = document.querySelector('#dialog-page form');
				form.setAttribute('hx-post', '/broken/' + arguments[0]);
				htmx.process(form);
				""", status);
		browser.button("Save").click();
		browser.until("a message in the dialog", () -> dialog(browser).contains(words));
		assertThat(notes(browser)).isEqualTo("Still here");
		assertThat(browser.button("Save").isEnabled()).isTrue();
		assertThat(Accessibility.violations(browser)).isEmpty();
	}

	@Test
	void showsThatAnAnswerTakesLong(Browser browser) {
		OpportunitiesPage list = list(browser);
		network(browser, false, 1500);
		browser.link("Inbound").click();
		browser.element("html[data-waiting]");
		assertThat(browser.element("#deal-list").getDomAttribute("aria-busy")).isEqualTo("true");
		browser.until("the other tab", () -> list.currentTab().equals("Inbound"));
		browser.until("nothing busy",
				() -> browser.driver().findElements(By.cssSelector("[data-waiting], [aria-busy]")).isEmpty());
	}

	@Test
	void givesUpOnAnAnswerThatDoesNotCome(Browser browser) {
		OpportunitiesPage list = list(browser);
		network(browser, false, 2000);
		browser.driver().executeScript("htmx.config.timeout = 600");
		browser.link("Inbound").click();
		browser.until("a message", () -> toast(browser).contains("took too long"));
		assertThat(browser.driver().findElements(By.cssSelector("[data-waiting], [aria-busy], .htmx-request")))
			.isEmpty();
		network(browser, false, 0);
		browser.button("Try again").click();
		browser.until("the other tab", () -> list.currentTab().equals("Inbound"));
	}

	@Test
	@Tag("screens")
	void looksGood(Browser browser) {
		Gallery gallery = new Gallery();
		list(browser);
		network(browser, true, 0);
		browser.link("Inbound").click();
		browser.until("a message", () -> toast(browser).contains("No connection"));
		gallery.take(browser, "toast-offline");
		network(browser, false, 0);
		browser.until("another message", () -> toast(browser).contains("The connection is back."));
		browser.driver().manage().deleteCookieNamed("tandem-session");
		browser.link("Inbound").click();
		browser.until("a message", () -> toasts(browser).size() == 2 || toast(browser).contains("Sign in again"));
		gallery.take(browser, "toast-session");
		signInBeside(browser, STAGES);
		browser.open(STAGES).driver().manage().deleteCookieNamed("tandem-session");
		browser.button("Save").click();
		browser.heading("Not sent yet");
		gallery.take(browser, "unsent");
		gallery.assertUsable();
	}

	private static OpportunitiesPage list(Browser browser) {
		signIn(browser);
		return OpportunitiesPage.open(browser, "outbound");
	}

	/** Opens the first deal's details in the dialog and types notes. */
	private static void edit(Browser browser, String notes) {
		signIn(browser);
		browser.open(OpportunitiesPage.open(browser, "outbound&status=ACCEPTED").firstDeal());
		browser.element("form[action$='/details/edit'] button").click();
		browser.type("Notes", notes);
	}

	private static String notes(Browser browser) {
		return String.valueOf(browser.field("Notes").getDomProperty("value"));
	}

	private static String dialog(Browser browser) {
		return browser.text("#dialog");
	}

	private static void ask(Browser browser, String path) {
		browser.driver()
			.executeScript("htmx.ajax('GET', arguments[0], { source: '#tab-outbound', target: '#deal-list' })", path);
	}

	/** Signs in anew in another tab, and comes back. */
	private static void signInBeside(Browser browser, String path) {
		String here = browser.driver().getWindowHandle();
		browser.driver().switchTo().newWindow(WindowType.TAB);
		browser.open(path);
		SignInPage.shownBy(browser).as(ADMIN);
		browser.remember(ADMIN);
		browser.driver().close();
		browser.driver().switchTo().window(here);
		browser.driver().executeScript("document.dispatchEvent(new Event('visibilitychange'))");
	}

	private static List<WebElement> toasts(Browser browser) {
		return browser.driver().findElements(By.cssSelector(".toast-item"));
	}

	private static String toast(Browser browser) {
		return browser.text(".toast-item");
	}

	private static void network(Browser browser, boolean offline, int latency) {
		browser.driver()
			.setNetworkConditions(
					new ChromiumNetworkConditions().setOffline(offline).setLatency(Duration.ofMillis(latency)));
	}

	private static void signIn(Browser browser) {
		List.of("status of ", "net::ERR_INTERNET_DISCONNECTED", "htmx").forEach(browser.log()::expect);
		SignInPage.signIn(browser, ADMIN);
	}

}
