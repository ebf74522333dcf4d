package app.tandem.deal.response;

import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class AnswerControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	AnswerControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void openingAnInvitationMakesItReceivedOnce() {
		UUID id = waiting("PENDING");
		assertThat(mvc.head().uri("/opportunities/" + id).with(signedIn.as(SignedIn.CONTOSO))).hasStatusOk();
		assertThat(substatus(id)).isEqualTo("PENDING");
		for (int n = 0; n < 2; n++) {
			assertThat(mvc.get().uri("/opportunities/" + id).with(signedIn.as(SignedIn.CONTOSO))).hasStatusOk()
				.bodyText()
				.contains("Accept", "Decline", "left to answer");
		}
		assertThat(substatus(id)).isEqualTo("RECEIVED");
		assertThat(jdbc.sql("select count(*) from deal_event where referral_id = :id and kind = 'RECEIVED'")
			.param("id", id)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void acceptsUnderOwnTermsWithAnOwnTeam() {
		UUID id = waiting("RECEIVED");
		assertThat(mvc.get().uri("/opportunities/" + id + "/acceptance").with(signedIn.as(SignedIn.CONTOSO)))
			.hasStatusOk()
			.bodyText()
			.contains("Deal name", "Estimated value", "Estimated close date", "CRM ID", "Marketing campaign ID",
					"Notes", "admin@contoso.example");
		assertThat(acceptance(id)).hasStatus(303).hasRedirectedUrl("/opportunities/" + id);
		assertThat(substatus(id)).isEqualTo("ACCEPTED");
		assertThat(jdbc.sql("select name || ' ' || value::int || ' ' || crm_id from referral where id = :id")
			.param("id", id)
			.query(String.class)
			.single()).isEqualTo("Our own name 4711 CRM-9");
		assertThat(acceptance(id)).hasStatus(409).bodyText().contains("The deal’s current status does not allow this.");
	}

	@Test
	void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() {
		UUID id = waiting("RECEIVED");
		assertThat(acceptance(id).param("terms.notes", "Kept <b>words</b>")
			.param("team.members[1].firstName", "Half")
			.param("terms.name", "x".repeat(201))).hasStatus(422)
			.bodyText()
			.contains("Kept &lt;b&gt;words", "longer than 200 characters", "value=\"Half\"",
					"id=\"team.members[1].email-error\"");
		assertThat(substatus(id)).isEqualTo("RECEIVED");
	}

	@Test
	void addsAndRemovesRowsOfTheTeamWithoutChecking() {
		UUID id = waiting("RECEIVED");
		Page page = Page.of(acceptance(id).param("action", "member-add").exchange());
		assertThat(page.all("name=\"team.members\\[(\\d)\\].email\"")).containsExactly("0", "1");
		assertThat(page.html()).contains("value=\"Our own name\"").doesNotContain("aria-invalid");
		assertThat(Page.of(acceptance(id).param("action", "member-remove-0").exchange()).html())
			.doesNotContain("mina@contoso.example");
	}

	@Test
	void somebodyOfTheLatestDealsJoinsTheTeamWithOnePress() {
		UUID id = waiting("RECEIVED");
		Page asked = Page
			.of(mvc.get().uri("/opportunities/" + id + "/acceptance").with(signedIn.as(SignedIn.CONTOSO)).exchange());
		String recent = asked.all("value=\"(member-recent-[^\"]+)\"").get(0);
		Page more = Page.of(acceptance(id).param("action", recent).exchange());
		assertThat(more.all("name=\"team.members\\[\\d].email\"[^>]* value=\"([^\"]*)\""))
			.containsExactly("mina@contoso.example", recent.substring("member-recent-".length()));
		assertThat(more.html()).contains("value=\"Our own name\"");
	}

	@Test
	void declinesWithAReasonAndNotes() {
		UUID id = waiting("RECEIVED");
		assertThat(post(id, "declination").param("notes", "Not now")).hasStatus(422)
			.bodyText()
			.contains("Choose why you decline.", "Not now");
		assertThat(post(id, "declination").param("reason", "TIMELINE").param("notes", "Not now")).hasStatus(303);
		assertThat(jdbc.sql("select substatus || reason || reason_notes from referral where id = :id")
			.param("id", id)
			.query(String.class)
			.single()).isEqualTo("DECLINED6Not now");
	}

	@Test
	void nobodyElseAnswers() {
		UUID id = waiting("RECEIVED");
		assertThat(mvc.get().uri("/opportunities/" + id + "/acceptance").with(signedIn.as(SignedIn.NORTHWIND)))
			.hasStatus(404);
		assertThat(mvc.post()
			.uri("/opportunities/" + id + "/declination")
			.param("reason", "BUDGET")
			.with(csrf())
			.with(signedIn.as(SignedIn.FABRIKAM))).hasStatus(404);
		UUID shown = one("r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND' and r.status = 'ACTIVE'");
		assertThat(mvc.get().uri("/opportunities/" + shown + "/acceptance").with(signedIn.as(SignedIn.SELLER)))
			.hasStatus(403);
	}

	@Test
	void theVendorsHalfGetsAnIdentifierWhenItIsAccepted() {
		UUID id = one("r.substatus in ('PENDING', 'RECEIVED') and r.expires_at > now() and r.organization_id = "
				+ "(select id from organization where kind = 'VENDOR')");
		assertThat(filled(mvc.post().uri("/opportunities/" + id + "/acceptance"), "").with(csrf())
			.with(signedIn.as(SignedIn.SELLER))).hasStatus(303);
		assertThat(jdbc.sql("select crm_id from referral where id = :id").param("id", id).query(String.class).single())
			.matches("REF-[0-9A-Z]+");
	}

	@Test
	void theSellerMayTypeTheIdentifierThatThePartnerThenReads() {
		UUID id = one("r.substatus in ('PENDING', 'RECEIVED') and r.expires_at > now() and r.organization_id = "
				+ "(select id from organization where kind = 'VENDOR')");
		UUID theirs = one("r.direction = 'OUTBOUND' and o.name = 'Contoso' and r.engagement_id = "
				+ "(select engagement_id from referral where id = '" + id + "')");
		assertThat(page(theirs, SignedIn.CONTOSO)).doesNotContain("7-ABC123", "Mina Park");
		jdbc.sql("delete from team_member where referral_id = :id and not inviters").param("id", theirs).update();
		assertThat(filled(mvc.post().uri("/opportunities/" + id + "/acceptance"), "7-ABC123").with(csrf())
			.with(signedIn.as(SignedIn.SELLER))).hasStatus(303);
		assertThat(page(theirs, SignedIn.CONTOSO)).contains("7-ABC123", "Mina Park Microsoft", "+82 2 555 0101");
	}

	@Test
	void showsAllItsDetailsWithTheCustomersContactToWhoeverMayAnswer() {
		UUID id = waiting("RECEIVED");
		String contact = jdbc
			.sql("""
					update engagement set contact_first_name = 'Elsa', contact_last_name = 'Lind', contact_phone = '+46 8 1',
						contact_email = 'elsa@tailspin.example' where id = (select engagement_id from referral where id = :id)
					returning customer_name || '|' || line1 || '|' || city
					""")
			.param("id", id)
			.query(String.class)
			.single();
		assertThat(page(id, SignedIn.CONTOSO)).contains(contact.split("\\|"))
			.contains("Elsa Lind", "+46 8 1", "elsa@tailspin.example", "Invited by", "Estimated value",
					"Estimated close date", "Solutions");
	}

	@Test
	void aReferralsUserAnswersOnceAnAdminPutThemOnTheTeam() {
		UUID id = waiting("RECEIVED");
		jdbc.sql("""
				update role_grant set location_id = (select location_id from referral where id = :id)
				where location_id = (select id from location where name = 'London')
				""").param("id", id).update();
		assertThat(get(id, SignedIn.LONDON_USER)).hasStatus(404);
		assertThat(mvc.post()
			.uri("/opportunities/" + id + "/team")
			.param("version", version(id))
			.param("team.members[0].firstName", "Priya")
			.param("team.members[0].lastName", "Shah")
			.param("team.members[0].phone", "1")
			.param("team.members[0].email", SignedIn.LONDON_USER)
			.with(csrf())
			.with(signedIn.as(SignedIn.LONDON_ADMIN))).hasStatus(303);
		assertThat(get(id, SignedIn.LONDON_USER)).hasStatusOk();
		assertThat(filled(mvc.post().uri("/opportunities/" + id + "/acceptance"), "CRM-9")
			.param("team.members[1].firstName", "Priya")
			.param("team.members[1].lastName", "Shah")
			.param("team.members[1].phone", "1")
			.param("team.members[1].email", SignedIn.LONDON_USER)
			.with(csrf())
			.with(signedIn.as(SignedIn.LONDON_USER))).hasStatus(303);
	}

	@Test
	void whoeverInvitedIsToldWhyItWasDeclined() {
		UUID id = one("o.name = 'Contoso' and r.status = 'NEW' and r.expires_at > now() + interval '1 hour' and "
				+ "r.invited_by = (select id from organization where name = 'Fabrikam')");
		UUID theirs = one("r.direction = 'OUTBOUND' and o.name = 'Fabrikam' and r.engagement_id = "
				+ "(select engagement_id from referral where id = '" + id + "')");
		assertThat(post(id, "declination").param("reason", "TIMELINE").param("notes", "Come back in May"))
			.hasStatus(303);
		assertThat(page(theirs, SignedIn.FABRIKAM)).contains("Declined", "Proposed time line was too short",
				"Come back in May");
	}

	private String page(UUID id, String person) {
		return Page.of(get(id, person)).text();
	}

	private MvcTestResult get(UUID id, String person) {
		return mvc.get().uri("/opportunities/" + id).with(signedIn.as(person)).exchange();
	}

	private String version(UUID id) {
		return jdbc.sql("select version::text from referral where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	@Test
	void anInvitationWhoseTimeIsOverCanNoLongerBeAccepted() {
		UUID id = waiting("RECEIVED");
		jdbc.sql("update referral set expires_at = now() - interval '1 second' where id = :id")
			.param("id", id)
			.update();
		assertThat(acceptance(id)).hasStatus(409).bodyText().contains("The time to answer has run out.");
	}

	private MockMvcRequestBuilder acceptance(UUID id) {
		return filled(mvc.post().uri("/opportunities/" + id + "/acceptance"), "CRM-9").with(csrf())
			.with(signedIn.as(SignedIn.CONTOSO));
	}

	private static MockMvcRequestBuilder filled(MockMvcRequestBuilder request, String crmId) {
		return request.param("terms.name", "Our own name")
			.param("terms.value", "4711")
			.param("terms.currency", "EUR")
			.param("terms.closeDate", "2099-01-31")
			.param("terms.crmId", crmId)
			.param("team.members[0].firstName", "Mina")
			.param("team.members[0].lastName", "Park")
			.param("team.members[0].phone", "+82 2 555 0101")
			.param("team.members[0].email", "mina@contoso.example");
	}

	private MockMvcRequestBuilder post(UUID id, String command) {
		return mvc.post().uri("/opportunities/" + id + "/" + command).with(csrf()).with(signedIn.as(SignedIn.CONTOSO));
	}

	private UUID waiting(String substatus) {
		return one("o.name = 'Contoso' and r.substatus = '" + substatus
				+ "' and r.expires_at > now() + interval '1 hour'");
	}

	private String substatus(UUID id) {
		return jdbc.sql("select substatus from referral where id = :id").param("id", id).query(String.class).single();
	}

	private UUID one(String condition) {
		return jdbc
			.sql("select r.id from referral r join organization o on o.id = r.organization_id where " + condition
					+ " order by r.created_at desc, r.id limit 1")
			.query(UUID.class)
			.single();
	}

}
