package app.tandem.registration.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import app.tandem.registration.Desk;
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
class RegistrationsControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Desk desk;

	RegistrationsControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.desk = new Desk(jdbc);
	}

	@Test
	void theQueueShowsWhatWaitsOldestFirstAndForHowLong() {
		Page page = list(SignedIn.REVIEWER, "");
		assertThat(page.all("href=\"/registrations/([0-9a-f-]{36})\"")).isNotEmpty().isEqualTo(jdbc.sql("""
				select id::text from registration where status in ('SUBMITTED', 'IN_REVIEW')
				order by submitted_at, registration.id
				""").query(String.class).list());
		assertThat(page.text()).contains("Waiting", " days").doesNotContain("Completed Nov");
	}

	@ParameterizedTest
	@CsvSource({ "state=approved, status = 'APPROVED'", "state=rejected, status = 'REJECTED'",
			"state=action-required, status = 'ACTION_REQUIRED'", "state=completed, status = 'COMPLETED'",
			"state=all, true", "state=all&kind=biz-apps, kind = 'BIZ_APPS'",
			"state=all&kind=ip-co-sell, kind = 'IP_CO_SELL'",
			"state=all&solution=SOL-20003-INV, solution_id = 'SOL-20003-INV'", "state=nonsense, status in ('SUBMITTED'",
			"state=all&company=nonsense, true" })
	void theQueueIsFiltered(String query, String which) {
		String condition = which.contains("in (") ? "status in ('SUBMITTED', 'IN_REVIEW')" : which;
		assertThat(list(SignedIn.REVIEWER, query).all("href=\"/registrations/([0-9a-f-]{36})\""))
			.containsExactlyElementsOf(ids(condition, "submitted_at, id"));
	}

	@Test
	void theQueueIsFilteredByCompany() {
		String northwind = jdbc.sql("select id::text from organization where name = 'Northwind'")
			.query(String.class)
			.single();
		List<String> found = list(SignedIn.REVIEWER, "state=all&company=" + northwind)
			.all("href=\"/registrations/([0-9a-f-]{36})\"");
		assertThat(found).isNotEmpty().isEqualTo(ids("organization_id = '" + northwind + "'", "submitted_at, id"));
	}

	@Test
	void aPartnerSeesItsOwnRegistrationsNewestFirstWithTheWayToTheDeals() {
		Page page = list(SignedIn.CONTOSO, "");
		assertThat(page.all("href=\"/opportunities/([0-9a-f-]{36})#registration\"")).isEqualTo(jdbc.sql("""
				select g.referral_id::text from registration g join organization o on o.id = g.organization_id
				where o.name = 'Contoso' order by g.submitted_at desc, g.id desc
				""").query(String.class).list());
		assertThat(list(SignedIn.CONTOSO, "state=approved").all("#registration\">(.*?)<")).isNotEmpty()
			.hasSizeLessThan(page.all("#registration\">(.*?)<").size());
	}

	@Test
	void aPartnerSeesOnlyRegistrationsOfDealsThatTheySee() {
		for (String person : new String[] { SignedIn.LONDON_ADMIN, SignedIn.LONDON_USER, SignedIn.SEATTLE_USER,
				SignedIn.FABRIKAM }) {
			List<String> deals = list(person, "").all("href=\"/opportunities/([0-9a-f-]{36})#registration\"");
			assertThat(deals)
				.allSatisfy((deal) -> assertThat(mvc.get().uri("/opportunities/{id}", deal).with(signedIn.as(person)))
					.hasStatusOk());
			assertThat(deals).hasSizeLessThan(
					list(SignedIn.CONTOSO, "").all("href=\"/opportunities/([0-9a-f-]{36})#registration\"").size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "seller@microsoft.example", "programme@microsoft.example" })
	void otherStaffOfTheVendorHasNoRegistrations(String person) {
		assertThat(mvc.get().uri("/registrations").with(signedIn.as(person))).hasStatus(403);
		UUID id = desk.registration("SUBMITTED");
		assertThat(mvc.get().uri("/registrations/{id}", id).with(signedIn.as(person))).hasStatus(404);
		assertThat(mvc.get().uri("/registrations/{id}/evidence", id).with(signedIn.as(person))).hasStatus(404);
	}

	@Test
	void aReviewerSeesTheFactsAndOfTheDealNothingMore() {
		UUID id = UUID.fromString(
				ids("exists (select from referral r " + "where r.id = registration.referral_id and r.notes <> '')",
						"id")
					.get(0));
		UUID deal = desk.dealOf(id);
		Page page = show(SignedIn.REVIEWER, id);
		assertThat(page.text()).contains("Total contract value", column(deal, "customer_name"), column(deal, "name"));
		assertThat(show(SignedIn.REVIEWER, desk.registration("IN_REVIEW")).text()).contains("Approve", "Reject",
				"Ask for changes");
		assertThat(page.text()).doesNotContain(column(deal, "notes"));
		assertThat(page.html()).doesNotContain(deal.toString());
		assertThat(mvc.get().uri("/opportunities/{id}", deal).with(signedIn.as(SignedIn.REVIEWER))).hasStatus(404);
	}

	@Test
	void thePartnerSeesTheSameWithoutTheReviewersButtons() {
		Page page = show(SignedIn.CONTOSO, desk.registration("IN_REVIEW"));
		assertThat(page.text()).contains("Total contract value", "To the deal")
			.doesNotContain("Approve", "Ask for changes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin@fabrikam.example", "seattle.user@contoso.example" })
	void whatOneMayNotSeeIsNotFound(String person) {
		UUID id = UUID.fromString(ids("""
				organization_id = (select id from organization where name = 'Contoso') and not exists (
					select from team_member m where m.referral_id = registration.referral_id
					and m.email = 'seattle.user@contoso.example')
				""", "id").get(0));
		assertThat(mvc.get().uri("/registrations/{id}", id).with(signedIn.as(person))).hasStatus(404);
		assertThat(mvc.get().uri("/registrations/{id}/evidence", id).with(signedIn.as(person))).hasStatus(404);
		assertThat(mvc.get().uri("/registrations/no-id").with(signedIn.as(person))).hasStatus(404);
		assertThat(mvc.get().uri("/registrations/{id}", UUID.randomUUID()).with(signedIn.as(SignedIn.REVIEWER)))
			.hasStatus(404);
	}

	@Test
	void theEvidenceIsSavedNeverShown() {
		String id = ids("evidence_id is not null and organization_id = (select id from organization "
				+ "where name = 'Contoso')", "id")
			.get(0);
		for (String person : new String[] { SignedIn.CONTOSO, SignedIn.REVIEWER }) {
			MvcTestResult answer = mvc.get()
				.uri("/registrations/{id}/evidence", id)
				.with(signedIn.as(person))
				.exchange();
			assertThat(answer).hasStatusOk()
				.hasHeader("Content-Type", "application/pdf")
				.hasHeader("X-Content-Type-Options", "nosniff")
				.hasHeader("Content-Security-Policy",
						"sandbox; default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
			assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment; filename=")
				.contains("contract.pdf");
			assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
				.startsWith("%PDF-");
		}
	}

	@Test
	void withoutEvidenceThereIsNothingToFetch() {
		String id = ids("evidence_id is null", "id").get(0);
		assertThat(mvc.get().uri("/registrations/{id}/evidence", id).with(signedIn.as(SignedIn.REVIEWER)))
			.hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void speaksEachLanguageToTheEnd(String language) {
		for (String path : new String[] { "/registrations?state=all", "/registrations?kind=biz-apps",
				"/registrations/" + desk.registration("IN_REVIEW") }) {
			Page page = Page.of(mvc.get()
				.uri(path)
				.header("Accept-Language", language)
				.with(signedIn.as(SignedIn.REVIEWER))
				.exchange());
			assertThat(page.html()).contains("<html lang=\"" + language + "\"");
			assertThat(page.text()).doesNotContain("{", "??", "null")
				.doesNotContainPattern("\\b(deal|registration)\\.[a-z]");
		}
	}

	private List<String> ids(String which, String order) {
		return jdbc
			.sql("select id::text from registration where " + which + " order by "
					+ order.replaceAll("\\bid\\b", "registration.id"))
			.query(String.class)
			.list();
	}

	private Page list(String person, String query) {
		MvcTestResult answer = mvc.get().uri("/registrations?" + query).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private Page show(String person, UUID id) {
		MvcTestResult answer = mvc.get().uri("/registrations/{id}", id).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private String column(UUID deal, String column) {
		return jdbc.sql("select " + column + " from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single();
	}

}
