package app.tandem.directory.customer;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class CustomerPagesTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	CustomerPagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void theListFindsCustomersByNameNumberCountryAndWhoSeesThem() {
		enter("Quantum Foods", null, "111222333");
		enter("Quantum Drinks", "Fabrikam", null);
		assertThat(get("?q=QUANTUM").text()).contains("Quantum Foods", "Quantum Drinks", "2 customers",
				"Only Fabrikam");
		assertThat(get("?q=1112").text()).contains("Quantum Foods", "1 customer");
		assertThat(get("?q=quantum&country=FI").text()).contains("2 customers");
		assertThat(get("?q=quantum&country=SE").text()).contains("No customer found");
		assertThat(get("?q=quantum&seen=COMPANY").text()).contains("1 customer").doesNotContain("Quantum Foods");
		assertThat(get("?q=quantum&seen=PROGRAMME").text()).contains("1 customer").doesNotContain("Quantum Drinks");
		assertThat(get("?q=quantum&seen=x&country=x").text()).contains("2 customers");
	}

	@Test
	void aCustomerIsEnteredForTheWholeProgramme() {
		assertThat(get("/new").html()).contains("name=\"line1\"", "name=\"duns\"");
		assertThat(save("", "Quantum Foods", "duns", "11-122-233")).hasStatus(303)
			.hasRedirectedUrl("/settings/customers");
		assertThat(this.jdbc.sql("select duns from customer where name = 'Quantum Foods' and organization_id is null")
			.query(String.class)
			.single()).isEqualTo("011122233");
	}

	@Test
	void whatIsWrongStandsAtTheFieldAndWhatWasTypedStays() {
		MvcTestResult answer = post("", "name", "", "line1", " ", "country", "Atlantis", "duns", "12x", "state",
				"Uusimaa");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).html()).contains("id=\"name-error\"", "id=\"line1-error\"", "id=\"city-error\"",
				"id=\"country-error\"", "id=\"duns-error\"", "value=\"12x\"", "value=\"Uusimaa\"");
	}

	@Test
	void theProgrammeHasEachNumberOnce() {
		enter("Quantum Foods", null, "111222333");
		UUID other = enter("Quantum Drinks", null, null);
		MvcTestResult answer = save("", "Another", "duns", "111222333");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).text()).contains("Quantum Foods has this D-U-N-S number");
		assertThat(save("/" + other, "Quantum Drinks", "version", "1", "duns", "111222333")).hasStatus(422);
	}

	@Test
	void correctingAnEntryRewritesNoDeal() {
		UUID id = customerWithDeals();
		List<Map<String, Object>> deals = deals();
		assertThat(get("/" + id + "/edit").text()).contains("Deals keep the customer as it was entered with them");
		assertThat(save("/" + id, "Corrected", "version", "1")).hasStatus(303);
		assertThat(name(id)).isEqualTo("Corrected");
		assertThat(deals()).isEqualTo(deals);
	}

	@Test
	void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
		UUID id = enter("Quantum Foods", null, null);
		save("/" + id, "First", "version", "1");
		MvcTestResult answer = save("/" + id, "Second", "version", "1", "duns", "111222333");
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).html()).contains("value=\"Second\"", "Saved meanwhile: First",
				"Saved meanwhile: nothing");
		assertThat(save("/" + id, "Second", "version", "2")).hasStatus(303);
	}

	@Test
	void possibleDuplicatesAreOfferedToBeMerged() {
		UUID one = enter("Quantum Foods", null, null);
		UUID other = enter("Quantum Fods", "Fabrikam", null);
		Page page = get("/duplicates");
		assertThat(page.html()).contains("value=\"" + one + "\"", "value=\"" + other + "\"");
		assertThat(exchange("/duplicates?after=" + UUID.randomUUID())).hasStatusOk();
	}

	@Test
	void fewerThanTwoCannotBeMerged() {
		assertThat(exchange("/merge")).hasStatus(303).hasRedirectedUrl("/settings/customers");
		assertThat(exchange("/merge?id=x&id=" + UUID.randomUUID())).hasStatus(303);
		assertThat(exchange("/merge/preview?id=" + enter("Quantum Foods", null, null))).hasStatus(303);
	}

	@Test
	void entriesAreMergedWithTheChosenValuesAfterAPreview() {
		UUID stays = customerWithDeals();
		UUID gone = enter("Quantum Foods", "Fabrikam", "111222333");
		List<Map<String, Object>> deals = deals();
		String chosen = "?id=" + stays + "&id=" + gone;
		assertThat(get("/merge" + chosen).one("name=\"stays\" value=\"" + stays + "\"([^>]*)>")).contains("checked");
		Page preview = get("/merge/preview" + chosen + "&stays=" + stays + "&name=" + gone + "&place=" + stays);
		assertThat(preview.text()).contains("Quantum Foods", "keep their own copy of the customer",
				"1 other entry becomes part of it", "see the programme’s from now on", "Merge 2 entries");
		assertThat(send(preview)).hasStatus(303);
		assertThat(name(stays)).isEqualTo("Quantum Foods");
		assertThat(deals()).as("no deal is touched").isEqualTo(deals);
		assertThat(exchange("/" + gone + "/edit")).hasStatus(404);
		assertThat(send(preview)).as("sent twice, done once").hasStatus(303);
		assertThat(exchange("/merge/preview" + chosen)).hasStatus(303);
	}

	@Test
	void dealsInEveryStateStayAsTheyAreWhenTheirCustomerIsMergedAway() {
		List<Map<String, Object>> deals = deals();
		UUID stays = enter("Quantum Foods", null, null);
		assertThat(this.jdbc.sql("select count(distinct substatus) from referral").query(Integer.class).single())
			.isGreaterThanOrEqualTo(6);
		for (UUID gone : this.jdbc.sql("select distinct customer_id from engagement").query(UUID.class).list()) {
			assertThat(send(get("/merge/preview?id=" + stays + "&id=" + gone + "&stays=" + stays))).hasStatus(303);
		}
		assertThat(deals()).isEqualTo(deals);
		assertThat(this.jdbc.sql(
				"select count(*) from engagement e join customer c on c.id = e.customer_id where c.merged_into is distinct from ?")
			.param(stays)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whatWasChangedMeanwhileIsShownAgainBeforeItIsMerged() {
		UUID stays = enter("Quantum Foods", null, null);
		UUID gone = enter("Quantum Fods", null, null);
		Page preview = get("/merge/preview?id=" + stays + "&id=" + gone + "&stays=" + stays);
		save("/" + gone, "Quantum Food", "version", "1");
		MvcTestResult answer = send(preview);
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).text()).contains("so nothing was merged");
		assertThat(name(gone)).isEqualTo("Quantum Food");
		assertThat(send(Page.of(answer))).hasStatus(303);
	}

	@Test
	void whatWasMergedOtherwiseCannotBeMergedAgain() {
		UUID stays = enter("Quantum Foods", null, null);
		UUID gone = enter("Quantum Fods", null, null);
		Page preview = get("/merge/preview?id=" + stays + "&id=" + gone + "&stays=" + stays);
		send(get("/merge/preview?id=" + stays + "&id=" + gone + "&stays=" + gone));
		assertThat(send(preview)).hasStatus(409);
		assertThat(name(gone)).isEqualTo("Quantum Fods");
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThat(exchange("/" + UUID.randomUUID() + "/edit")).hasStatus(404);
		assertThat(exchange("/no-id/edit")).hasStatus(404);
		assertThat(post("/" + UUID.randomUUID(), "name", "x")).hasStatus(404);
	}

	/** Sends the form of the preview as it stands there. */
	private MvcTestResult send(Page preview) {
		List<String> words = new ArrayList<>();
		for (String name : List.of("id", "seen", "stays", "name", "place", "duns")) {
			for (String value : preview.all("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")) {
				words.addAll(List.of(name, value));
			}
		}
		assertThat(words).hasSizeGreaterThanOrEqualTo(14);
		return post("/merges", words.toArray(String[]::new));
	}

	private MvcTestResult save(String address, String name, String... more) {
		List<String> words = new ArrayList<>(
				List.of("name", name, "line1", "1 Quay", "city", "Turku", "country", "FI"));
		words.addAll(List.of(more));
		return post(address, words.toArray(String[]::new));
	}

	private Page get(String address) {
		MvcTestResult answer = exchange(address);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult exchange(String address) {
		return this.mvc.get()
			.uri(URI.create("/settings/customers" + address))
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.exchange();
	}

	private MvcTestResult post(String address, String... words) {
		var request = this.mvc.post()
			.uri("/settings/customers" + address)
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf());
		for (int i = 0; i < words.length; i += 2) {
			request = request.param(words[i], words[i + 1]);
		}
		return request.exchange();
	}

	private UUID enter(String name, @Nullable String company, @Nullable String duns) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into customer (id, organization_id, name, line1, city, country, duns)
				values (:id, (select id from organization where name = :company), :name, '1 Quay', 'Turku', 'FI', :duns)
				""").param("id", id).param("company", company).param("name", name).param("duns", duns).update();
		return id;
	}

	/** One of the programme's that several deals are linked to. */
	private UUID customerWithDeals() {
		return this.jdbc.sql("""
				select customer_id from engagement e join customer c on c.id = e.customer_id
				where c.organization_id is null group by 1 having count(*) > 1 order by 1 limit 1
				""").query(UUID.class).single();
	}

	/** All that deals hold. */
	private List<Map<String, Object>> deals() {
		return this.jdbc
			.sql("select e::text as engagement, r::text as referral from engagement e join referral r "
					+ "on r.engagement_id = e.id order by r.id")
			.query()
			.listOfRows();
	}

	private String name(UUID id) {
		return this.jdbc.sql("select name from customer where id = ?").param(id).query(String.class).single();
	}

}
