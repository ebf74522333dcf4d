package app.tandem.browser;

import java.util.List;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do all day in the list: narrow, keep, arrange, pick, move and change. */
@BrowserTest
class ListWorkBrowserTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void narrowsTheListByWhatIsSeldomAskedAndComesBackToItAfterSigningInAgain(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts(), "admin@fabrikam.example")
			.tab("Outbound");
		browser.button("More filters").click();
		browser.field("Value from").sendKeys("1000");
		browser.field("Part of the customer’s name").sendKeys("a");
		String before = browser.path();
		browser.field("Part of the customer’s name").sendKeys(Keys.ENTER);
		browser.until("the narrowed list", () -> !browser.path().equals(before));
		browser.settled();
		assertThat(browser.path()).isEqualTo("/opportunities?tab=outbound&customer=a&value-from=1000");
		assertThat(list.chips()).containsExactly("Customer: a", "Value from: 1,000");
		browser.driver().manage().deleteAllCookies();
		browser.open("/");
		SignInPage.open(browser).as("admin@fabrikam.example");
		assertThat(browser.path()).isEqualTo("/opportunities?tab=outbound&customer=a&value-from=1000");
		list.remove("1,000").remove("a");
		assertThat(list.chips()).isEmpty();
	}

	@Test
	void saysWhatOfARangeCannotBeRead(Browser browser) {
		signIn(browser, "admin@fabrikam.example");
		browser.open("/opportunities?tab=outbound&value-from=much");
		assertThat(browser.text("#filter-value-from-error")).contains("This is not an amount");
		assertThat(browser.field("Value from").getDomProperty("value")).isEqualTo("much");
		assertThat(Accessibility.violations(browser)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void keepsAListUnderANameAmongTheTabs(boolean scripts, Browser browser) {
		signIn(scripts ? browser : browser.withoutScripts(), "admin@northwind.example");
		String name = scripts ? "Won abroad" : "Won at home";
		browser.open("/opportunities?tab=outbound&status=WON");
		browser.link("Save as view").click();
		browser.type("Name", name);
		browser.field("Show among my tabs").click();
		browser.press("Save view");
		assertThat(browser.link(name).getDomAttribute("aria-current")).isEqualTo("true");
		browser.link("Inbound").click();
		browser.until("the inbound tab", () -> browser.path().equals("/opportunities?tab=inbound&status=WON"));
		browser.link(name).click();
		browser.until("the view", () -> browser.path().equals("/opportunities?tab=outbound&status=WON"));
		browser.link("Outbound").click();
		browser.until("the whole tab", () -> browser.path().equals("/opportunities?tab=outbound"));
		browser.open("/opportunities/views");
		assertAccessible(scripts, browser);
		browser.link("Delete " + name).click();
		browser.heading("Delete the view “" + name + "”?");
		assertAccessible(scripts, browser);
		browser.press("Delete view");
		browser.until("the view is gone", () -> browser.driver().findElements(By.linkText(name)).isEmpty());
	}

	@Test
	void choosesColumnsAndDragsOneWider(Browser browser) {
		signIn(browser, "seattle.user@contoso.example");
		browser.open("/opportunities?tab=outbound");
		browser.button("Display").click();
		browser.link("Columns").click();
		browser.field("Type").click();
		browser.field("Country").click();
		assertThat(Accessibility.violations(browser)).isEmpty();
		browser.press("Save columns");
		browser.until("the chosen columns",
				() -> heads(browser).contains("Country") && !heads(browser).contains("Type"));
		WebElement handle = browser.element("th[data-column=CUSTOMER] .column-handle");
		int before = browser.element("th[data-column=CUSTOMER]").getSize().width;
		new Actions(browser.driver()).dragAndDropBy(handle, 80, 0).perform();
		browser.settled();
		browser.reload();
		assertThat(browser.element("th[data-column=CUSTOMER]").getSize().width).isGreaterThan(before + 40);
		browser.button("Display").click();
		browser.button("Compact rows").click();
		browser.element(".data-table-compact");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void setsTheStageOfSeveralDealsAndSeesWhatBecameOfEach(boolean scripts, Browser browser) {
		signIn(scripts ? browser : browser.withoutScripts(), "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&type=PRIVATE");
		List<WebElement> boxes = browser.driver().findElements(By.name("pick"));
		boxes.get(0).click();
		boxes.get(1).click();
		assertAccessible(scripts, browser);
		browser.button("Set stage").click();
		browser.button("Set stage");
		browser.choose("New stage", scripts ? "Proposed" : "Developed");
		browser.enter(browser.element("form.dialog-form button[type=submit]"));
		browser.heading("Set the stage of several deals");
		assertThat(browser.text(".notice")).contains("of 2 deals changed");
		assertAccessible(scripts, browser);
		browser.link("Download as CSV");
		browser.link("Back to the list").click();
		browser.until("the list", () -> browser.path().equals("/opportunities?tab=outbound&type=PRIVATE"));
	}

	@Test
	void movesACardWithTheKeyboardAndFindsItAgain(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&view=board&type=PARTNER_LED&status=ACCEPTED");
		assertThat(Accessibility.violations(browser)).isEmpty();
		String card = String.valueOf(browser.element("#column-QUALIFIED .board-card").getDomAttribute("id"));
		WebElement menu = browser.element("#" + card + " summary");
		menu.sendKeys(Keys.ENTER);
		WebElement item = browser.element("#" + card + " [data-to=DEVELOPED]");
		assertThat(Accessibility.violations(browser)).isEmpty();
		item.sendKeys(Keys.ENTER);
		browser.element("#column-DEVELOPED #" + card);
		browser.until("the focus where the card is",
				() -> String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"))
					.equals(card.replace("card-", "move-")));
		assertThat(browser.shows("The sales stage was set.")).isTrue();
	}

	@Test
	void asksForASecondEscapeWhereSomebodyTypedAndLeadsBackToTheCard(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&view=board&type=PARTNER_LED&status=ACCEPTED");
		String card = String.valueOf(browser.element("#column-QUALIFIED .board-card").getDomAttribute("id"));
		browser.element("#" + card + " summary").sendKeys(Keys.ENTER);
		browser.element("#" + card + " [data-to=LOST]").sendKeys(Keys.ENTER);
		WebElement notes = browser.element("#dialog textarea");
		assertThat(browser.driver().findElements(By.cssSelector("details.menu[open]"))).isEmpty();
		notes.sendKeys("They went with another offer");
		notes.sendKeys(Keys.ESCAPE);
		browser.until("the question", () -> browser.shows("Press Esc again to close without saving"));
		assertThat(notes.getDomProperty("value")).isEqualTo("They went with another offer");
		assertThat(Accessibility.violations(browser)).isEmpty();
		notes.sendKeys(Keys.ESCAPE);
		browser.until("no dialog", () -> browser.driver().findElements(By.cssSelector("dialog[open]")).isEmpty());
		browser.until("the focus where the card is",
				() -> String.valueOf(browser.driver().switchTo().activeElement().getDomAttribute("id"))
					.equals(card.replace("card-", "move-")));
	}

	@Test
	void dragsACardToAnotherColumnAndToItsEnd(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&view=board&type=CO_SELL&status=ACCEPTED&status=WON");
		String card = String.valueOf(browser.element("#column-CREATED .board-card").getDomAttribute("id"));
		drag(browser, card, "QUALIFIED");
		browser.element("#column-QUALIFIED #" + card);
		drag(browser, card, "WON");
		browser.until("the question whether it is won", () -> browser.shows("When you close this deal"));
		browser.link("Cancel").click();
		browser.element("#column-QUALIFIED #" + card);
	}

	@Test
	void leavesAConflictWithWhatSomebodyElseSaved(Browser browser, Browser other) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&status=ACCEPTED&sort=-name");
		String opener = String.valueOf(browser.element("[id^=edit-value-]").getDomAttribute("id"));
		signIn(other, "admin@contoso.example");
		other.open("/opportunities/" + opener.replace("edit-value-", "") + "/fields/value");
		click(browser, opener);
		browser.field("Estimated value").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7654");
		other.type("Estimated value", "6543").press("Save").element("#flash");
		browser.log().expect("status of 409");
		browser.field("Estimated value").sendKeys(Keys.ENTER);
		browser.until("what somebody else saved", () -> browser.text(".field-theirs").contains("6,543"));
		browser.settled();
		assertThat(Accessibility.violations(browser)).isEmpty();
		browser.field("Estimated value").sendKeys(Keys.ESCAPE);
		browser.until("what is true now", () -> cell(browser, opener).contains("6,543"));
	}

	@Test
	void aBoardThatIsReadAnewStandsWhereItStood(Browser browser) {
		signIn(browser, "admin@contoso.example");
		String board = "/opportunities?tab=outbound&view=board";
		browser.open(board);
		Object stood = browser.driver()
			.executeScript(
					"const board = document.querySelector('.board'); board.scrollLeft = 600; return board.scrollLeft");
		assertThat((Number) stood).isNotEqualTo(0L);
		browser.open("/registrations");
		browser.open(board);
		assertThat(browser.driver().executeScript("return document.querySelector('.board').scrollLeft"))
			.isEqualTo(stood);
	}

	@Test
	void withoutScriptsACardIsMovedByItsMenuAsWell(Browser browser) {
		signIn(browser.withoutScripts(), "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&view=board&type=PRIVATE&status=ACCEPTED");
		String card = String
			.valueOf(browser.element(".board-column:nth-of-type(-n+3) .board-card[draggable]").getDomAttribute("id"));
		browser.element("#" + card + " summary").click();
		browser.element("#" + card + " [data-to=NEGOTIATED]").click();
		browser.element("#column-NEGOTIATED #" + card);
		assertThat(browser.path()).isEqualTo("/opportunities?tab=outbound&type=PRIVATE&status=ACCEPTED&view=board"
			.replace("type=PRIVATE&status=ACCEPTED", "status=ACCEPTED&type=PRIVATE"));
	}

	@Test
	void changesAValueWhereItStands(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&status=ACCEPTED&sort=name");
		String opener = String.valueOf(browser.element("[id^=edit-value-]").getDomAttribute("id"));
		String before = cell(browser, opener);
		click(browser, opener);
		browser.field("Estimated value").sendKeys(Keys.chord(Keys.CONTROL, "a"), "7", Keys.ESCAPE);
		browser.until("what stood there", () -> cell(browser, opener).equals(before));
		click(browser, opener);
		browser.field("Estimated value").sendKeys(Keys.chord(Keys.CONTROL, "a"), "nothing", Keys.ENTER);
		browser.element("#value-error");
		assertThat(Accessibility.violations(browser)).isEmpty();
		browser.field("Estimated value").sendKeys(Keys.chord(Keys.CONTROL, "a"), "4321", Keys.ENTER);
		browser.until("the new value", () -> cell(browser, opener).contains("4,321"));
		browser.until("the focus in the same row",
				() -> !browser.driver().findElements(By.cssSelector("tr:has(#" + opener + "):focus-within")).isEmpty());
	}

	@Test
	void changesNotesOnTheDealsPageWithEnter(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound&status=ACCEPTED&sort=-name");
		browser.element("td.cell-main a").click();
		browser.element("#edit-notes").sendKeys(Keys.ENTER);
		browser.field("Notes")
			.sendKeys(Keys.chord(Keys.CONTROL, "a"), "First line", Keys.chord(Keys.SHIFT, Keys.ENTER), "second line",
					Keys.ENTER);
		browser.until("the new notes", () -> browser.driver().findElements(By.id("inline")).isEmpty()
				&& browser.text(".facts").contains("First line\nsecond line"));
	}

	@Test
	void showsADealInShortToWhoeverHasTheFocusAndGoesWithEscape(Browser browser) {
		signIn(browser, "admin@contoso.example");
		browser.open("/opportunities?tab=outbound");
		browser.element("#search").sendKeys("");
		browser.driver().executeScript("document.querySelector('td.cell-main a').focus({ focusVisible: true })");
		browser.until("the card", () -> browser.text("#deal-card").contains("Contact"));
		assertThat(Accessibility.violations(browser)).isEmpty();
		browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
		browser.until("no card", () -> !browser.element("#deal-card").isDisplayed());
	}

	private static OpportunitiesPage signIn(Browser browser, String person) {
		SignInPage.signIn(browser, person);
		browser.open("/opportunities?tab=inbound");
		return OpportunitiesPage.of(browser);
	}

	/** Where no scripts run, those that look for faults do not run either. */
	private static void assertAccessible(boolean scripts, Browser browser) {
		if (scripts) {
			assertThat(Accessibility.violations(browser)).isEmpty();
		}
	}

	private static List<String> heads(Browser browser) {
		return browser.driver()
			.findElements(By.cssSelector("th[data-column] .sort"))
			.stream()
			.map(WebElement::getText)
			.toList();
	}

	private static String cell(Browser browser, String opener) {
		return browser.read("a cell",
				() -> browser.driver().findElement(By.xpath("//*[@id='" + opener + "']/ancestor::td")).getText());
	}

	private static void click(Browser browser, String id) {
		// It comes to sight under a mouse, which this browser says it has not.
		browser.driver().executeScript("arguments[0].click()", browser.element("#" + id));
	}

	/** As a mouse would, which the driver's own actions do not do for native dragging. */
	private static void drag(Browser browser, String card, String column) {
		browser.driver().executeScript("""
				const card = document.getElementById(arguments[0]);
				const column = document.querySelector(`[data-column="${arguments[1]}"]`);
				const transfer = new DataTransfer();
				const fire = (target, name) => target.dispatchEvent(
					new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer }));
				fire(card, "dragstart");
				fire(column, "dragover");
				fire(column, "drop");
				fire(card, "dragend");
				""", card, column);
	}

}
