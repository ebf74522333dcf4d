package app.tandem.deal.sourcing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class SourcingTests {

	private static final String START = "/opportunities/sourcing";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	SourcingTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void theListLeadsTheSellerHere() {
		assertThat(Page.of(get(SignedIn.SELLER, "/opportunities")).html())
			.contains("href=\"/opportunities/sourcing/new\"")
			.doesNotContain("href=\"/opportunities/new\"");
		assertThat(Page.of(get(SignedIn.REVIEWER, "/opportunities")).html()).doesNotContain("sourcing/new");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities")).html()).doesNotContain("sourcing/new");
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.CONTOSO, SignedIn.REVIEWER, SignedIn.PROGRAMME_ADMIN })
	void onlyTheVendorsSellersSendDeals(String email) {
		assertThat(get(email, START + "/new")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(email, START + "/partner?query=fab")).hasStatus(HttpStatus.FORBIDDEN);
		for (String page : List.of("/customer", "/team", "/partner", "")) {
			assertThat(mvc.post().uri(START + page).param("action", "next").with(signedIn.as(email)).with(csrf()))
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void findsCustomersPartnersAndSolutionsWhileOneTypes() {
		assertThat(Page.of(fragment("/new?query=adat", "customer-results")).text())
			.contains("Adatum Corporation", "Select the customer")
			.doesNotContain("Next");
		assertThat(Page.of(fragment("/partner?query=fabr", "partner-results")).text()).contains("1 found", "Fabrikam")
			.doesNotContain("Next");
		String solutions = "/partner?solutions.query=" + solution() + "&solutions.scope=THIRD_PARTY";
		assertThat(Page.of(fragment(solutions, "solution-results")).text()).contains("1 solution", solution());
	}

	@Test
	void choosesTheCustomerWithoutScripts() {
		Page found = page("/customer", form(start()).type("query", "Adatum").type("action", "customer-search"));
		String choice = found.all("name=\"action\" value=\"(customer-choose-[^\"]+)\"").get(0);
		Page chosen = page("/customer", form(found).type("contact.firstName", "Elsa").type("action", choice));
		assertThat(chosen.text()).contains("Adatum Corporation", "Choose another customer");
		assertThat(form(chosen).values("contact.firstName")).containsExactly("Elsa");
	}

	@Test
	void saysWhatTheCustomersPageLacksAndKeepsTheRest() {
		MvcTestResult answer = post("/customer",
				form(start()).type("country", "SE")
					.type("entered", "true")
					.type("address.name", "Tailspin Toys")
					.type("contact.phone", "+46 8 555 0199"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Page page = Page.of(answer);
		assertThat(faults(page)).containsExactlyInAnyOrder("address.line1", "address.city", "contact.firstName",
				"contact.lastName", "contact.email", "consent");
		assertThat(form(page).values("address.name")).containsExactly("Tailspin Toys");
		assertThat(form(page).values("contact.phone")).containsExactly("+46 8 555 0199");
	}

	@Test
	void beginsTheTeamWithTheSeller() {
		Page team = page("/customer", whom());
		assertThat(form(team).values("team.members[0].email")).containsExactly(SignedIn.SELLER);
		Page more = page("/team", form(team).type("action", "member-add"));
		assertThat(form(more).values("team.members[1].email")).containsExactly("");
		assertThat(form(more).values("whom.address.name")).containsExactly("Tailspin Toys");
	}

	@Test
	void saysWhatTheDealLacks() {
		FilledForm team = form(page("/customer", whom())).type("team.members[0].phone", "");
		MvcTestResult answer = post("/team", team);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(faults(Page.of(answer))).containsExactlyInAnyOrder("name", "team.members[0].phone");
	}

	@Test
	void thePartnerIsShownSomebody() {
		MvcTestResult answer = post("/team", deal().type("team.members[0].internal", "true"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Page.of(answer).text()).contains("Show at least one member of the team to the partner.");
	}

	@Test
	void saysWhatThePartnersPageLacks() {
		Page search = page("/team", deal());
		String choice = "partner-choose-" + company();
		FilledForm asked = form(page("/partner", form(search).type("query", "Fabr").type("action", choice)));
		MvcTestResult answer = post("/partner", asked.type("action", "next"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(faults(Page.of(answer))).containsExactlyInAnyOrder("money.value", "money.currency",
				"money.closeDate", "help", "solutions.rows");
		assertThat(form(Page.of(answer)).values("team")).containsExactly(SignedIn.SELLER);
	}

	@Test
	void goingBackAllTheWayLosesNothing() {
		Page preview = page("/partner", asked());
		Page partner = page("", form(preview).type("action", "back"));
		assertThat(form(partner).values("money.value")).containsExactly("8000");
		assertThat(form(partner).values("solutions.rows[0].id")).containsExactly(solution());
		Page team = page("/partner", form(partner).type("action", "back"));
		assertThat(form(team).values("name")).containsExactly("Toy planner");
		Page customer = page("/team", form(team).type("action", "back"));
		assertThat(form(customer).values("address.city")).containsExactly("Stockholm");
		Page again = page("/partner",
				form(page("/team",
						form(page("/customer", form(customer).type("action", "next"))).type("action", "next")))
					.type("action", "next"));
		assertThat(again.text()).contains("What Fabrikam will see", "8,000", "You know the field");
	}

	@Test
	void showsWhatThePartnerWillSeeBeforeAnythingIsSent() {
		long before = deals();
		long customersBefore = customers();
		Page preview = page("/partner", asked());
		assertThat(preview.text())
			.contains("What Fabrikam will see", "What Fabrikam will not see", "Toy planner", "Tailspin Toys",
					"Elsa Lind", "elsa@tailspin.example", "Fabrikam Paris", "You know the field",
					"Customer technical architecture", SignedIn.SELLER, "CRM-SELLER-7")
			.doesNotContain("your notes to Microsoft");
		assertThat(deals()).isEqualTo(before);
		assertThat(customers()).isEqualTo(customersBefore);
	}

	@Test
	void sendsThePartnerWhatThePreviewShowed() {
		Page preview = page("/partner", asked());
		MvcTestResult sent = post("", form(preview).type("action", "send"));
		assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
		UUID own = created(sent);
		assertThat(column(own, "direction || ' ' || base || ' ' || substatus || ' ' || vendor_status || ' ' || crm_id"))
			.isEqualTo("OUTBOUND CO_SELL ACCEPTED ACCEPTED CRM-SELLER-7");
		UUID theirs = theirs(own);
		assertThat(column(theirs,
				"direction || ' ' || substatus || ' ' || vendor_status || ' ' || notes || (expires_at - created_at)"))
			.isEqualTo("INBOUND PENDING ACCEPTED 14 days");
		String page = Page.of(get(SignedIn.FABRIKAM, "/opportunities/" + theirs)).text();
		assertThat(page).contains("Toy planner", "Tailspin Toys", "Elsa Lind", "elsa@tailspin.example",
				"You know the field", "Customer technical architecture", SignedIn.SELLER, "CRM-SELLER-7", "8,000");
		assertThat(Page.of(get(SignedIn.FABRIKAM, "/opportunities?tab=inbound")).text()).contains("Toy planner");
		assertThat(Page.of(get(SignedIn.SELLER, "/opportunities?tab=outbound")).text()).contains("Toy planner");
	}

	@Test
	void aDealWithoutAnIdentifierIsGivenOne() {
		Page filled = page("/partner", fill(form(page("/team", deal().type("crmId", "")))));
		String shown = filled.one("(REF-[A-Z0-9]+)");
		UUID own = created(post("", form(filled).type("action", "send")));
		assertThat(column(own, "crm_id")).isEqualTo(shown);
	}

	@Test
	void aSecondPressLeadsToTheDealThatIsThere() {
		Page preview = page("/partner", asked());
		UUID own = created(post("", form(preview).type("action", "send")));
		long before = deals();
		assertThat(created(post("", form(preview).type("action", "send")))).isEqualTo(own);
		assertThat(deals()).isEqualTo(before);
	}

	@Test
	void aPartnerThatLeftMeanwhileIsSentNothing() {
		Page preview = page("/partner", asked());
		jdbc.sql("update organization set active = false where name = 'Fabrikam'").update();
		long before = deals();
		MvcTestResult answer = post("", form(preview).type("action", "send"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Page.of(answer).text()).contains("This partner can no longer be invited.");
		assertThat(deals()).isEqualTo(before);
	}

	@Test
	void nothingIsSentPastAPageThatIsNotFilled() {
		long before = deals();
		MvcTestResult answer = post("",
				form(page("/partner", asked())).type("whom.consent", "").type("action", "send"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(faults(Page.of(answer))).containsExactly("consent");
		assertThat(form(Page.of(answer)).values("asked.money.value")).containsExactly("8000");
		assertThat(deals()).isEqualTo(before);
	}

	private Page start() {
		return Page.of(get(SignedIn.SELLER, START + "/new"));
	}

	private FilledForm whom() {
		return form(start()).type("country", "SE")
			.type("entered", "true")
			.type("address.name", "Tailspin Toys")
			.type("address.line1", "1 Kungsgatan")
			.type("address.city", "Stockholm")
			.type("contact.firstName", "Elsa")
			.type("contact.lastName", "Lind")
			.type("contact.phone", "+46 8 555 0199")
			.type("contact.email", "elsa@tailspin.example")
			.type("consent", "true")
			.type("action", "next");
	}

	private FilledForm deal() {
		return form(page("/customer", whom())).type("name", "Toy planner")
			.type("crmId", "CRM-SELLER-7")
			.type("action", "next");
	}

	private FilledForm asked() {
		return fill(form(page("/team", deal())));
	}

	private FilledForm fill(FilledForm form) {
		UUID paris = jdbc.sql("select id from location where name = 'Fabrikam Paris'").query(UUID.class).single();
		return form.type("partner", company().toString())
			.type("location", paris.toString())
			.type("money.value", "8000")
			.type("money.currency", "EUR")
			.type("money.closeDate", "2099-08-31")
			.type("notes", "You know the field")
			.type("solutions.rows[0].id", solution())
			.type("help", "ARCHITECTURE")
			.type("action", "next");
	}

	private Page page(String page, FilledForm form) {
		MvcTestResult answer = post(page, form);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult post(String page, FilledForm form) {
		MockMvcRequestBuilder request = mvc.post().uri(START + page).with(signedIn.as(SignedIn.SELLER)).with(csrf());
		form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		if (form.values("action").isEmpty()) {
			request.param("action", "next");
		}
		return request.exchange();
	}

	private MvcTestResult get(String email, String uri) {
		return mvc.get().uri(uri).with(signedIn.as(email)).exchange();
	}

	private MvcTestResult fragment(String uri, String target) {
		return mvc.get()
			.uri(START + uri)
			.with(signedIn.as(SignedIn.SELLER))
			.header("HX-Request", "true")
			.header("HX-Target", target)
			.exchange();
	}

	private static FilledForm form(Page page) {
		return FilledForm.of(page);
	}

	private static List<String> faults(Page page) {
		return page.all("id=\"([\\w.\\[\\]]+)-error\"");
	}

	private UUID created(MvcTestResult sent) {
		String address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
		return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
	}

	private UUID theirs(UUID own) {
		return jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id where o.name = 'Fabrikam'
				and r.engagement_id = (select engagement_id from referral where id = :own)
				""").param("own", own).query(UUID.class).single();
	}

	private String column(UUID id, String column) {
		return jdbc.sql("select %s from referral where id = :id".formatted(column))
			.param("id", id)
			.query(String.class)
			.single();
	}

	private UUID company() {
		return jdbc.sql("select id from organization where name = 'Fabrikam'").query(UUID.class).single();
	}

	private long deals() {
		return jdbc.sql("select count(*) from referral").query(Long.class).single();
	}

	private long customers() {
		return jdbc.sql("select count(*) from customer").query(Long.class).single();
	}

	private String solution() {
		return jdbc.sql("""
				select s.id from solution s join organization o on o.id = s.publisher_id
				where o.name = 'Fabrikam' and s.co_sell_ready and not s.assessment and s.retired_at is null
				order by s.id limit 1
				""").query(String.class).single();
	}

}
