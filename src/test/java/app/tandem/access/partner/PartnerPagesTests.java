package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Viewers;
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
class PartnerPagesTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Viewers viewers;

	PartnerPagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc, Viewers viewers) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.viewers = viewers;
	}

	@Test
	void theListFindsCompaniesByNameLocationAndMpnId() {
		assertThat(get("").text()).contains("Contoso", "Fabrikam", "Northwind", "4 companies");
		assertThat(get("?q=FABRI").text()).contains("Fabrikam", "1 company").doesNotContain("Northwind");
		assertThat(get("?q=Seattle").text()).contains("Contoso", "1 company");
		assertThat(get("?q=4520012").text()).contains("Contoso", "1 company");
		assertThat(get("?q=%25").text()).contains("No company found");
	}

	@Test
	void aNewPartnerComesWithItsHeadquarters() {
		assertThat(get("/new").html()).contains("name=\"locationName\"");
		MvcTestResult answer = create("Tailspin", "4711");
		assertThat(answer).hasStatus(303);
		UUID id = company("Tailspin");
		assertThat(answer).hasRedirectedUrl("/settings/partners/" + id);
		assertThat(get("/" + id).text()).contains("Tailspin", "Tailspin HQ", "4711", "Headquarters", "Finland");
	}

	@Test
	void whatIsWrongStandsAtTheFieldAndWhatWasTypedStays() {
		MvcTestResult answer = post("", "name", "contoso", "country", "Atlantis", "mpnId", "4520012", "locationName",
				" ", "city", "Turku");
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.html()).contains("id=\"name-error\"", "id=\"country-error\"", "id=\"mpnId-error\"",
				"id=\"locationName-error\"", "value=\"Turku\"");
		assertThat(page.text()).contains("There already is a company with this name",
				"Another location has this MPN ID");
	}

	@Test
	void aPartnerIsRenamedAndVetted() {
		UUID id = company("Northwind");
		assertThat(get("/" + id + "/edit").html()).contains("value=\"Northwind\"");
		assertThat(post("/" + id, "version", version("organization", id), "name", "Northwind AB", "country", "SE",
				"vetted", "true"))
			.hasStatus(303);
		assertThat(get("/" + id).text()).contains("Northwind AB");
		assertThat(this.jdbc.sql("select vetted_for_assessments from organization where id = ?")
			.param(id)
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void theSecondOfTwoEditorsSeesWhatTheFirstSaved() {
		UUID id = company("Northwind");
		String seen = version("organization", id);
		post("/" + id, "version", seen, "name", "First", "country", "SE");
		MvcTestResult answer = post("/" + id, "version", seen, "name", "Second", "country", "SE");
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).html()).contains("value=\"Second\"", "Saved meanwhile: First");
		assertThat(company("First")).isEqualTo(id);
		assertThat(post("/" + id, "version", version("organization", id), "name", "Second", "country", "SE"))
			.hasStatus(303);
	}

	@Test
	void aDeactivatedPartnerLosesAccessAndTheSuggestionsAndComesBack() {
		UUID id = company("Fabrikam");
		UUID member = this.jdbc.sql("select id from member where email = ?")
			.param(SignedIn.FABRIKAM)
			.query(UUID.class)
			.single();
		assertThat(get("/" + id + "/deactivation").text()).contains("can no longer sign in, from this moment on");
		assertThat(this.viewers.find(member)).isPresent();
		assertThat(post("/" + id + "/deactivation")).hasStatus(303);
		assertThat(post("/" + id + "/deactivation")).hasStatus(303);
		assertThat(this.viewers.find(member)).isEmpty();
		assertThat(get("/" + id).text()).contains("Not active", "Activate partner");
		assertThat(post("/" + id + "/activation")).hasStatus(303);
		assertThat(this.viewers.find(member)).isPresent();
	}

	@Test
	void theVendorIsNeverDeactivated() {
		UUID vendor = company("Microsoft");
		assertThat(exchange("/" + vendor + "/deactivation")).hasStatus(409);
		assertThat(post("/" + vendor + "/deactivation")).hasStatus(409);
		assertThat(get("/" + vendor).text()).doesNotContain("Deactivate");
	}

	@Test
	void theHeadquartersMoveToAnotherLocation() {
		UUID contoso = company("Contoso");
		UUID london = location("London");
		String locations = "/" + contoso + "/locations";
		assertThat(get(locations + "/" + london + "/edit").html()).contains("value=\"4520012\"");
		assertThat(post(locations + "/" + london, "version", version("location", london), "mpnId", "4520012", "name",
				"London", "country", "GB", "city", "London", "parent", "", "headquarters", "true"))
			.hasStatus(303);
		assertThat(this.jdbc.sql("select name from location where organization_id = ? and headquarters")
			.param(contoso)
			.query(String.class)
			.list()).containsExactly("London");
	}

	@Test
	void aLocationIsAddedBelowAnotherButNeverBelowItself() {
		UUID contoso = company("Contoso");
		UUID corporate = location("Contoso Corporate");
		String locations = "/" + contoso + "/locations";
		assertThat(get(locations + "/new").html()).contains("name=\"parent\"");
		assertThat(post(locations, "version", "0", "mpnId", "99", "name", "Oslo", "country", "NO", "city", "Oslo",
				"parent", location("London").toString()))
			.hasStatus(303);
		assertThat(post(locations, "version", "0", "mpnId", "99", "name", "", "country", "NO", "city", "Oslo"))
			.hasStatus(422);
		MvcTestResult cycle = post(locations + "/" + corporate, "version", version("location", corporate), "mpnId",
				"4520011", "name", "Contoso Corporate", "country", "US", "city", "Redmond", "parent",
				location("Oslo").toString());
		assertThat(cycle).hasStatus(422);
		assertThat(Page.of(cycle).html()).contains("id=\"parent-error\"");
	}

	@Test
	void theSecondOfTwoEditorsOfALocationSeesWhatTheFirstSaved() {
		UUID london = location("London");
		String address = "/" + company("Contoso") + "/locations/" + london;
		MvcTestResult answer = post(address, "version", "77", "mpnId", "4520012", "name", "Greater London", "country",
				"GB", "city", "London");
		assertThat(answer).hasStatus(409);
		assertThat(Page.of(answer).html()).contains("value=\"Greater London\"", "Saved meanwhile: London");
	}

	@Test
	void aRetiredLocationKeepsItsDealsAndPeopleAndComesBack() {
		UUID london = location("London");
		String address = "/" + company("Contoso") + "/locations/" + london + "/retirement";
		long deals = dealsIn(london);
		assertThat(deals).isPositive();
		assertThat(get(address).text()).contains("it cannot be chosen for new deals");
		assertThat(post(address)).hasStatus(303);
		assertThat(retired(london)).isTrue();
		assertThat(dealsIn(london)).isEqualTo(deals);
		assertThat(post(address + "/removal")).hasStatus(303);
		assertThat(retired(london)).isFalse();
	}

	@Test
	void theHeadquartersAreNotRetired() {
		String address = "/" + company("Contoso") + "/locations/" + location("Contoso Corporate") + "/retirement";
		assertThat(exchange(address)).hasStatus(409);
		assertThat(post(address)).hasStatus(409);
	}

	@Test
	void whatIsNotThereIsNotFound() {
		UUID nobody = UUID.randomUUID();
		for (String address : new String[] { "/" + nobody, "/no-id", "/" + nobody + "/edit",
				"/" + nobody + "/deactivation", "/" + nobody + "/locations/new",
				"/" + company("Fabrikam") + "/locations/" + location("London") + "/edit",
				"/" + company("Fabrikam") + "/locations/" + location("London") + "/retirement" }) {
			assertThat(exchange(address)).as(address).hasStatus(404);
		}
	}

	private MvcTestResult create(String name, String mpnId) {
		return post("", "name", name, "country", "FI", "mpnId", mpnId, "locationName", name + " HQ", "city", "Turku");
	}

	private Page get(String address) {
		MvcTestResult answer = exchange(address);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult exchange(String address) {
		return this.mvc.get()
			.uri(java.net.URI.create("/settings/partners" + address))
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.exchange();
	}

	private MvcTestResult post(String address, String... words) {
		var request = this.mvc.post()
			.uri("/settings/partners" + address)
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

	private UUID location(String name) {
		return this.jdbc.sql("select id from location where name = ?").param(name).query(UUID.class).single();
	}

	private String version(String table, UUID id) {
		return this.jdbc.sql("select version from " + table + " where id = ?").param(id).query(String.class).single();
	}

	private boolean retired(UUID location) {
		return this.jdbc.sql("select retired_at is not null from location where id = ?")
			.param(location)
			.query(Boolean.class)
			.single();
	}

	private long dealsIn(UUID location) {
		return this.jdbc.sql("select count(*) from referral where location_id = ?")
			.param(location)
			.query(Long.class)
			.single();
	}

}
