package app.tandem.deal.creation;

import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands around the steps: beginning, coming back, and who may. */
@WebTest
@Transactional
class NewDealTests {

	private final Walk walk;

	NewDealTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
	}

	@Test
	void beginsWithTheCustomerAtAnAddressOfItsOwn() {
		MvcTestResult start = walk.get("/opportunities/new");
		assertThat(start).hasStatus(303);
		String address = String.valueOf(start.getResponse().getRedirectedUrl());
		assertThat(address).startsWith("/opportunities/new?draft=");
		assertThat(Walk.text(walk.get(address))).contains("Customer", "Country", "Enter a new customer", "Next");
		assertThat(walk.drafts()).isZero();
	}

	@Test
	void offersDraftsToGoOnWithAndToDiscard() {
		walk.details("London");
		Page start = Page.of(walk.get("/opportunities/new?draft=" + UUID.randomUUID()));
		assertThat(start.text()).contains("Go on with a draft", "Fleet telematics", "Fjord AB");
		assertThat(start.html()).contains(walk.path("team"));
		assertThat(walk.get("/opportunities/drafts/" + walk.draft())).hasRedirectedUrl(walk.path("team"));
		assertThat(walk.post("/opportunities/drafts/" + walk.draft() + "/removal"))
			.hasRedirectedUrl("/opportunities/new");
		assertThat(walk.get(walk.path("customer"))).hasStatus(404);
		assertThat(Page.of(walk.get("/opportunities/new?draft=" + UUID.randomUUID())).text())
			.doesNotContain("Fleet telematics");
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.LONDON_ADMIN, SignedIn.FABRIKAM })
	void nobodyElseFindsADraft(String other) {
		walk.coSell();
		walk.as(other);
		assertThat(walk.get("/opportunities/new?draft=" + walk.draft())).hasStatus(404);
		for (String page : List.of("customer", "details", "team", "solutions", "selling-type", "review",
				"invitations/" + UUID.randomUUID())) {
			assertThat(walk.get(walk.path(page))).hasStatus(404);
			if (!page.equals("review")) {
				assertThat(walk.send(page, "query", "x")).hasStatus(404);
			}
		}
		assertThat(walk.submit("")).hasStatus(404);
		assertThat(walk.post("/opportunities/drafts/" + walk.draft() + "/removal")).hasStatus(404);
		walk.as(SignedIn.CONTOSO);
		assertThat(walk.get(walk.path("review"))).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.REVIEWER, SignedIn.PROGRAMME_ADMIN, SignedIn.SELLER })
	void isNotForTheVendorsStaff(String other) {
		walk.as(other);
		assertThat(walk.get("/opportunities/new")).hasStatus(403);
		assertThat(walk.get(walk.path("customer"))).hasStatus(403);
		assertThat(walk.send("customer", "query", "x")).hasStatus(403);
		assertThat(walk.submit("")).hasStatus(403);
		assertThat(walk.get("/opportunities").getResponse().getStatus()).isEqualTo(200);
		assertThat(Page.of(walk.get("/opportunities")).html()).doesNotContain("\"/opportunities/new\"");
		assertThat(walk.drafts()).isZero();
	}

	@Test
	void theListLeadsHereOnEveryTab() {
		for (String tab : List.of("inbound", "outbound", "favorites")) {
			assertThat(Page.of(walk.get("/opportunities?tab=" + tab)).html()).contains("\"/opportunities/new\"");
		}
	}

}
