package app.tandem.deal.creation;

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

}
