package app.tandem.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What the browser is told along with every answer, asked of the real server. */
@WebTest
class SecurityHeadersTests {

	private static final String BOOTSTRAP = "/webjars/bootstrap/5.3.8/css/bootstrap.min.css";

	private static final String NOWHERE = "/assets/none/none.css";

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final int port;

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	SecurityHeadersTests(@LocalServerPort int port, MockMvcTester mvc, SignedIn signedIn) {
		this.port = port;
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", BOOTSTRAP, NOWHERE, "/opportunities" })
	void everyAnswerIsFencedIn(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(header(answer, "Content-Security-Policy"))
			.isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
					+ "frame-ancestors 'none'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Permissions-Policy")).isEqualTo("camera=(), geolocation=(), microphone=()");
		assertThat(answer.headers().firstValue("Server")).isEmpty();
		assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
	}

	@Test
	void pagesAreNotKept() throws Exception {
		for (String path : new String[] { "/login", NOWHERE, "/opportunities" }) {
			assertThat(header(get(path), "Cache-Control")).as(path).contains("no-store");
		}
		assertThat(mvc.get().uri("/opportunities").with(signedIn.as(SignedIn.CONTOSO))).hasStatusOk()
			.hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	@Test
	void assetsAreKeptForEver() throws Exception {
		Page page = new Page(get("/login").body());
		for (String path : page.all("(?:href|src)=\"(/(?:assets|webjars)/[^\"]*)\"")) {
			HttpResponse<String> asset = get(path);
			assertThat(asset.statusCode()).as(path).isEqualTo(200);
			assertThat(header(asset, "Cache-Control")).as(path).isEqualTo("max-age=31536000, public, immutable");
			assertThat(asset.headers().allValues("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void theErrorPageSaysNothingOfOurInsides() throws Exception {
		HttpResponse<String> answer = get(NOWHERE);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("<html").doesNotContain("Exception", "springframework", "Apache");
		assertThat(get("/error").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/logout", "/language", "/colour-scheme", "/error",
			"/opportunities/0190a3c2-1111-7000-8000-000000000001/favorite",
			"/jobs/0190a3c2-1111-7000-8000-000000000001/cancellation" })
	void noCommandWorksWithoutTheFormsToken(String path) {
		assertThat(mvc.post().uri(path).with(signedIn.as(SignedIn.CONTOSO))).hasStatus(403);
		assertThat(mvc.post().uri(path).with(signedIn.as(SignedIn.CONTOSO)).with(csrf().useInvalidToken()))
			.hasStatus(403);
	}

	@Test
	void noCommandIsTakenFromAPageOfAnotherSite() {
		for (String site : new String[] { "same-origin", "none", "cross-site" }) {
			assertThat(mvc.post()
				.uri("/language")
				.param("language", "ko")
				.header("Sec-Fetch-Site", site)
				.with(signedIn.as(SignedIn.CONTOSO))
				.with(csrf())).as(site).hasStatus(site.equals("cross-site") ? 403 : 303);
		}
		assertThat(mvc.get().uri("/login").header("Sec-Fetch-Site", "cross-site")).as("a link leads here")
			.hasStatusOk();
	}

	@Test
	void nobodyIsSentBackWhatTheySent() throws Exception {
		HttpResponse<String> answer = send(
				request("/login").header("X-Mine", "mine-alone").method("TRACE", HttpRequest.BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.body()).doesNotContain("mine-alone");
	}

	@Test
	void textsSayTheirCharset() throws Exception {
		HttpResponse<String> form = get("/login");
		assertThat(header(form, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(header(get(NOWHERE), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
		for (String path : new Page(form.body()).all("(?:href|src)=\"(/(?:assets|webjars)/[^\"]*)\"")) {
			assertThat(header(get(path), "Content-Type")).as(path)
				.matches("(text/(css|javascript)|image/svg\\+xml);charset=UTF-8");
		}
	}

	@Test
	void anOldTokenLeavesThePageWithWhatWasTyped() {
		assertThat(mvc.post().uri("/language").header("HX-Request", "true").with(signedIn.as(SignedIn.CONTOSO)))
			.hasStatus(403)
			.doesNotContainHeader("HX-Refresh");
	}

	@Test
	void everythingIsClosedToStrangers() throws Exception {
		for (String path : new String[] { "/", "/opportunities", "/jobs", "/actuator", "/nowhere", "/webjarsx",
				"/login/x" }) {
			HttpResponse<String> answer = get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(302);
			assertThat(header(answer, "Location")).as(path).endsWith("/login");
		}
		HttpResponse<String> part = send(request("/opportunities").header("HX-Request", "true").GET());
		assertThat(part.statusCode()).isEqualTo(401);
		assertThat(part.body()).isEmpty();
	}

	@Test
	void theSessionIsACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
		HttpResponse<String> form = get("/login");
		String first = session(form);
		HttpResponse<String> answer = post("/login",
				"username=" + encoded(SignedIn.NORTHWIND) + "&password=co-sell-demo&_csrf=" + encoded(token(form)));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(session(answer)).isNotEqualTo(first);
		HttpResponse<String> page = get("/opportunities");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Northwind").doesNotContain("jsessionid", "tandem-session");
		post("/logout", "_csrf=" + encoded(token(page)));
		assertThat(get("/opportunities").statusCode()).isEqualTo(302);
	}

	@Test
	void aProxyOnThisMachineIsBelievedThatPeopleComeByHttps() throws Exception {
		HttpResponse<String> page = send(request("/login").header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.9")
			.header("X-Forwarded-Host", "tandem.example")
			.GET());
		assertThat(header(page, "Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
		assertThat(session(page)).contains("; Secure");
		assertThat(header(get("/login"), "Strict-Transport-Security")).as("else nobody says so").isEmpty();
	}

	private static String session(HttpResponse<String> answer) {
		String cookie = answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith("tandem-session="))
			.reduce((one, other) -> other)
			.orElseThrow();
		assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContainIgnoringCase("domain");
		return cookie;
	}

	private static String token(HttpResponse<String> page) {
		return new Page(page.body()).all("name=\"_csrf\" value=\"([^\"]*)\"").get(0);
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return String.join(" | ", answer.headers().allValues(name));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).header("Accept", "text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
