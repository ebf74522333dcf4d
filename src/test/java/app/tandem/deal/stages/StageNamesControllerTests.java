package app.tandem.deal.stages;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.deal.SalesStage;
import app.tandem.deal.StageNames;
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
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class StageNamesControllerTests {

	private static final String PATH = "/settings/sales-stages";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final StageNames names;

	private final JdbcClient jdbc;

	StageNamesControllerTests(MockMvcTester mvc, SignedIn signedIn, StageNames names, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.names = names;
		this.jdbc = jdbc;
	}

	@Test
	void keepsTheNamesOfEachStageInTheirOrder() {
		assertThat(save(seen(), "qualified", "Bedarf geklärt\r\n\r\n  Discovery ", "won", "Closed Won")).hasStatus(303)
			.hasRedirectedUrl(PATH);
		assertThat(names.of(contoso())).isEqualTo(Map.of(SalesStage.QUALIFIED, List.of("Bedarf geklärt", "Discovery"),
				SalesStage.WON, List.of("Closed Won")));
		assertThat(show().html()).contains("gekl&auml;rt\nDiscovery</textarea>");
		assertThat(save(seen(), "won", "")).hasStatus(303);
		assertThat(names.of(contoso())).isEmpty();
	}

	@Test
	void aNameThatStandsTwiceForTheSameStageCountsOnce() {
		assertThat(save(seen(), "proposed", "Offer\nOFFER!\noffer")).hasStatus(303);
		assertThat(names.of(contoso())).isEqualTo(Map.of(SalesStage.PROPOSED, List.of("Offer")));
	}

	@ParameterizedTest
	@CsvSource({ "developed, 40, is a number", "developed, 60 %, is a number", "developed, '!!', is a number",
			"developed, demo, already means another stage" })
	void whatCannotBeANameIsSaidAtItsField(String field, String typed, String problem) {
		MvcTestResult answer = save(seen(), "qualified", "Demo", field, typed);
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.one("id=\"" + field + "-error\"(.*?)</p>")).contains(problem);
		assertThat(page.html()).contains(">" + typed + "</textarea>", ">Demo</textarea>");
		assertThat(names.of(contoso())).isEmpty();
	}

	@Test
	void namesHaveLimits() {
		assertThat(save(seen(), "won", "x".repeat(101))).hasStatus(422);
		assertThat(save(seen(), "won", "x".repeat(100))).hasStatus(303);
		String many = String.join("\n", java.util.stream.IntStream.range(0, 21).mapToObj((n) -> "Name " + n).toList());
		assertThat(Page.of(save(seen(), "created", many)).text()).contains("Enter at most 20 names");
	}

	@Test
	void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
		String seen = seen();
		assertThat(save(seen, "won", "First")).hasStatus(303);
		MvcTestResult answer = save(seen, "won", "Second");
		assertThat(answer).hasStatus(409);
		Page page = Page.of(answer);
		assertThat(page.html()).contains(">Second</textarea>", "Saved meanwhile: First");
		assertThat(save(page.one("name=\"seen\" value=\"([^\"]*)\""), "won", "Second")).hasStatus(303);
		assertThat(names.of(contoso())).isEqualTo(Map.of(SalesStage.WON, List.of("Second")));
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.LONDON_ADMIN, SignedIn.LONDON_USER, SignedIn.SELLER, SignedIn.PROGRAMME_ADMIN })
	void onlyAccountAdminsOfPartnersNameTheStages(String person) {
		assertThat(mvc.get().uri(PATH).with(signedIn.as(person))).hasStatus(403);
		assertThat(mvc.post().uri(PATH).param("won", "X").with(csrf()).with(signedIn.as(person))).hasStatus(403);
		assertThat(Page.of(mvc.get().uri("/opportunities").with(signedIn.as(person)).exchange()).html())
			.doesNotContain(PATH);
	}

	@Test
	void eachCompanyHasItsOwn() {
		assertThat(save(seen(), "won", "Gewonnen")).hasStatus(303);
		assertThat(Page.of(mvc.get().uri(PATH).with(signedIn.as(SignedIn.FABRIKAM)).exchange()).html())
			.doesNotContain("Gewonnen");
	}

	private Page show() {
		return Page.of(mvc.get().uri(PATH).with(signedIn.as(SignedIn.CONTOSO)).exchange());
	}

	private String seen() {
		return show().one("name=\"seen\" value=\"([^\"]*)\"");
	}

	private MvcTestResult save(String seen, String... fields) {
		var request = mvc.post().uri(PATH).param("seen", seen);
		for (int n = 0; n < fields.length; n += 2) {
			request = request.param(fields[n], fields[n + 1]);
		}
		return request.with(csrf()).with(signedIn.as(SignedIn.CONTOSO)).exchange();
	}

	private UUID contoso() {
		return jdbc.sql("select id from organization where name = 'Contoso'").query(UUID.class).single();
	}

}
