package app.tandem.browser.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tandem.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The list of deals. */
public final class OpportunitiesPage {

	private final Browser browser;

	private OpportunitiesPage(Browser browser) {
		this.browser = browser;
	}

	public static OpportunitiesPage open(Browser browser, String tab) {
		browser.open("/opportunities?tab=" + tab);
		return new OpportunitiesPage(browser);
	}

	/** The list that is open already. */
	public static OpportunitiesPage of(Browser browser) {
		browser.heading("Co-sell opportunities");
		return new OpportunitiesPage(browser);
	}

	public OpportunitiesPage tab(String name) {
		return name.equals(currentTab()) ? this : follow(this.browser.link(name));
	}

	public String currentTab() {
		return this.browser.text(".tab[aria-current=page]");
	}

	/** The number beside the tab's name. */
	public int count(String tab) {
		String described = this.browser.link(tab).getDomAttribute("aria-describedby");
		return number(this.browser.text("#" + described));
	}

	/** How many deals match, as the page says. */
	public int total() {
		return number(this.browser.text(".filter-total"));
	}

	public OpportunitiesPage search(String words) {
		String before = this.browser.path();
		this.browser.type("Search", words).field("Search").sendKeys(Keys.ENTER);
		return changed(before);
	}

	/** Chooses from one filter and applies it. */
	public OpportunitiesPage filter(String name, String... choices) {
		String before = this.browser.path();
		this.browser.button(name).click();
		Stream.of(choices).forEach((choice) -> this.browser.field(choice).click());
		this.browser.button("Apply").click();
		return changed(before);
	}

	/** The filters that hold now, as their chips say. */
	public List<String> chips() {
		return this.browser.driver()
			.findElements(By.cssSelector("a.filter"))
			.stream()
			.map(WebElement::getText)
			.toList();
	}

	public OpportunitiesPage remove(String filter) {
		return follow(this.browser.link("Remove filter " + filter));
	}

	public OpportunitiesPage clearAll() {
		return follow(this.browser.link("Clear all"));
	}

	public OpportunitiesPage sortBy(String column) {
		return follow(this.browser.link(column));
	}

	/** {@code ascending} or {@code descending}. */
	public String order(String column) {
		return String
			.valueOf(this.browser.link(column).findElement(By.xpath("ancestor::th")).getDomAttribute("aria-sort"));
	}

	public OpportunitiesPage next() {
		return follow(this.browser.link("Next"));
	}

	public OpportunitiesPage previous() {
		return follow(this.browser.link("Previous"));
	}

	/** Each deal on the page by the names of the columns. */
	public List<Map<String, String>> rows() {
		return TablePart.read(this.browser, this.browser.element("#deal-list"));
	}

	/** One column of the page, from top to bottom. */
	/** Ticks the box of the deal with this name. */
	public OpportunitiesPage pick(String deal) {
		this.browser.element("input[name=pick][aria-label='Select " + deal + "']").click();
		return this;
	}

	public List<String> column(String name) {
		return rows().stream().map((row) -> row.getOrDefault(name, "no such column")).toList();
	}

	/** Presses the heart of the first deal that is no favourite, or that is one. */
	public OpportunitiesPage heart(boolean favorite) {
		WebElement heart = this.browser.button(favorite ? "Add to favorites" : "Remove from favorites");
		String id = heart.getDomAttribute("id");
		heart.click();
		this.browser.until("a heart that changed",
				() -> this.browser.driver()
					.findElements(By.id(String.valueOf(id)))
					.stream()
					.allMatch((now) -> String.valueOf(favorite).equals(now.getDomAttribute("aria-pressed"))));
		return this;
	}

	public DealPage open(String deal) {
		this.browser.link(deal).click();
		return DealPage.of(this.browser, deal);
	}

	/** The address of the first deal on the page, without the way along the list. */
	public String firstDeal() {
		return String.valueOf(this.browser.element("td.cell-main a").getDomAttribute("href")).replaceFirst("\\?.*", "");
	}

	private OpportunitiesPage follow(WebElement link) {
		String before = this.browser.path();
		link.click();
		return changed(before);
	}

	private OpportunitiesPage changed(String before) {
		this.browser.until("another address than " + before, () -> !this.browser.path().equals(before));
		this.browser.settled();
		return this;
	}

	private static int number(String text) {
		String digits = text.replaceAll("\\D", "");
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

}
