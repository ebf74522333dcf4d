package app.tandem.deal.detail;

import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** What the companies of one deal read of each other on its page. */
@WebTest
@Transactional
class PartiesTests {

	private static final String WITH_FABRIKAM = "o.name = 'Contoso' and r.direction = 'OUTBOUND' and r.status = 'ACTIVE' "
			+ "and exists (select from referral h join organization p on p.id = h.organization_id "
			+ "where h.engagement_id = r.engagement_id and p.name = 'Fabrikam' and h.substatus = 'ACCEPTED')";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	PartiesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void afterAcceptanceBothSeeTheWholeTeamMarkedByCompany() {
		UUID inviting = one(WITH_FABRIKAM);
		UUID invited = half(inviting, "Fabrikam");
		member(invited, 40, "Oleg", false, false);
		member(invited, 41, "Hidden", true, false);
		member(invited, 42, "Shown", false, true);
		member(inviting, 43, "Unshown", false, false);
		Page inviters = show(SignedIn.CONTOSO, inviting);
		assertThat(inviters.text()).contains("Oleg Person Fabrikam", "oleg@person.example", "Unshown Person")
			.doesNotContain("Hidden Person", "Shown Person");
		Page inviteds = show(SignedIn.FABRIKAM, invited);
		assertThat(inviteds.text()).contains("Oleg Person oleg", "Hidden Person", "Shown Person Contoso")
			.doesNotContain("Unshown Person");
	}

	@Test
	void theTeamCardHoldsTheWholeTeamAndTheCardOfACompanyItsOwn() {
		UUID inviting = one(WITH_FABRIKAM);
		UUID invited = half(inviting, "Fabrikam");
		member(invited, 40, "Oleg", false, false);
		member(invited, 42, "Shown", false, true);
		Page inviters = show(SignedIn.CONTOSO, inviting);
		assertThat(card(inviters, "team")).contains("Oleg Person");
		assertThat(card(inviters, "partners")).contains("Oleg Person");
		Page inviteds = show(SignedIn.FABRIKAM, invited);
		assertThat(card(inviteds, "team")).contains("Oleg Person", "Shown Person");
		assertThat(card(inviteds, "partners")).contains("Shown Person").doesNotContain("Oleg Person");
	}

	@Test
	void theMicrosoftCardNamesTheSellersWhoStartedTheDeal() {
		UUID invited = one("o.name = 'Contoso' and r.direction = 'INBOUND' "
				+ "and r.invited_by = (select id from organization where kind = 'VENDOR')");
		member(invited, 42, "Shown", false, true);
		Page page = show(SignedIn.CONTOSO, invited);
		assertThat(card(page, "vendor")).contains("Shown Person", "shown@person.example");
		assertThat(card(page, "team")).contains("Shown Person");
	}

	private static String card(Page page, String heading) {
		return page.one("aria-labelledby=\"" + heading + "\"(.*?)</section>");
	}

	@Test
	void eachEditsOnlyItsOwnTeam() {
		UUID inviting = one(WITH_FABRIKAM);
		UUID invited = half(inviting, "Fabrikam");
		member(invited, 40, "Oleg", false, false);
		member(invited, 42, "Shown", false, true);
		assertThat(form(SignedIn.CONTOSO, inviting)).doesNotContain("oleg@person.example");
		assertThat(form(SignedIn.FABRIKAM, invited)).contains("oleg@person.example")
			.doesNotContain("shown@person.example");
	}

	@Test
	void notesIdsAndCampaignNeverCross() {
		UUID inviting = one(WITH_FABRIKAM);
		UUID invited = half(inviting, "Fabrikam");
		noted(inviting, "Contosos");
		noted(invited, "Fabrikams");
		assertThat(show(SignedIn.CONTOSO, inviting).text()).contains("Contosos-n", "Contosos-c", "Contosos-m")
			.doesNotContain("Fabrikams-");
		assertThat(show(SignedIn.FABRIKAM, invited).text()).contains("Fabrikams-n", "Fabrikams-c", "Fabrikams-m")
			.doesNotContain("Contosos-");
	}

	private void noted(UUID id, String word) {
		jdbc.sql("""
				update referral set notes = :word || '-n', crm_id = :word || '-c', campaign_id = :word || '-m'
				where id = :id
				""").param("word", word).param("id", id).update();
	}

	@Test
	void theMicrosoftCardIsWithoutAStatusUntilTheVendorIsAsked() {
		UUID id = one("o.name = 'Contoso' and r.base = 'PARTNER_LED' and r.status = 'ACTIVE'");
		assertThat(vendorCard(id)).doesNotContain("chip");
	}

	@ParameterizedTest
	@CsvSource({ "NEW, PENDING, Pending", "NEW, RECEIVED, Received", "ACTIVE, ACCEPTED, Accepted",
			"CLOSED, DECLINED, Declined", "CLOSED, EXPIRED, Expired" })
	void theMicrosoftCardShowsTheVendorsSubstatus(String status, String substatus, String shown) {
		UUID vendors = one("o.kind = 'VENDOR' and r.substatus = 'PENDING'");
		jdbc.sql("""
				update referral set status = :status, substatus = :substatus,
					reason = case when :substatus = 'DECLINED' then 1 end where id = :id
				""").param("status", status).param("substatus", substatus).param("id", vendors).update();
		assertThat(vendorCard(half(vendors, "Contoso"))).containsPattern("class=\"chip[^>]*>" + shown + "<");
	}

	/** Of every deal of Contoso's in the demo. */
	@Test
	void saysOfEveryDealWhetherItIsEligibleAndElseWhy() {
		List<UUID> deals = jdbc.sql("""
				select distinct on (r.base, r.direction, r.substatus, r.vendor_status) r.id
				from referral r join organization o on o.id = r.organization_id where o.name = 'Contoso'
				""").query(UUID.class).list();
		assertThat(deals).hasSizeGreaterThan(20);
		for (UUID id : deals) {
			String panel = show(SignedIn.CONTOSO, id)
				.one("(This deal (?:is eligible|would be eligible|is not eligible) for registration.*?)</section>");
			assertThat(panel.startsWith("This deal is eligible")).as(panel)
				.isNotEqualTo(panel.contains("class=\"consequences\""));
		}
	}

	private String vendorCard(UUID id) {
		return show(SignedIn.CONTOSO, id).one("<section [^>]*aria-labelledby=\"vendor\">(.*?)</section>");
	}

	private void member(UUID id, int position, String name, boolean internal, boolean inviters) {
		jdbc.sql(
				"""
						insert into team_member (organization_id, referral_id, inviters, position, first_name, last_name, phone,
							email, internal)
						select organization_id, id, :inviters, :position, :name, 'Person', '1', lower(:name) || '@person.example',
							:internal
						from referral where id = :id
						""")
			.param("inviters", inviters)
			.param("position", position)
			.param("name", name)
			.param("internal", internal)
			.param("id", id)
			.update();
	}

	private Page show(String person, UUID id) {
		MvcTestResult answer = mvc.get().uri("/opportunities/{id}", id).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private String form(String person, UUID id) {
		return Page.of(mvc.get().uri("/opportunities/{id}/team/edit", id).with(signedIn.as(person)).exchange()).html();
	}

	private UUID half(UUID id, String company) {
		return one("o.name = '" + company + "' and r.engagement_id = (select engagement_id from referral where id = '"
				+ id + "')");
	}

	private UUID one(String condition) {
		return jdbc
			.sql("select r.id from referral r join organization o on o.id = r.organization_id where " + condition
					+ " order by r.created_at desc, r.id limit 1")
			.query(UUID.class)
			.single();
	}

}
