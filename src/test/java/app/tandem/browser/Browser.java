package app.tandem.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

import org.springframework.util.FileSystemUtils;

/**
 * A browser as a test sees it: pages are opened by path, and things on them found by the
 * name that a screen reader would say.
 */
public final class Browser implements AutoCloseable {

	/** How long anything on a page may take. */
	private static final Pattern OPTIONAL = Pattern
		.compile("( \\(optional\\)|\\(선택\\)| \\(необязательно\\)| \\(valfritt\\))$");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String BUSY = ".htmx-request, .htmx-swapping, .htmx-settling";

	private static final String SESSION = "tandem-session";

	/** Of each server and person. */
	private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

	private final Path profile = Chromium.emptyFolder("profile");

	private final Path downloads = Chromium.emptyFolder("downloads");

	private final ChromeDriver driver = Chromium.start(this.profile, this.downloads);

	private final BrowserLog log = new BrowserLog(this.driver);

	private String address = "";

	/**
	 * Forgets everything of the test before: cookies, storage, windows, emulation, files.
	 * @param address what paths are relative to, such as {@code http://127.0.0.1:8080}
	 */
	void begin(String address) {
		this.address = address;
		String first = this.driver.getWindowHandles().iterator().next();
		this.driver.getWindowHandles()
			.stream()
			.filter((window) -> !window.equals(first))
			.forEach((window) -> this.driver.switchTo().window(window).close());
		this.driver.switchTo().window(first);
		command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
		open("about:blank");
		command("Page.resetNavigationHistory", Map.of());
		command("Network.clearBrowserCookies", Map.of());
		command("Network.clearBrowserCache", Map.of());
		if (!address.isEmpty()) {
			command("Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
		}
		downloaded().forEach((file) -> file.toFile().delete());
		command("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
		size(1280, 900);
		scheme(Scheme.LIGHT);
		this.log.clear();
	}

	/** For what has no word here. */
	public ChromeDriver driver() {
		return this.driver;
	}

	/** Opens a path of the application, or a whole address. */
	public Browser open(String path) {
		this.driver.get(path.startsWith("/") ? this.address + path : path);
		return this;
	}

	/** The path and query of the page that is shown. */
	public String path() {
		return String.valueOf(this.driver.getCurrentUrl()).replaceFirst("^https?://[^/]+", "");
	}

	/** The HTTP status of the page that is shown. */
	public int status() {
		Object status = this.driver
			.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
		return ((Number) Objects.requireNonNull(status)).intValue();
	}

	public Browser back() {
		this.driver.navigate().back();
		return settled();
	}

	public Browser forward() {
		this.driver.navigate().forward();
		return settled();
	}

	public Browser reload() {
		this.driver.navigate().refresh();
		return settled();
	}

	/** Keeps the session that began here, for other tests of the same person. */
	public void remember(String person) {
		Cookie session = this.driver.manage().getCookieNamed(SESSION);
		SESSIONS.put(this.address + " " + person, Objects.requireNonNull(session).getValue());
	}

	/**
	 * Goes on with the session that this person has from another test.
	 * @return whether there is one, and the application still knows it
	 */
	public boolean returns(String person) {
		String session = SESSIONS.get(this.address + " " + person);
		if (session == null) {
			return false;
		}
		command("Network.setCookie",
				Map.of("url", this.address, "name", SESSION, "value", session, "httpOnly", true, "sameSite", "Lax"));
		open("/");
		return !path().startsWith("/login");
	}

	/** From now on pages run no scripts; call it before opening the first. */
	public Browser withoutScripts() {
		command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
		return this;
	}

	/** Pixels of the page, however small. */
	public Browser size(int width, int height) {
		this.driver.manage().window().setSize(new Dimension(Math.max(width, 600), height));
		command("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		return this;
	}

	/** The languages that the browser asks for, as its settings would have it. */
	public Browser prefers(String languages) {
		command("Network.enable", Map.of());
		command("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", languages)));
		return this;
	}

	/** What the page is told that the person prefers; movement is always unwanted. */
	public Browser scheme(Scheme scheme) {
		command("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme.word()),
						Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
		return this;
	}

	/** The button of exactly that accessible name, waited for. */
	public WebElement button(String name) {
		return find("button", name,
				"//button[%1$s] | //input[@type='submit' or @type='button'][%1$s] | //summary[%1$s] | //*[@role='button'][%1$s]");
	}

	/** The link of exactly that accessible name, waited for. */
	public WebElement link(String name) {
		return find("link", name, "//a[@href][%s]");
	}

	/** The heading of exactly that accessible name, waited for. */
	public WebElement heading(String name) {
		return find("heading", name, "(//h1 | //h2 | //h3 | //h4)[%s]");
	}

	/** The field with exactly that label, waited for. */
	public WebElement field(String label) {
		String any = "(//input[not(@type='hidden')] | //select | //textarea | //*[@role='combobox'])";
		// Most have a label; asking the browser for the name of every field takes long.
		String labelled = any + "[@id = //label[contains(normalize-space(), %s)]/@for]".formatted(quote(label));
		return waited("field " + label,
				() -> Stream.of(labelled, any)
					.map((path) -> named(this.driver.findElements(By.xpath(path)), label))
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null));
	}

	/** The part of the page of exactly that accessible name, waited for. */
	public WebElement region(String name) {
		return waited("region " + name,
				() -> named(
						this.driver.findElements(By.cssSelector("section, [role=region], nav, form, fieldset, dialog")),
						name));
	}

	/** Types into a field in place of what was there. */
	public Browser type(String label, String text) {
		WebElement field = field(label);
		field.clear();
		field.sendKeys(text);
		return this;
	}

	/** Chooses the first option that contains the text. */
	public Browser choose(String label, String option) {
		new Select(field(label)).selectByContainsVisibleText(option);
		return this;
	}

	/**
	 * Puts an ISO date into a field, which one would type in another order in each
	 * language of the browser.
	 */
	public Browser day(String label, String date) {
		this.driver.executeScript("arguments[0].value = arguments[1]", field(label), date);
		return this;
	}

	/** Presses the button of that name. */
	public Browser press(String name) {
		return enter(button(name));
	}

	/**
	 * Presses it with the keyboard, as notes of other tests' jobs may lie over the end of
	 * a page.
	 */
	public Browser enter(WebElement button) {
		button.sendKeys(Keys.ENTER);
		return settled();
	}

	/** The first element of that CSS selector, waited for. */
	public WebElement element(String selector) {
		return waited(selector,
				() -> this.driver.findElements(By.cssSelector(selector)).stream().findFirst().orElse(null));
	}

	/** What the first element of that CSS selector says, waited for. */
	public String text(String selector) {
		return read("text of " + selector, () -> this.driver.findElement(By.cssSelector(selector)).getText());
	}

	/** Whether the text stands anywhere on the page now. */
	public boolean shows(String text) {
		return text("body").contains(text);
	}

	/** Reads from the page; once more when another page came meanwhile. */
	public <T> T read(String what, Supplier<T> reading) {
		return waited(what, reading::get);
	}

	/** Waits until the condition holds. */
	public void until(String what, Supplier<Boolean> condition) {
		waited(what, () -> condition.get() ? Boolean.TRUE : null);
	}

	/** Waits until htmx has swapped and settled what it was asked for. */
	public Browser settled() {
		until("a page at rest", () -> this.driver.findElements(By.cssSelector(BUSY)).isEmpty());
		return this;
	}

	/** Waits until all of the page shows what it was told last; it needs scripts. */
	Browser painted() {
		this.driver.executeAsyncScript("""
				const done = arguments[0];
				document.documentElement.hidden = true;
				document.documentElement.getBoundingClientRect();
				document.documentElement.hidden = false;
				requestAnimationFrame(() => requestAnimationFrame(done));
				""");
		return this;
	}

	/**
	 * The one file that the page has offered since the test began, once it is complete.
	 */
	public Path download() {
		return waited("a download", () -> {
			List<Path> files = downloaded();
			return files.stream().anyMatch(Browser::isPart) ? null : files.stream().findFirst().orElse(null);
		});
	}

	/** The whole page as PNG, also what one would have to scroll to. */
	public void picture(Path file) {
		Map<String, Object> picture = command("Page.captureScreenshot",
				Map.of("format", "png", "captureBeyondViewport", true));
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The browser's console and the violations of the content security policy. */
	public BrowserLog log() {
		return this.log;
	}

	private Map<String, Object> command(String name, Map<String, Object> parameters) {
		return this.driver.executeCdpCommand(name, parameters);
	}

	private WebElement find(String kind, String name, String path) {
		String quoted = quote(name);
		String condition = "contains(normalize-space(), %1$s) or @aria-label=%1$s or @aria-labelledby or @title=%1$s or @value=%1$s"
			.formatted(quoted);
		return waited(kind + " " + name,
				() -> named(this.driver.findElements(By.xpath(path.formatted(condition))), name));
	}

	private static @Nullable WebElement named(List<WebElement> elements, String name) {
		return elements.stream()
			.filter((element) -> name.equals(called(element)) && element.isDisplayed())
			.findFirst()
			.orElse(null);
	}

	/** Without what forms say of fields that may stay empty. */
	static String called(WebElement element) {
		return OPTIONAL.matcher(String.valueOf(element.getAccessibleName())).replaceFirst("");
	}

	private <T> T waited(String what, Supplier<@Nullable T> search) {
		WebDriverWait wait = new WebDriverWait(this.driver, PATIENCE, Duration.ofMillis(50));
		wait.ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
			.withMessage(() -> "no " + what + " on " + this.driver.getCurrentUrl());
		return wait.until((driver) -> ofOnePage(search));
	}

	/** The driver has two ways to say that the page went away while it was read. */
	private static <T> @Nullable T ofOnePage(Supplier<@Nullable T> search) {
		try {
			return search.get();
		}
		catch (StaleElementReferenceException | NoSuchElementException waitedFor) {
			throw waitedFor;
		}
		catch (WebDriverException ex) {
			if (String.valueOf(ex.getMessage()).contains("does not belong to the document")) {
				return null;
			}
			throw ex;
		}
	}

	private static String quote(String text) {
		return text.contains("'") ? '"' + text + '"' : "'" + text + "'";
	}

	private static boolean isPart(Path file) {
		String name = file.getFileName().toString();
		return name.endsWith(".crdownload") || name.startsWith(".org.chromium");
	}

	private List<Path> downloaded() {
		try (Stream<Path> files = Files.list(this.downloads)) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile.toFile());
		FileSystemUtils.deleteRecursively(this.downloads.toFile());
	}

	/** What a person's system asks pages to look like. */
	public enum Scheme {

		LIGHT, DARK;

		String word() {
			return name().toLowerCase();
		}

	}

}
