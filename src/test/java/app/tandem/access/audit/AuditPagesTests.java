package app.tandem.access.audit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.audit.FileHash;
import app.tandem.testing.CookieJar;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Entries stay, so each test looks for those of things that only it knows. */
@WritingTest
class AuditPagesTests {

	private static final String LIST = "/settings/audit";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final AuditLog log;

	/** A name that nothing else has. */
	private final String mark = "Thing " + UUID.randomUUID();

	AuditPagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc, AuditLog log) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.log = log;
	}

	@Test
	void tellsWhoDidWhatWithBeforeAndAfter() {
		this.log.record(entry(AuditAction.LOCATION_CHANGED).changed(AuditField.NAME, "Londn", "<b>London</b>")
			.changed(AuditField.COUNTRY, "SE", "GB")
			.changed(AuditField.HEADQUARTERS, true, false)
			.changed(AuditField.PARENT_LOCATION, "", "Europe"));
		Page page = list(SignedIn.CONTOSO, "?q=" + this.mark);
		assertThat(page.text()).contains("Ada Lovelace", "Changed a location", this.mark + " Location",
				"Name Londn → <b>London</b>", "Country Sweden → United Kingdom", "Headquarters Yes → No",
				"Below the location Europe");
		assertThat(page.html()).doesNotContain("<b>London");
	}

	@Test
	void eachSeesTheirOwnCompanyOnly() {
		this.log.record(entry(AuditAction.USER_INVITED));
		assertThat(list(SignedIn.CONTOSO, "?q=" + this.mark).text()).contains("Invited a user");
		assertThat(list(SignedIn.FABRIKAM, "?q=" + this.mark).text()).contains("No entry found");
		assertThat(list(SignedIn.PROGRAMME_ADMIN, "?q=" + this.mark).text()).contains("No entry found");
		assertThat(Page.of(get(SignedIn.FABRIKAM, LIST + "/file.csv?q=" + this.mark)).html())
			.doesNotContain("Invited a user");
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.LONDON_ADMIN, SignedIn.LONDON_USER, SignedIn.SELLER, SignedIn.REVIEWER })
	void toOthersThereIsNoSuchPage(String person) {
		assertThat(get(person, LIST)).hasStatus(404);
		assertThat(get(person, LIST + "/file.csv")).hasStatus(404);
		assertThat(Page.of(get(person, "/opportunities")).html()).doesNotContain("href=\"" + LIST + "\"");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities")).html()).contains("href=\"" + LIST + "\"");
	}

	@Test
	void filtersByPersonKindDayAndObject() {
		this.log.record(entry(AuditAction.GRANT_ADDED).is(AuditField.ROLE, "REFERRALS_ADMIN"));
		this.log.record(entry(AuditAction.SIGNED_OUT).by(null, "Grace Hopper"));
		String all = "?q=" + this.mark;
		assertThat(list(SignedIn.CONTOSO, all).text()).contains("Gave a role", "Role Referrals admin", "Signed out");
		assertThat(list(SignedIn.CONTOSO, all + "&person=HOPPER").text()).contains("Signed out")
			.doesNotContain("Gave a role");
		assertThat(list(SignedIn.CONTOSO, all + "&group=PEOPLE").text()).contains("Gave a role")
			.doesNotContain("Grace Hopper");
		assertThat(list(SignedIn.CONTOSO, all + "&from=2020-01-01&to=2020-12-31").text()).contains("No entry found");
		assertThat(list(SignedIn.CONTOSO, all + "&from=2020-01-01").text()).contains("Gave a role");
		assertThat(list(SignedIn.CONTOSO, all + "&to=2020-01-01").text()).contains("No entry found");
		assertThat(list(SignedIn.CONTOSO, "?q=%25" + this.mark).text()).contains("No entry found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "&group=NONE", "&from=yesterday", "&to=2026-13-45", "&from=%2B999999-01-01", "&person=",
			"&to=99999-01-01" })
	void whatMakesNoSenseDoesNotRestrict(String words) {
		this.log.record(entry(AuditAction.USER_CHANGED));
		assertThat(list(SignedIn.CONTOSO, "?q=" + this.mark + words).text()).contains("Changed a user");
	}

	@Test
	void turnsPagesWithTheFilterKept() {
		IntStream.rangeClosed(1, 120)
			.forEach((n) -> this.log.record(entry(AuditAction.USER_CHANGED).is(AuditField.DAYS, n)));
		Page first = list(SignedIn.CONTOSO, "?q=" + this.mark);
		assertThat(days(first)).startsWith("120").endsWith("71").hasSize(50);
		assertThat(first.html()).doesNotContain("rel=\"prev\"");
		Page second = follow(first, "next");
		assertThat(days(second)).startsWith("70").endsWith("21");
		Page third = follow(second, "next");
		assertThat(days(third)).startsWith("20").endsWith("1");
		assertThat(third.html()).doesNotContain("rel=\"next\"");
		assertThat(days(follow(third, "prev"))).isEqualTo(days(second));
		assertThat(days(follow(follow(third, "prev"), "prev"))).isEqualTo(days(first));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void everythingHasWordsInEveryLanguage(String language) {
		AuditObject[] objects = AuditObject.values();
		Arrays.stream(AuditAction.values())
			.forEach((action) -> this.log
				.record(entry(action).about(objects[action.ordinal() % objects.length], null, this.mark)));
		AuditEntry fields = entry(AuditAction.USER_CHANGED);
		for (AuditField field : AuditField.values()) {
			fields = fields.is(field, field.kind().name().equals("NUMBER") ? "7" : "x");
		}
		this.log.record(fields);
		Page page = Page.of(this.mvc.get()
			.uri(LIST + "?q=" + this.mark)
			.locale(Locale.forLanguageTag(language))
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange());
		assertThat(page.all("<tr id=\"entry-(\\d+)\"")).hasSize(AuditAction.values().length + 1);
		assertThat(page.text()).doesNotContain("access.audit.");
	}

	@Test
	void theFileHoldsWhatIsFilteredAndRunsNothing() throws Exception {
		this.log.record(entry(AuditAction.LOCATION_CHANGED).changed(AuditField.NAME, "=1+1", "+2"));
		this.log.record(entry(AuditAction.USER_INVITED).about(AuditObject.PERSON, null, "=cmd() " + this.mark));
		MvcTestResult answer = get(SignedIn.CONTOSO, LIST + "/file.csv?group=PEOPLE&q=" + this.mark);
		assertThat(answer).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"; filename*=UTF-8''audit-log.csv")
			.hasHeader("Content-Security-Policy",
					"sandbox; default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
		byte[] content = answer.getResponse().getContentAsByteArray();
		assertThat(new String(content, StandardCharsets.UTF_8)).contains("Request number")
			.contains("Invited a user", "'=cmd() " + this.mark)
			.doesNotContain("Changed a location");
		assertThat(list(SignedIn.CONTOSO, "?group=TRANSFERS").text()).contains("Downloaded the audit log",
				"Filter group=PEOPLE, q=" + this.mark, "Rows 1",
				"SHA-256 of the file " + FileHash.of(new ByteArrayResource(content)));
	}

	@Test
	void tellsOfSignInsAndWhatFailed() {
		String email = SignedIn.NORTHWIND;
		CookieJar session = new CookieJar();
		assertThat(signIn(session, email, "not the password of mine")).hasRedirectedUrl("/login?failed");
		MvcTestResult answer = signIn(session, email, "co-sell-demo");
		assertThat(answer).hasRedirectedUrl("/");
		assertThat(this.mvc.post().uri("/logout").with(session).with(csrf())).hasStatus(302);
		Page page = list(email, "?group=SIGN_IN");
		assertThat(page.text()).containsSubsequence("Signed out", "Signed in", "Sign-in failed", email)
			.contains("127.0.0.1", String.valueOf(answer.getResponse().getHeader("X-Request-Id")))
			.doesNotContain("not the password of mine");
	}

	@Test
	void keepsNothingThatIsNoAddressAndTellsNoCompanyOfIt() {
		assertThat(signIn(new CookieJar(), "my secret passphrase", "x")).hasRedirectedUrl("/login?failed");
		assertThat(signIn(new CookieJar(), "stranger@nowhere.example", "x")).hasRedirectedUrl("/login?failed");
		assertThat(this.jdbc
			.sql("select object_name from audit_event where organization_id is null order by number desc limit 2")
			.query(String.class)
			.list()).containsExactly("stranger@nowhere.example", "");
		assertThat(
				this.jdbc.sql("select count(*) from audit_event where to_jsonb(audit_event)::text like '%passphrase%'")
					.query(Integer.class)
					.single())
			.isZero();
	}

	@Test
	void tellsOfWhatWasDenied() {
		assertThat(get(SignedIn.LONDON_USER, "/settings/users?q=x")).hasStatus(403);
		assertThat(this.mvc.post().uri("/settings/sales-stages").with(this.signedIn.as(SignedIn.LONDON_USER)))
			.hasStatus(403);
		assertThat(this.mvc.post().uri("/links/a-secret-of-somebody").with(this.signedIn.as(SignedIn.LONDON_USER)))
			.hasStatus(403);
		assertThat(list(SignedIn.CONTOSO, "?group=DENIED").text())
			.containsSubsequence("Form refused", "POST /links/…", "Form refused", "POST /settings/sales-stages",
					"Access denied", "GET /settings/users")
			.doesNotContain("a-secret-of-somebody");
	}

	@Test
	void whatIsDoneToACompanyFromOutsideStandsInBothLogs() {
		String mpnId = "9" + Math.abs(this.mark.hashCode());
		UUID fabrikam = company(SignedIn.FABRIKAM);
		assertThat(this.mvc.post()
			.uri("/settings/partners/" + fabrikam + "/locations")
			.param("name", this.mark)
			.param("mpnId", mpnId)
			.param("country", "SE")
			.param("city", "Lund")
			.param("_headquarters", "on")
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf())).hasStatus(303);
		assertThat(list(SignedIn.PROGRAMME_ADMIN, "?q=" + this.mark).text()).contains("Added a location",
				"MPN ID " + mpnId, "Country Sweden", "127.0.0.1");
		assertThat(list(SignedIn.FABRIKAM, "?q=" + this.mark).text()).contains("Added a location", "City Lund")
			.doesNotContain("127.0.0.1");
		assertThat(list(SignedIn.CONTOSO, "?q=" + this.mark).text()).contains("No entry found");
	}

	@Test
	void tellsWhatOfTheCatalogueChanged() {
		String id = "SOL-" + this.mark.substring(6, 10).toUpperCase(Locale.ROOT) + "-AUDT";
		String publisher = company(SignedIn.CONTOSO).toString();
		assertThat(post("/settings/solutions", "id", id, "name", this.mark, "publisher", publisher)).hasStatus(303);
		assertThat(post("/settings/solutions/" + id, "version", "1", "name", this.mark + " 2", "publisher", publisher,
				"coSellReady", "true"))
			.hasStatus(303);
		assertThat(post("/settings/solutions/" + id, "version", "2", "name", this.mark + " 2", "publisher", publisher,
				"coSellReady", "true"))
			.hasStatus(303);
		assertThat(post("/settings/solutions/" + id + "/retirement")).hasStatus(303);
		Page page = list(SignedIn.PROGRAMME_ADMIN, "?q=" + this.mark);
		assertThat(page.all("<td class=\"cell-main\">(.*?)</td>")).containsExactly("Retired a solution",
				"Changed a solution", "Added a solution");
		assertThat(page.text()).contains("Name " + this.mark + " → " + this.mark + " 2", "Co-sell ready No → Yes");
	}

	@Test
	void tellsWhichDealsWereExportedAndFetched() throws Exception {
		assertThat(this.mvc.post()
			.uri("/opportunities/exports")
			.param("tab", "outbound")
			.param("q", this.mark)
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.with(csrf())).hasStatus(303);
		Page requested = list(SignedIn.CONTOSO, "?group=TRANSFERS");
		assertThat(requested.text()).contains("Asked for an export", "q=" + this.mark, "Rows 0");
		String id = this.jdbc
			.sql("select id from export_run where query like '%q=' || replace(:mark, ' ', '%20') || '%'")
			.param("mark", this.mark)
			.query(String.class)
			.single();
		byte[] file = fetched(id);
		assertThat(list(SignedIn.CONTOSO, "?group=TRANSFERS").text()).contains("Downloaded an export",
				"SHA-256 of the file " + FileHash.of(new ByteArrayResource(file)));
	}

	private byte[] fetched(String exportId) throws Exception {
		for (int patience = 0; patience < 200; patience++) {
			MvcTestResult answer = get(SignedIn.CONTOSO, "/opportunities/exports/" + exportId + "/file");
			if (answer.getResponse().getStatus() == 200) {
				return answer.getResponse().getContentAsByteArray();
			}
			Thread.sleep(100);
		}
		throw new AssertionError("the export was never made");
	}

	private AuditEntry entry(AuditAction action) {
		return AuditEntry.of(action, company(SignedIn.CONTOSO))
			.by(null, "Ada Lovelace")
			.about(AuditObject.LOCATION, null, this.mark);
	}

	private UUID company(String admin) {
		return this.jdbc.sql("select organization_id from member where email = :admin")
			.param("admin", admin)
			.query(UUID.class)
			.single();
	}

	/** Other tests have companies of this name, too. */
	private UUID contoso() {
		return this.jdbc.sql("select organization_id from member where email = :email")
			.param("email", SignedIn.CONTOSO)
			.query(UUID.class)
			.single();
	}

	private static List<String> days(Page page) {
		return page.all("Days</span>\\s*<ins>(\\d+)</ins>");
	}

	private Page follow(Page page, String rel) {
		String href = page.one("rel=\"" + rel + "\" href=\"([^\"]*)\"");
		return Page.of(this.mvc.get().uri(URI.create(href)).with(this.signedIn.as(SignedIn.CONTOSO)).exchange());
	}

	private Page list(String person, String query) {
		MvcTestResult answer = get(person, LIST + query);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult get(String person, String uri) {
		return this.mvc.get()
			.uri(URI.create(uri.replace(" ", "%20")))
			.locale(Locale.ENGLISH)
			.with(this.signedIn.as(person))
			.exchange();
	}

	private MvcTestResult post(String uri, String... parameters) {
		var request = this.mvc.post()
			.uri(uri)
			.param("_assessment", "on")
			.param("_coSellReady", "on")
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf())
			.locale(Locale.ENGLISH);
		for (int n = 0; n < parameters.length; n += 2) {
			request = request.param(parameters[n], parameters[n + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult signIn(CookieJar session, String address, String password) {
		return session.keep(this.mvc.post()
			.uri("/login")
			.param("username", address)
			.param("password", password)
			.with(csrf())
			.with(session)
			.exchange());
	}

}
