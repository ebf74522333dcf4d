package app.tandem.browser;

import java.util.HashSet;
import java.util.List;

import app.tandem.browser.pages.OpportunitiesPage;
import app.tandem.browser.pages.SignInPage;
import app.tandem.testing.BrowserTest;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class OpportunitiesBrowserTests {

	private static final String DEAL = "Deal name";

	@Test
	void countsTheDealsOfEachTab(Browser browser) {
		OpportunitiesPage list = signIn(browser);
		for (String tab : List.of("Inbound", "Outbound")) {
			list.tab(tab);
			assertThat(list.currentTab()).isEqualTo(tab);
			assertThat(list.count(tab)).isPositive().isEqualTo(list.total());
			assertThat(list.rows()).hasSize(Math.min(50, list.total()));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void searchesKoreanTogetherWithAFilter(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts()).tab("Outbound");
		finds(list, "한빛물산");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void searchesCyrillicTogetherWithAFilter(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts()).tab("Outbound");
		finds(list, "Северный");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void showsFiltersAsChipsAndRemovesThem(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts()).tab("Outbound");
		int all = list.total();
		list.filter("Status", "Won", "Lost").filter("Location", "London");
		assertThat(list.chips()).containsExactly("Status: Won", "Status: Lost", "Location: London");
		assertThat(list.column("Status")).isNotEmpty().isSubsetOf("Won", "Lost");
		assertThat(list.column("Location")).containsOnly("London");
		list.remove("Lost");
		assertThat(list.chips()).containsExactly("Status: Won", "Location: London");
		assertThat(list.column("Status")).containsOnly("Won");
		list.clearAll();
		assertThat(list.chips()).isEmpty();
		assertThat(list.total()).isEqualTo(all);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void sortsByAColumnBothWays(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts()).tab("Outbound");
		list.filter("Location", "Seattle").sortBy(DEAL);
		assertThat(list.order(DEAL)).isEqualTo("ascending");
		List<String> ascending = list.column(DEAL);
		assertThat(ascending).hasSizeGreaterThan(2);
		list.sortBy(DEAL);
		assertThat(list.order(DEAL)).isEqualTo("descending");
		List<String> descending = list.column(DEAL);
		assertThat(descending).containsExactlyInAnyOrderElementsOf(ascending).isNotEqualTo(ascending);
		assertThat(descending.get(0)).isEqualTo(ascending.get(ascending.size() - 1));
		assertThat(ascending).isSortedAccordingTo(Collator.getInstance(ULocale.ROOT)::compare);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leafsThroughMoreThanFiftyDeals(boolean scripts, Browser browser) {
		OpportunitiesPage list = signIn(scripts ? browser : browser.withoutScripts()).tab("Outbound");
		String deals = ".cell-main a";
		List<String> first = addresses(browser, deals);
		assertThat(first).hasSize(50);
		list.next();
		List<String> second = addresses(browser, deals);
		assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
		list.previous();
		assertThat(addresses(browser, deals)).isEqualTo(first);
		assertThat(new HashSet<>(first)).hasSize(50);
	}

	@Test
	void keepsWhatIsPickedOnAnotherPageOfTheSameList(Browser browser) {
		OpportunitiesPage list = signIn(browser).tab("Outbound");
		By boxes = By.cssSelector("tbody [name=pick]");
		browser.driver().findElements(boxes).get(0).click();
		browser.driver().findElements(boxes).get(1).click();
		list.next();
		browser.driver().findElements(boxes).get(0).click();
		browser.button("Set stage").click();
		assertThat(browser.text("#dialog-page")).contains("3 deals are selected.");
		browser.link("Cancel").click();
		list.previous();
		assertThat(browser.driver().findElements(By.cssSelector("tbody [name=pick]:checked"))).hasSize(2);
		browser.button("Clear selection").click();
		browser.until("nothing picked",
				() -> browser.driver().findElements(By.cssSelector("[name=pick]:checked")).isEmpty());
		list.next();
		assertThat(browser.driver().findElements(By.cssSelector("[name=pick]:checked"))).isEmpty();
	}

	@Test
	void saysHowManyMatchWhereAChoiceIsSentWithEnter(Browser browser) {
		OpportunitiesPage list = signIn(browser).tab("Outbound");
		browser.button("Status").click();
		WebElement choice = browser.field("Won");
		choice.sendKeys(Keys.SPACE);
		choice.sendKeys(Keys.ENTER);
		browser.until("the narrowed list", () -> browser.path().contains("status=WON"));
		browser.settled();
		browser.until("the focus at the number",
				() -> "list-total".equals(browser.driver().switchTo().activeElement().getDomAttribute("id")));
		assertThat(list.chips()).containsExactly("Status: Won");
	}

	@Test
	void picksNothingInAnotherList(Browser browser) {
		OpportunitiesPage list = signIn(browser).tab("Outbound");
		browser.driver().findElements(By.cssSelector("tbody [name=pick]")).get(0).click();
		list.filter("Status", "Won");
		assertThat(browser.driver().findElements(By.cssSelector("[name=pick]:checked"))).isEmpty();
	}

	@Test
	void keepsFavoritesWithoutReloading(Browser browser) {
		OpportunitiesPage list = signIn(browser, "seattle.user@contoso.example").tab("Outbound");
		browser.driver().executeScript("document.body.dataset.mark = 'same page'");
		int before = list.count("Favorites");
		list.heart(true);
		assertThat(list.count("Favorites")).isEqualTo(before + 1);
		assertThat(browser.element("body").getDomAttribute("data-mark")).isEqualTo("same page");
		list.tab("Favorites");
		assertThat(list.rows()).hasSize(before + 1);
		list.heart(false);
		assertThat(list.count("Favorites")).isEqualTo(before);
	}

	@Test
	void keepsFavoritesWithoutScripts(Browser browser) {
		OpportunitiesPage list = signIn(browser.withoutScripts(), "seattle.user@contoso.example").tab("Outbound");
		String address = browser.path();
		int before = list.count("Favorites");
		list.heart(true);
		assertThat(browser.path()).isEqualTo(address);
		assertThat(list.count("Favorites")).isEqualTo(before + 1);
		list.tab("Favorites").heart(false);
		assertThat(list.count("Favorites")).isEqualTo(before);
	}

	@Test
	void keepsTheViewWhenGoingBackAndForwardAndReloading(Browser browser) {
		OpportunitiesPage list = signIn(browser).tab("Outbound")
			.filter("Location", "Contoso Corporate", "London", "Seattle")
			.sortBy("Value");
		String address = browser.path();
		List<String> shown = list.column(DEAL);
		list.next();
		List<String> nextPage = list.column(DEAL);
		browser.back();
		assertThat(browser.path()).isEqualTo(address);
		assertThat(list.column(DEAL)).isEqualTo(shown);
		browser.forward();
		assertThat(list.column(DEAL)).isEqualTo(nextPage);
		browser.reload();
		assertThat(list.column(DEAL)).isEqualTo(nextPage);
		assertThat(list.chips()).hasSize(3).contains("Location: London");
		assertThat(list.order("Value")).isEqualTo("descending");
	}

	@Test
	void saysWhyNothingIsShown(Browser browser) {
		OpportunitiesPage list = signIn(browser).tab("Outbound").search("no such deal anywhere");
		assertThat(list.total()).isZero();
		assertThat(browser.shows("Nothing matches")).isTrue();
		list.clearAll();
		assertThat(list.rows()).isNotEmpty();
	}

	/** All rows hold what was searched for, and the filter leaves out some of them. */
	private static void finds(OpportunitiesPage list, String words) {
		list.search(words);
		List<String> found = list.column(DEAL);
		assertThat(found).isNotEmpty();
		assertThat(list.total()).isEqualTo(found.size()).isLessThan(list.count("Outbound") + 1);
		assertThat(list.rows()).allSatisfy((row) -> assertThat(row.toString()).contains(words));
		list.filter("Status", "Accepted");
		assertThat(list.chips()).containsExactly(words, "Status: Accepted");
		assertThat(list.column("Status")).allMatch("Accepted"::equals);
		assertThat(found).containsAll(list.column(DEAL));
	}

	private static List<String> addresses(Browser browser, String selector) {
		return browser.driver()
			.findElements(By.cssSelector(selector))
			.stream()
			.map((link) -> String.valueOf(link.getDomAttribute("href")))
			.toList();
	}

	private static OpportunitiesPage signIn(Browser browser) {
		return signIn(browser, "admin@contoso.example");
	}

	private static OpportunitiesPage signIn(Browser browser, String email) {
		SignInPage.signIn(browser, email);
		return OpportunitiesPage.open(browser, "inbound");
	}

}
