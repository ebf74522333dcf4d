package app.tandem.deal.creation;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class CustomerStepTests {

	private final Walk walk;

	CustomerStepTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
	}

	@Test
	void findsCustomersWhileOneTypes() {
		MvcTestResult part = walk.fragment("/opportunities/new?draft=" + walk.draft() + "&country=GB&query=adat",
				"customer-results");
		assertThat(Walk.text(part))
			.contains("1 found", "Adatum Corporation", "22 Fleet Street", "217755120", "Select the customer")
			.doesNotContain("Atlanta", "Next");
	}

	@Test
	void searchesWithoutADraftUntilSomethingWasSent() {
		String address = "/opportunities/new?draft=" + walk.draft();
		assertThat(Page.of(walk.get(address)).one("hx-get=\"(/opportunities/[^\"]*)\"")).isEqualTo(address);
		walk.send("customer", "action", "customer-search", "query", "Adatum");
		assertThat(walk.page("customer").one("hx-get=\"(/opportunities/[^\"]*)\"")).isEqualTo(walk.path("customer"));
	}

	@Test
	void findsAndChoosesTheCustomerWithoutScripts() {
		assertThat(walk.send("customer", "action", "customer-search", "country", "", "query", "Adatum"))
			.hasRedirectedUrl(walk.path("customer"));
		Page found = walk.page("customer");
		assertThat(found.text()).contains("2 found", "London", "Atlanta");
		String choice = found.all("name=\"action\" value=\"(customer-choose-[^\"]+)\"").get(0);
		assertThat(walk.send("customer", "action", choice, "query", "Adatum", "contact.firstName", "Ida"))
			.hasRedirectedUrl(walk.path("customer"));
		assertThat(walk.page("customer").text()).contains("Adatum Corporation", "Choose another customer");
		assertThat(walk.page("customer").one("name=\"contact.firstName\" value=\"([^\"]*)\"")).isEqualTo("Ida");
	}

	@Test
	void saysAtTheFieldsWhatANewCustomerLacksAndKeepsTheRest() {
		MvcTestResult answer = walk.send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB",
				"address.duns", "12x");
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactlyInAnyOrder("address.line1", "address.city",
				"address.duns", "consent");
		assertThat(page.one("name=\"address.name\" value=\"([^\"]*)\"")).isEqualTo("Fjord AB");
		assertThat(page.one("name=\"address.duns\" value=\"([^\"]*)\"")).isEqualTo("12x");
		assertThat(walk.page("customer").one("name=\"address.duns\" value=\"([^\"]*)\"")).isEqualTo("12x");
	}

	@Test
	void keepsANewCustomerWhileOneIsLookedForInTheDirectory() {
		walk.send("customer", "action", "customer-again", "entered", "true", "address.name", "Fjord AB", "address.city",
				"Malmö");
		Page search = walk.page("customer");
		assertThat(search.one("name=\"address.city\" value=\"([^\"]*)\"")).isEqualTo("Malmö");
		assertThat(search.text()).contains("Enter a new customer").doesNotContain("Address line 1");
	}

	@Test
	void asksForACustomerToBeChosenOrEntered() {
		MvcTestResult answer = walk.send("customer", "query", "adatum", "consent", "true");
		assertThat(answer).hasStatus(422);
		assertThat(Walk.text(answer)).contains("Search for the customer and select it, or enter a new one.", "2 found");
	}

	@Test
	void keepsNulCharactersOutOfTheDatabase() {
		assertThat(walk.send("customer", "query", "a\0b\\u0000", "contact.firstName", "\0\ud800")).hasStatus(422);
		assertThat(walk.page("customer").html()).contains("a\ufffdb\\u0000", "\ufffd\ufffd");
	}

	@Test
	void needsTheCustomersConsentToCreateADealAtAll() {
		walk.solutions();
		walk.send("selling-type", "help", "", "shared", "no");
		MvcTestResult without = walk.send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB",
				"address.line1", "Kajen 1", "address.city", "Malmö");
		assertThat(without).hasStatus(422);
		assertThat(Page.of(without).all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactly("consent");
		assertThat(walk.submit(walk.seen())).hasStatus(422);
	}

	@Test
	void fillsAShorterDunsNumberUpWithZeros() {
		walk.solutions();
		assertThat(walk.send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB",
				"address.line1", "Kajen 1", "address.city", "Malmö", "address.duns", "1234567", "consent", "true"))
			.hasStatus(303);
		walk.send("selling-type", "help", "", "shared", "no");
		walk.submit(walk.seen());
		assertThat(Walk.text(walk.get("/opportunities/" + walk.created()))).contains("001234567");
	}

}
