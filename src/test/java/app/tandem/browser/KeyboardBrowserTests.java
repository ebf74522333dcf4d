package app.tandem.browser;

import java.util.List;
import java.util.Map;

import app.tandem.browser.pages.FramePart;
import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class KeyboardBrowserTests {

	private static final String ADMIN = "admin@contoso.example";

	@Test
	void walksThroughTheRowsAndOpensOne(Browser browser) {
		List<String> deals = list(browser, "outbound").column("Deal name");
		type(browser, "j");
		assertThat(focused(browser).getText()).isEqualTo(deals.get(0));
		type(browser, "jj");
		assertThat(focused(browser).getText()).isEqualTo(deals.get(2));
		type(browser, "k");
		assertThat(focused(browser).getText()).isEqualTo(deals.get(1));
		assertThat(Accessibility.violations(browser)).isEmpty();
		type(browser, Keys.ENTER);
		browser.heading(deals.get(1));
	}

	@Test
	void stopsAtBothEndsAndShowsTheRowBelowTheHeader(Browser browser) {
		list(browser, "outbound");
		type(browser, "k");
		type(browser, "j".repeat(60));
		WebElement last = focused(browser);
		assertThat(last.getDomAttribute("href")).isEqualTo(links(browser).get(49));
		assertThat(isOnTop(browser, last)).isTrue();
		type(browser, "k".repeat(30));
		assertThat(isOnTop(browser, focused(browser))).isTrue();
		type(browser, "k".repeat(60));
		assertThat(focused(browser).getDomAttribute("href")).isEqualTo(links(browser).get(0));
		assertThat(isOnTop(browser, focused(browser))).isTrue();
	}

	@Test
	void picksRows(Browser browser) {
		list(browser, "outbound");
		type(browser, "jxjx");
		assertThat(picked(browser)).isEqualTo(2);
		assertThat(browser.element("#pick-all").getDomProperty("indeterminate")).isEqualTo("true");
		assertThat(browser.button("Export selected").isDisplayed()).isTrue();
		type(browser, "x");
		assertThat(picked(browser)).isOne();
	}

	@Test
	void pressesTheHeartAndStaysOnTheRow(Browser browser) {
		OpportunitiesPage list = list(browser, "outbound");
		type(browser, "jj");
		String deal = focused(browser).getText();
		int before = list.count("Favorites");
		type(browser, "f");
		browser.until("one favorite more", () -> list.count("Favorites") == before + 1);
		browser.settled();
		assertThat(focused(browser).getText()).isEqualTo(deal);
		type(browser, "f");
		browser.until("one favorite less", () -> list.count("Favorites") == before);
		browser.settled();
		assertThat(focused(browser).getText()).isEqualTo(deal);
	}

	@Test
	void goesOnFromADealThatLeftTheFavorites(Browser browser) {
		SignInPage.signIn(browser, "admin@fabrikam.example");
		OpportunitiesPage list = OpportunitiesPage.open(browser, "outbound").heart(true).heart(true);
		list.tab("Favorites");
		List<String> favorites = list.column("Deal name");
		type(browser, "jf");
		browser.until("a row less", () -> list.rows().size() == favorites.size() - 1);
		browser.settled();
		assertThat(focused(browser).getText()).isEqualTo(favorites.get(1));
		while (!list.rows().isEmpty()) {
			int rows = list.rows().size();
			type(browser, "f");
			browser.until("a row less", () -> list.rows().size() == rows - 1);
			browser.settled();
		}
		assertThat(focused(browser).getDomAttribute("id")).isEqualTo("content");
	}

	@Test
	void beginsADeal(Browser browser) {
		list(browser, "inbound");
		type(browser, "c");
		browser.until("the wizard", () -> browser.path().startsWith("/opportunities/new"));
		browser.heading("Customer");
	}

	@ParameterizedTest
	@CsvSource({ "о, KeyJ", "ㅓ, KeyJ", "J, KeyJ" })
	void knowsTheKeysOfOtherKeyboardsByTheirPlace(String key, String code, Browser browser) {
		list(browser, "outbound");
		press(browser, key, code, 0);
		assertThat(focused(browser).getDomAttribute("href")).isEqualTo(links(browser).get(0));
	}

	@Test
	void findsTheSlashAndTheQuestionMarkOnARussianKeyboard(Browser browser) {
		list(browser, "outbound");
		press(browser, ".", "Slash", 0);
		assertThat(focused(browser).getAccessibleName()).isEqualTo("Jump to");
		browser.driver().executeScript("document.activeElement.blur()");
		press(browser, ",", "Slash", 8);
		browser.heading("Keyboard shortcuts");
	}

	/** 1 is Alt, 2 is Ctrl, 4 is Meta, 8 is Shift. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 4, 8 })
	void leavesKeysWithOthersToTheBrowser(int modifiers, Browser browser) {
		list(browser, "outbound");
		press(browser, "x", "KeyX", modifiers);
		press(browser, "j", "KeyJ", modifiers);
		assertThat(focused(browser).getTagName()).isEqualTo("body");
	}

	@Test
	void doesNothingWhileOneTypesOrComposes(Browser browser) {
		list(browser, "outbound");
		WebElement search = browser.field("Search");
		search.sendKeys("jxfc?/");
		assertThat(search.getDomProperty("value")).isEqualTo("jxfc?/");
		assertThat(browser.driver().findElement(By.id("dialog")).isDisplayed()).isFalse();
		assertThat(browser.path()).startsWith("/opportunities?tab=outbound");
		browser.driver().executeScript("""
				document.activeElement.blur();
				document.body.dispatchEvent(
					new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', isComposing: true, bubbles: true }));
				""");
		assertThat(focused(browser).getTagName()).isEqualTo("body");
	}

	@Test
	void switchesAreNotToggledByAKeyThatIsHeld(Browser browser) {
		list(browser, "outbound");
		type(browser, "jx");
		browser.driver().executeScript("""
				document.activeElement.dispatchEvent(
					new KeyboardEvent('keydown', { key: 'x', code: 'KeyX', repeat: true, bubbles: true }));
				""");
		assertThat(picked(browser)).isOne();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1280, 320 })
	void showsTheKeysInADialogThatKeepsThemFromWorking(int width, Browser browser) {
		list(browser, "outbound");
		browser.size(width, 900);
		type(browser, "j");
		String row = String.valueOf(focused(browser).getDomAttribute("href"));
		type(browser, "?");
		assertThat(browser.heading("Keyboard shortcuts").isDisplayed()).isTrue();
		assertThat(browser.text("#dialog")).contains("Next deal", "Keyboard shortcuts are on.");
		assertThat(Accessibility.violations(browser)).isEmpty();
		type(browser, "c");
		assertThat(browser.path()).startsWith("/opportunities?tab=outbound");
		type(browser, Keys.ESCAPE);
		browser.until("no dialog", () -> !browser.driver().findElement(By.id("dialog")).isDisplayed());
		assertThat(focused(browser).getDomAttribute("href")).isEqualTo(row);
		browser.size(1280, 900);
	}

	@Test
	void isSwitchedOffInTheDialogAndStaysSo(Browser browser) {
		list(browser, "outbound");
		type(browser, "?");
		browser.press("Switch off");
		browser.until("the other switch", () -> browser.text("#dialog").contains("Keyboard shortcuts are off."));
		browser.settled();
		assertThat(focused(browser).getText()).isEqualTo("Switch on");
		assertThat(Accessibility.violations(browser)).isEmpty();
		type(browser, Keys.ESCAPE);
		nothingHappens(browser);
		browser.reload();
		nothingHappens(browser);
		browser.element("details:has([action='/logout']) summary").click();
		browser.link("Keyboard shortcuts").click();
		browser.press("Switch on");
		browser.until("the other switch", () -> browser.text("#dialog").contains("Keyboard shortcuts are on."));
		type(browser, Keys.ESCAPE);
		type(browser, "j");
		assertThat(focused(browser).getDomAttribute("href")).isEqualTo(links(browser).get(0));
	}

	@Test
	void isSwitchedOffWithoutScripts(Browser browser) {
		SignInPage.signIn(browser.withoutScripts(), ADMIN);
		browser.open("/keyboard").button("Switch off").click();
		assertThat(browser.text("#dialog-page")).contains("Keyboard shortcuts are off.");
		assertThat(browser.path()).isEqualTo("/keyboard");
		browser.open("/opportunities");
		assertThat(browser.element("html").getDomAttribute("data-shortcuts")).isEqualTo("off");
	}

	@Test
	void jumpsToADealWithTheKeyboardAlone(Browser browser) {
		String deal = list(browser, "inbound").column("Deal name").get(0);
		type(browser, "/");
		assertThat(focused(browser).getAccessibleName()).isEqualTo("Jump to");
		type(browser, deal.substring(0, Math.min(12, deal.length())));
		browser.until("suggestions", () -> browser.text("#jump-count").contains("result"));
		browser.settled();
		assertThat(Accessibility.violations(browser)).isEmpty();
		type(browser, Keys.ARROW_DOWN);
		assertThat(focused(browser).getText()).contains(deal);
		type(browser, Keys.ARROW_UP);
		assertThat(focused(browser).getAccessibleName()).isEqualTo("Jump to");
		type(browser, Keys.ARROW_DOWN);
		type(browser, Keys.ENTER);
		browser.heading(deal);
	}

	@Test
	void jumpsToACommandAndForgetsWithEscape(Browser browser) {
		list(browser, "inbound");
		type(browser, "/");
		type(browser, "import d");
		browser.until("suggestions", () -> browser.text("#jump-list").contains("Import deals"));
		type(browser, Keys.ESCAPE);
		assertThat(browser.element("#jump-list").isDisplayed()).isFalse();
		assertThat(focused(browser).getDomProperty("value")).isEqualTo("import d");
		type(browser, "e");
		browser.until("suggestions", () -> browser.text("#jump-list").contains("Import deals"));
		type(browser, Keys.ARROW_DOWN);
		type(browser, Keys.ENTER);
		browser.until("the import", () -> browser.path().equals("/opportunities/import"));
	}

	@Test
	void saysThatNothingWasFoundAndSuggestsNothingForOneLetter(Browser browser) {
		list(browser, "inbound");
		type(browser, "/");
		type(browser, "no such thing");
		browser.until("an answer", () -> browser.text("#jump-list").contains("Nothing found"));
		assertThat(Accessibility.violations(browser)).isEmpty();
		type(browser, Keys.chord(Keys.CONTROL, "a"));
		type(browser, "n");
		browser.until("no suggestions", () -> !browser.element("#jump-list").isDisplayed());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void showsAllResultsOnAPage(boolean scripts, Browser browser) {
		SignInPage.signIn(scripts ? browser : browser.withoutScripts(), ADMIN);
		browser.open("/opportunities");
		browser.field("Jump to").sendKeys("contoso", Keys.ENTER);
		browser.until("the page of results", () -> browser.path().equals("/search?q=contoso"));
		browser.heading("Search");
		assertThat(browser.field("Jump to").getDomProperty("value")).isEqualTo("contoso");
		browser.link("Show all matches in the list: Outbound").click();
		assertThat(OpportunitiesPage.of(browser).chips()).containsExactly("contoso");
		browser.open("/search?q=no+such+thing");
		assertThat(browser.shows("Check the spelling")).isTrue();
	}

	@Test
	void leadsToThePageWhereThereIsNoRoomForAField(Browser browser) {
		list(browser, "inbound");
		browser.size(320, 900);
		type(browser, "/");
		browser.until("the page", () -> browser.path().equals("/search"));
		assertThat(focused(browser).getAccessibleName()).isEqualTo("Jump to");
		browser.size(1280, 900);
	}

	@Test
	@Tag("screens")
	void looksGoodEverywhere(Browser browser) {
		Gallery gallery = new Gallery();
		list(browser, "outbound");
		type(browser, "jjx");
		gallery.take(browser, "keyboard-row");
		type(browser, "?");
		browser.heading("Keyboard shortcuts");
		gallery.take(browser, "keyboard-dialog");
		browser.open("/keyboard");
		gallery.take(browser, "keyboard-page");
		browser.open("/search");
		gallery.take(browser, "search-empty");
		browser.open("/search?q=deal");
		gallery.take(browser, "search-found");
		browser.open("/search?q=no+such+thing");
		gallery.take(browser, "search-nothing");
		type(browser, "/");
		type(browser, Keys.chord(Keys.CONTROL, "a"));
		type(browser, "de");
		browser.until("suggestions", () -> browser.text("#jump-count").contains("result"));
		gallery.take(browser, "search-suggestions-page");
		list(browser, "outbound");
		type(browser, "/");
		type(browser, "de");
		browser.until("suggestions", () -> browser.text("#jump-count").contains("result"));
		gallery.take(browser, "search-suggestions");
		browser.open("/keyboard");
		FramePart.language(browser, "ru");
		gallery.take(browser, "keyboard-page-ru");
		gallery.assertUsable();
	}

	private static void nothingHappens(Browser browser) {
		String before = browser.path();
		type(browser, "j?c");
		assertThat(focused(browser).getTagName()).isNotEqualTo("a");
		assertThat(browser.path()).isEqualTo(before);
		assertThat(browser.driver().findElement(By.id("dialog")).isDisplayed()).isFalse();
	}

	private static OpportunitiesPage list(Browser browser, String tab) {
		SignInPage.signIn(browser, ADMIN);
		OpportunitiesPage.open(browser, tab);
		return OpportunitiesPage.of(browser);
	}

	private static void type(Browser browser, CharSequence keys) {
		browser.driver().switchTo().activeElement().sendKeys(keys);
	}

	/** A key of a keyboard that writes other letters. */
	private static void press(Browser browser, String key, String code, int modifiers) {
		browser.driver()
			.executeCdpCommand("Input.dispatchKeyEvent",
					Map.of("type", "keyDown", "key", key, "code", code, "modifiers", modifiers));
		browser.driver()
			.executeCdpCommand("Input.dispatchKeyEvent",
					Map.of("type", "keyUp", "key", key, "code", code, "modifiers", modifiers));
	}

	private static WebElement focused(Browser browser) {
		return browser.driver().switchTo().activeElement();
	}

	private static int picked(Browser browser) {
		return browser.driver().findElements(By.cssSelector("input[name=pick]:checked")).size();
	}

	private static List<String> links(Browser browser) {
		return browser.driver()
			.findElements(By.cssSelector("td.cell-main > a"))
			.stream()
			.map((link) -> String.valueOf(link.getDomAttribute("href")))
			.toList();
	}

	/** Whether nothing that sticks lies over it, and it is in the window. */
	private static boolean isOnTop(Browser browser, WebElement element) {
		return Boolean.TRUE.equals(browser.driver().executeScript("""
				const box = arguments[0].getBoundingClientRect();
				return document.elementFromPoint(box.left + 2, box.top + 2) === arguments[0]
					&& document.elementFromPoint(box.left + 2, box.bottom - 2) === arguments[0];
				""", element));
	}

}
