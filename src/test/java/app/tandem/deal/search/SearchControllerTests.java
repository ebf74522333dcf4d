package app.tandem.deal.search;

import java.util.List;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class SearchControllerTests {

	private static final String HIT = "class=\"jump-hit\" href=\"([^\"]*)\"";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	SearchControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void findsDealsOfBothDirectionsAndLeadsToTheirLists() {
		Page page = page(SignedIn.CONTOSO, "contoso");
		assertThat(page.one("<title>(.*?)</title>")).isEqualTo("Search – Tandem");
		assertThat(page.all(HIT)).hasSizeGreaterThan(3);
		assertThat(page.html()).contains("href=\"/opportunities?tab=inbound&amp;q=contoso\"",
				"href=\"/opportunities?tab=outbound&amp;q=contoso\"", "value=\"contoso\"");
	}

	@Test
	void findsADealByItsId() {
		String id = someDeal(SignedIn.CONTOSO);
		assertThat(page(SignedIn.CONTOSO, id).all(HIT)).containsExactly("/opportunities/" + id);
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.FABRIKAM, SignedIn.NORTHWIND, SignedIn.REVIEWER, SignedIn.PROGRAMME_ADMIN })
	void foreignDealsDoNotExist(String person) {
		String id = jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and r.base = 'PRIVATE' limit 1
				""").query(String.class).single();
		Page page = page(person, id);
		assertThat(page.all(HIT)).isEmpty();
		assertThat(page.text()).contains("Nothing found for “" + id + "”");
	}

	@ParameterizedTest
	@CsvSource({ "admin@contoso.example, new d, /opportunities/new",
			"seller@microsoft.example, new d, /opportunities/sourcing/new",
			"admin@contoso.example, IMPORT deals, /opportunities/import",
			"london.user@contoso.example, deals export outb, /opportunities/exports/new?tab=outbound",
			"admin@contoso.example, invite, /settings/users/new", "admin@contoso.example, audit, /settings/audit",
			"reviewer@microsoft.example, registr, /registrations", "reviewer@microsoft.example, keyboard, /keyboard" })
	void findsPagesAndCommandsByTheirNames(String person, String words, String path) {
		assertThat(page(person, words).all(HIT)).contains(path);
	}

	@ParameterizedTest
	@CsvSource({ "london.user@contoso.example, invite", "london.user@contoso.example, audit",
			"reviewer@microsoft.example, new deal", "reviewer@microsoft.example, import",
			"reviewer@microsoft.example, export", "seller@microsoft.example, import",
			"programme@microsoft.example, locations" })
	void offersNothingThatOneMayNotDo(String person, String words) {
		assertThat(page(person, words).all(HIT)).allMatch((path) -> path.matches("/opportunities/[0-9a-f-]{36}"));
	}

	@Test
	void everyOfferLeadsSomewhere() {
		for (String person : List.of(SignedIn.CONTOSO, SignedIn.LONDON_USER, SignedIn.SELLER, SignedIn.REVIEWER,
				SignedIn.PROGRAMME_ADMIN)) {
			assertThat(page(person, "").all(HIT)).isNotEmpty()
				.allSatisfy((path) -> assertThat(
						mvc.get().uri(path).with(signedIn.as(person)).exchange().getResponse().getStatus())
					.as(person + " " + path)
					.isIn(200, 303));
		}
	}

	@Test
	void answersJustTheSuggestionsWhileOneTypes() {
		MvcTestResult answer = suggestions("contoso");
		assertThat(answer).hasStatusOk()
			.bodyText()
			.startsWith("<div id=\"jump-found\">")
			.doesNotContain("<html", "<h1");
		assertThat(Page.of(answer).text()).containsPattern("\\d+ results for “contoso”").contains("Show all results");
		assertThat(Page.of(suggestions("no such thing")).text()).contains("Nothing found for “no such thing”");
		assertThat(Page.of(suggestions("c")).text()).isBlank();
		assertThat(Page.of(suggestions("")).text()).isBlank();
	}

	@Test
	void standsOnEveryPageOnce() {
		Page list = Page.of(mvc.get().uri("/opportunities").with(signedIn.as(SignedIn.CONTOSO)).exchange());
		assertThat(list.all("(id=\"jump-field\")")).hasSize(1);
		assertThat(list.one("data-new-deal=\"([^\"]*)\"")).isEqualTo("/opportunities/new");
		assertThat(page(SignedIn.CONTOSO, "x").all("(id=\"jump-field\")")).hasSize(1);
		assertThat(page(SignedIn.REVIEWER, "x").html()).doesNotContain("data-new-deal");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"><script>alert(1)</script>", "{0}", "'", "\0\0", "%", "\\" })
	void showsWhatWasTypedAsTextAlone(String words) {
		assertThat(page(SignedIn.CONTOSO, words).html()).doesNotContain("<script>alert", "??");
	}

	private String someDeal(String person) {
		return jdbc.sql("""
				select r.id from referral r join member m on m.organization_id = r.organization_id
				where m.email = :person limit 1
				""").param("person", person).query(String.class).single();
	}

	private Page page(String person, String words) {
		MvcTestResult answer = mvc.get().uri("/search").param("q", words).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult suggestions(String words) {
		return mvc.get()
			.uri("/search")
			.param("q", words)
			.header("HX-Request", "true")
			.header("HX-Target", "jump-found")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
	}

}
