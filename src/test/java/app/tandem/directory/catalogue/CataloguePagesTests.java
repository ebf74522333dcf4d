package app.tandem.directory.catalogue;

import java.net.URI;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class CataloguePagesTests {

	private static final String SOLD = "SOL-1234-PQRS";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	CataloguePagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void theListFindsSolutionsByNameIdAndEachFilter() {
		add("SOL-9-NEW", "Quantum Ledger");
		assertThat(get("?q=quantum").text()).contains("Quantum Ledger", "1 solution");
		assertThat(get("?q=sol-9-n").text()).contains("Quantum Ledger", "1 solution");
		assertThat(get("?q=quantum&publisher=" + company("Fabrikam")).text()).contains("1 solution");
		assertThat(get("?q=quantum&publisher=" + company("Contoso")).text()).contains("No solution found");
		assertThat(get("?q=quantum&tag=BIZ_APPS_PREMIUM").text()).contains("1 solution");
		assertThat(get("?q=quantum&tag=AZURE_IP_CO_SELL").text()).contains("No solution found");
		assertThat(get("?q=quantum&kind=SOLUTION&state=LIVE").text()).contains("1 solution");
		assertThat(get("?q=quantum&kind=ASSESSMENT").text()).contains("No solution found");
		assertThat(get("?q=quantum&state=RETIRED").text()).contains("No solution found");
		assertThat(get("?q=%25").text()).contains("No solution found");
	}

	@Test
	void whatMakesNoSenseInTheAddressIsNoFilter() {
		assertThat(get("?publisher=x&kind=x&tag=x&state=x&page=-1").text()).contains("Contoso Supply Insight");
	}

	@Test
	void aSolutionIsEnteredWithItsTags() {
		assertThat(get("/new").html()).contains("name=\"tags\"", "name=\"publisher\"");
		assertThat(add("sol-9-new", "Quantum Ledger")).hasStatus(303).hasRedirectedUrl("/settings/solutions");
		assertThat(this.jdbc
			.sql("select array_to_string(incentives, '+') from solution where id = 'SOL-9-NEW' and co_sell_ready")
			.query(String.class)
			.single()).isEqualTo("BIZ_APPS_PREMIUM");
	}

	@Test
	void whatIsWrongStandsAtTheFieldAndWhatWasTypedStays() {
		MvcTestResult answer = post("", "id", "SOL/9", "name", " ", "publisher", "x", "tags", "BIZ_APPS_STANDARD");
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.html()).contains("id=\"id-error\"", "id=\"name-error\"", "id=\"publisher-error\"",
				"value=\"SOL/9\"");
		assertThat(page.one("value=\"BIZ_APPS_STANDARD\"([^>]*)>")).contains("checked");
	}

	@Test
	void aBoxThatIsNotSentIsNotTicked() {
		MvcTestResult answer = post("", "id", "SOL/9");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).html()).contains("id=\"id-error\"");
		assertThat(post("/" + SOLD, "version", version(SOLD), "name", " ")).hasStatus(422);
	}

	@Test
	void anIdIsTakenOnce() {
		MvcTestResult answer = add("sol-1234-pqrs", "Another");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).text()).contains("Another solution has this ID");
	}

	@Test
	void theIdStaysWhateverTheFormSays() {
		assertThat(get("/" + SOLD + "/edit").html()).contains("value=\"Contoso Supply Insight\"")
			.doesNotContain("name=\"id\"");
		assertThat(change(SOLD, version(SOLD), "Renamed", "id", "SOL-OTHER")).hasStatus(303);
		assertThat(name(SOLD)).isEqualTo("Renamed");
		assertThat(exchange("/SOL-OTHER/edit")).hasStatus(404);
	}

	@Test
	void aSolutionInDealsStaysTheKindItIs() {
		assertThat(get("/" + SOLD + "/edit").text()).contains("This solution stands in deals");
		MvcTestResult answer = change(SOLD, version(SOLD), "Renamed", "assessment", "true");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).html()).contains("id=\"assessment-error\"");
		add("SOL-9-NEW", "Quantum Ledger");
		assertThat(change("SOL-9-NEW", "1", "Quantum Ledger", "assessment", "true")).hasStatus(303);
		assertThat(get("?q=quantum&kind=ASSESSMENT").text()).contains("1 solution");
	}

	@Test
	void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
		String seen = version(SOLD);
		change(SOLD, seen, "First");
		MvcTestResult answer = change(SOLD, seen, "Second");
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).html()).contains("value=\"Second\"", "Saved meanwhile: First");
		assertThat(name(SOLD)).isEqualTo("First");
		assertThat(change(SOLD, version(SOLD), "Second")).hasStatus(303);
	}

	@Test
	void aFormWithoutAVersionIsStale() {
		assertThat(post("/" + SOLD, "name", "x")).hasStatus(409);
	}

	@Test
	void aRetiredSolutionStaysInItsDealsAndComesBack() {
		String address = "/" + SOLD + "/retirement";
		long deals = dealsWith(SOLD);
		assertThat(deals).isPositive();
		assertThat(get(address).text()).contains("it cannot be chosen for deals and invitations any more");
		assertThat(post(address)).hasStatus(303);
		assertThat(post(address)).hasStatus(303);
		assertThat(get("?q=" + SOLD + "&state=RETIRED").text()).contains("1 solution");
		assertThat(dealsWith(SOLD)).isEqualTo(deals);
		assertThat(post(address + "/removal")).hasStatus(303);
		assertThat(get("?q=" + SOLD + "&state=LIVE").text()).contains("1 solution");
	}

	@Test
	void whatIsNotThereIsNotFound() {
		for (String address : new String[] { "/SOL-0/edit", "/SOL-0/retirement" }) {
			assertThat(exchange(address)).as(address).hasStatus(404);
		}
		assertThat(post("/SOL-0", "name", "x")).hasStatus(404);
		assertThat(post("/SOL-0/retirement")).hasStatus(404);
		assertThat(post("/SOL-0/retirement/removal")).hasStatus(404);
	}

	private MvcTestResult add(String id, String name) {
		return post("", "id", id, "name", name, "publisher", company("Fabrikam").toString(), "tags", "BIZ_APPS_PREMIUM",
				"tags", "NONSENSE", "coSellReady", "true");
	}

	private MvcTestResult change(String id, String version, String name, String... more) {
		String[] words = new String[6 + more.length];
		System.arraycopy(new String[] { "version", version, "name", name, "publisher", company("Contoso").toString() },
				0, words, 0, 6);
		System.arraycopy(more, 0, words, 6, more.length);
		return post("/" + id, words);
	}

	private Page get(String address) {
		MvcTestResult answer = exchange(address);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult exchange(String address) {
		return this.mvc.get()
			.uri(URI.create("/settings/solutions" + address))
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.exchange();
	}

	private MvcTestResult post(String address, String... words) {
		var request = this.mvc.post()
			.uri("/settings/solutions" + address)
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf());
		for (int i = 0; i < words.length; i += 2) {
			request = request.param(words[i], words[i + 1]);
		}
		return request.exchange();
	}

	private UUID company(String name) {
		return this.jdbc.sql("select id from organization where name = ?").param(name).query(UUID.class).single();
	}

	private String version(String id) {
		return this.jdbc.sql("select version from solution where id = ?").param(id).query(String.class).single();
	}

	private String name(String id) {
		return this.jdbc.sql("select name from solution where id = ?").param(id).query(String.class).single();
	}

	private long dealsWith(String id) {
		return this.jdbc.sql("select count(*) from referral_solution where solution_id = ?")
			.param(id)
			.query(Long.class)
			.single();
	}

}
