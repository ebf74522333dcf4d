package app.tandem.deal.creation;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class SellingStepTests {

	private final Walk walk;

	SellingStepTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
	}

	@Test
	void warnsWhenAPrivateDealForgoesRegistration() {
		walk.solutions();
		assertThat(walk.page("selling-type").text()).contains("cannot be registered", "Contoso Supply Insight",
				"No help required at this point of time");
		walk.send("selling-type", "help", "", "shared", "no");
		assertThat(walk.page("review").text()).contains("Type Private", "cannot be registered");
		walk.send("selling-type", "help", "", "shared", "yes");
		assertThat(walk.page("review").text()).contains("Type Partner-led").doesNotContain("cannot be registered");
	}

	@Test
	void asksForTheContactOnceHelpIsAsked() {
		walk.solutions();
		walk.send("selling-type", "help", "GENERAL", "shared", "no");
		assertThat(walk.page("review").text()).contains("Customer: 5 fields need a correction");
		assertThat(walk.submit(walk.seen())).hasStatus(422);
		Page checked = Page.of(walk.get(walk.path("customer") + "?check=yes"));
		assertThat(checked.all("id=\"(contact\\.[a-zA-Z]+)-error\"")).hasSize(4);
		assertThat(checked.one("name=\"to\" value=\"([^\"]*)\"")).isEqualTo("review");
	}

	@Test
	void findsPartnersWhileOneTypesAndBeginsWithTheDealsOwnDateCurrencyAndTeam() {
		walk.solutions();
		String word = "invitations/" + UUID.randomUUID();
		assertThat(Walk.text(walk.part(word + "?query=fabri", "partner-results"))).contains("1 found", "Fabrikam");
		Page begin = walk.page(word);
		assertThat(begin.one("name=\"money.closeDate\" value=\"([^\"]*)\"")).isEqualTo("2099-06-30");
		assertThat(begin.one("name=\"money.currency\" value=\"([^\"]*)\"")).isEqualTo("EUR");
		assertThat(begin.all("name=\"team\" value=\"([^\"]*)\"")).containsExactly("ava@contoso.example");
		assertThat(Walk.text(walk.part(word + "?solutions.query=azure", "solution-results")))
			.contains("Azure SQL Database");
	}

	@Test
	void offersNoHelpOrOneOfSixKindsAndAsksWhetherToShare() {
		walk.solutions();
		Page page = walk.page("selling-type");
		assertThat(page.all("<option value=\"\\w*\"[^>]*>(.*?)</option>")).containsExactly(
				"No help required at this point of time", "Workload - specific value proposition",
				"Customer technical architecture", "Proof of concept / Demo", "Quotes / Licensing",
				"Post - sales customer success", "General or other");
		assertThat(page.text()).contains("Identify the kind of help that you need from Microsoft?",
				"Would you like Microsoft sellers to view this deal?", "Yes", "No");
	}

	@Test
	void anInvitationWantsEverythingButNotes() {
		walk.solutions();
		String word = "invitations/" + UUID.randomUUID();
		MvcTestResult answer = walk.send(word, "partner", walk.company("Fabrikam"));
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).all("id=\"([\\w.]+)-error\"")).containsExactlyInAnyOrder("money.value",
				"money.currency", "money.closeDate", "team", "solutions.rows", "help");
	}

}
