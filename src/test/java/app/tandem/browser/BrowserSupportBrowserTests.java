package app.tandem.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import app.tandem.browser.Browser.Scheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
class BrowserSupportBrowserTests {

	private static final String PAGE = """
			<!DOCTYPE html><html lang="en"><head><title>Support</title><link rel="icon" href="data:,">
			<link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script></head><body>
			<h1>Support</h1><p id="state">no scripts</p><noscript><p>plain page</p></noscript>
			<label for="name">Deal name</label><input id="name">
			<form action="/form" aria-label="Search form"><button aria-label="Search deals">Go</button></form>
			<a href="/deals.csv">Export</a><div class="tall"></div></body></html>
			""";

	private static final Map<String, String> FILES = Map.of("/", PAGE, "/page.css", """
			body { background: rgb(255, 255, 255) } .tall { height: 2000px }
			@media (prefers-color-scheme: dark) { body { background: rgb(1, 2, 3) } }
			""", "/page.js", "document.getElementById('state').textContent = 'scripts ran'", "/violation",
			PAGE.replace("<body>", "<body><p style='color:red'>x</p><script>alert(1)</script>"), "/broken.js", "null.x",
			"/broken", PAGE.replace("page.js", "broken.js"), "/lacking", PAGE.replace("page.css", "none.css"), "/form",
			PAGE, "/deals.csv", "\uFEFFDeal Name\r\n한빛물산\r\n");

	private static HttpServer server;

	private static String address;

	@BeforeAll
	static void serve() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		server.createContext("/", BrowserSupportBrowserTests::answer);
		server.start();
		address = "http://127.0.0.1:" + server.getAddress().getPort();
	}

	@AfterAll
	static void stop() {
		server.stop(0);
	}

	@Test
	void findsThingsByTheirNames(Browser browser) {
		browser.open(address + "/").type("Deal name", "Lift & shift");
		assertThat(browser.heading("Support").getTagName()).isEqualTo("h1");
		assertThat(browser.field("Deal name").getDomProperty("value")).isEqualTo("Lift & shift");
		assertThat(browser.region("Search form").getTagName()).isEqualTo("form");
		browser.button("Search deals").click();
		browser.until("the form's page", () -> browser.path().startsWith("/form"));
	}

	@Test
	void hearsOfViolationsOfTheContentSecurityPolicy(Browser browser) {
		browser.open(address + "/violation");
		assertThat(browser.log().complaints()).hasSize(2)
			.allSatisfy((complaint) -> assertThat(complaint).contains("Content Security Policy"));
	}

	@Test
	void hearsOfErrorsInScriptsAndOfMissingFiles(Browser browser) {
		browser.open(address + "/broken");
		assertThat(browser.log().complaints()).singleElement().asString().contains("TypeError");
		browser.open(address + "/lacking");
		assertThat(browser.log().complaints()).singleElement().asString().contains("none.css", "404");
		browser.log().expect("status of 404");
		browser.open(address + "/lacking");
		assertThat(browser.log().complaints()).isEmpty();
	}

	@Test
	void staysSilentOnACleanPage(Browser browser) {
		browser.open(address + "/").settled();
		assertThat(browser.log().complaints()).isEmpty();
	}

	@Test
	void keepsDownloads(Browser browser) throws IOException {
		browser.open(address + "/").link("Export").click();
		assertThat(Files.readString(browser.download())).isEqualTo(FILES.get("/deals.csv"));
	}

	@Test
	void runsNoScriptsWhenTold(Browser browser) throws IOException {
		browser.withoutScripts().open(address + "/");
		assertThat(browser.shows("no scripts")).isTrue();
		assertThat(browser.shows("plain page")).isTrue();
		browser.open(address + "/form");
		assertThat(browser.shows("no scripts")).isTrue();
		browser.link("Export").click();
		assertThat(browser.download()).isNotEmptyFile();
	}

	@Test
	void runsScriptsOtherwise(Browser browser) {
		browser.open(address + "/");
		browser.until("scripts", () -> browser.shows("scripts ran"));
		assertThat(browser.shows("plain page")).isFalse();
	}

	@Test
	void showsTheColourSchemeAskedFor(Browser browser) {
		browser.open(address + "/");
		assertThat(background(browser)).contains("255, 255, 255");
		browser.scheme(Scheme.DARK);
		assertThat(background(browser)).contains("1, 2, 3");
	}

	@Test
	void forgetsCookiesAndSizeOfTheTestBefore(Browser browser) {
		browser.open(address + "/").size(320, 700);
		browser.driver().executeScript("document.cookie = 'a=b'; localStorage.setItem('a', 'b')");
		assertThat(browser.driver().manage().getCookies()).hasSize(1);
		browser.begin(address);
		browser.open("/");
		assertThat(browser.driver().manage().getCookies()).isEmpty();
		assertThat(browser.driver().executeScript("return [localStorage.length, innerWidth]"))
			.isEqualTo(List.of(0L, 1280L));
	}

	@Test
	void twoPeopleHaveABrowserEach(Browser one, Browser other) {
		one.open(address + "/").driver().executeScript("document.cookie = 'a=b'");
		other.open(address + "/");
		assertThat(other.driver().manage().getCookies()).isEmpty();
	}

	@Test
	void asksNoOtherHost(Browser browser) {
		browser.open(address + "/");
		Object answer = browser.driver()
			.executeAsyncScript(
					"const done = arguments[0]; fetch('http://tandem.example/').then(() => done('answered'), "
							+ "() => done('refused'))");
		assertThat(answer).isEqualTo("refused");
		assertThat(browser.log().complaints()).isNotEmpty();
	}

	@Test
	void takesPicturesOfWholePages(Browser browser, @TempDir Path folder) throws IOException {
		browser.open(address + "/");
		List<String> taken = new ArrayList<>();
		new Screens(folder).take(browser, "support", taken::add);
		assertThat(taken).hasSize(4);
		for (String name : List.of("1280-light", "1280-dark", "320-light", "320-dark")) {
			var picture = ImageIO.read(folder.resolve("support-" + name + ".png").toFile());
			assertThat(picture.getWidth()).isEqualTo(Integer.parseInt(name.split("-")[0]));
			assertThat(picture.getHeight()).isGreaterThan(2000);
			assertThat(picture.getRGB(2, 1500) & 0xFFFFFF).isEqualTo(name.endsWith("dark") ? 0x010203 : 0xFFFFFF);
		}
	}

	private static String background(Browser browser) {
		return browser.driver().findElement(By.tagName("body")).getCssValue("background-color");
	}

	private static void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		byte[] body = FILES.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
		String type = path.endsWith(".css") ? "text/css"
				: path.endsWith(".js") ? "text/javascript" : path.endsWith(".csv") ? "text/csv" : "text/html";
		exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
		exchange.getResponseHeaders()
			.set("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src *");
		if (path.endsWith(".csv")) {
			exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=deals.csv");
		}
		exchange.sendResponseHeaders(FILES.containsKey(path) ? 200 : 404, body.length == 0 ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
