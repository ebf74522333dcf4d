package app.tandem.deal.detail;

import java.util.List;
import java.util.UUID;

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
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class DealControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	DealControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void showsTheOwnDealWithAllItsParts() {
		UUID id = contosos("r.crm_id <> '' and r.notes <> '' and r.campaign_id <> ''");
		Page page = show(SignedIn.CONTOSO, id);
		assertThat(page.one("<title>(.*?)</title>")).isEqualTo(column(id, "name") + " – Tandem");
		assertThat(page.text()).contains(column(id, "crm_id"), column(id, "notes"), column(id, "campaign_id"),
				column(id, "customer_name"), id.toString());
		assertThat(page.all("<h2 id=\"(\\w+)\"")).containsExactly("details", "solutions", "timeline", "customer",
				"vendor", "partners", "registration", "team");
		assertThat(page.html()).contains("aria-label=\"Lifecycle\"").doesNotContain("You can read it");
	}

	@Test
	void tellsThatTheContactMayBePassedOn() {
		String of = "exists (select from engagement e where e.id = r.engagement_id and e.contact_email %s '')";
		assertThat(show(SignedIn.CONTOSO, contosos(of.formatted("<>"))).text())
			.contains("Consent to share Confirmed on");
		assertThat(show(SignedIn.CONTOSO, contosos(of.formatted("="))).text()).doesNotContain("Consent to share");
	}

	@Test
	void showsAnInvitationToTheInvitedCompany() {
		UUID id = one("o.name = 'Contoso' and r.invited_by is not null and r.substatus = 'RECEIVED'");
		Page page = show(SignedIn.CONTOSO, id);
		assertThat(page.all("<h2 id=\"(\\w+)\"")).contains("invitation");
		assertThat(page.text()).contains("Invited by", "left to answer", "Inbound");
	}

	@Test
	void showsWhereThePartnersStandWithoutTheirNotesAndTeams() {
		UUID id = one("o.name = 'Contoso' and r.direction = 'OUTBOUND' and exists (select from referral other join "
				+ "organization p on p.id = other.organization_id where other.engagement_id = r.engagement_id "
				+ "and p.name = 'Fabrikam')");
		UUID theirs = one("o.name = 'Fabrikam' and r.engagement_id = '" + column(id, "engagement_id") + "'");
		Page page = show(SignedIn.CONTOSO, id);
		assertThat(page.text()).contains("Fabrikam");
		assertThat(page.html()).doesNotContain(theirs.toString());
	}

	@Test
	@Transactional
	void aSellerReadsAPartnerLedDealWithoutWhatIsTheCompanysOwn() {
		UUID id = contosos("r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND' and r.status = 'ACTIVE'");
		jdbc.sql("update referral set notes = 'Secret-notes', crm_id = 'Secret-crm', campaign_id = 'Secret-campaign' "
				+ "where id = :id")
			.param("id", id)
			.update();
		assertThat(show(SignedIn.CONTOSO, id).text()).contains("Secret-notes", "Secret-crm", "Secret-campaign");
		Page page = show(SignedIn.SELLER, id);
		assertThat(page.text()).contains(column(id, "name"), "This deal belongs to Contoso. You can read it")
			.doesNotContain("Secret");
		assertThat(page.html()).doesNotContain(teamOf(id));
	}

	@Test
	@Transactional
	void aSellerDoesNotReadInTheTimelineWhatWasEdited() {
		UUID id = contosos("r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND'");
		jdbc.sql(
				"""
						insert into deal_event (id, organization_id, referral_id, engagement_id, kind, data, actor_id, actor_name,
							source, at)
						select gen_random_uuid(), r.organization_id, r.id, r.engagement_id, e.kind, e.data, null, 'Some Body',
							'UI', now()
						from referral r, (select kind, data from deal_event where kind = 'EDITED' limit 1) e where r.id = :id
						""")
			.param("id", id)
			.update();
		assertThat(show(SignedIn.CONTOSO, id).text()).contains("Some Body", "Estimated value:");
		assertThat(show(SignedIn.SELLER, id).text()).contains("created the deal")
			.doesNotContain("Some Body", "Estimated value:");
	}

	@Test
	@Transactional
	void whoeverSawADealThatWasTakenBackIsToldSo() {
		UUID asked = one("o.kind = 'VENDOR' and r.status = 'NEW' and exists (select from referral mine join "
				+ "organization c on c.id = mine.organization_id where mine.engagement_id = r.engagement_id "
				+ "and c.name = 'Contoso')");
		UUID own = one("o.name = 'Contoso' and r.engagement_id = '" + column(asked, "engagement_id") + "'");
		jdbc.sql("update referral set withdrawn_at = now() where id in (:asked, :own)")
			.param("asked", asked)
			.param("own", own)
			.update();
		for (MvcTestResult gone : List.of(answer(SignedIn.SELLER, asked.toString()),
				answer(SignedIn.CONTOSO, own.toString()))) {
			assertThat(gone).hasStatus(410);
			assertThat(Page.of(gone).text()).contains(column(own, "name"), "This deal was taken back",
					"Contoso took it back on");
		}
		assertThat(answer(SignedIn.FABRIKAM, own.toString())).hasStatus(404);
		assertThat(answer(SignedIn.CONTOSO, asked.toString())).hasStatus(404);
		assertThat(mvc.get()
			.uri("/opportunities/" + own)
			.header("HX-Request", "true")
			.header("HX-Target", "deal-timeline")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange()).hasStatus(404);
	}

	@Test
	void leadsAlongTheListItWasOpenedFrom() {
		List<String> rows = list("tab=outbound&status=ACCEPTED&sort=name")
			.all("class=\"cell-main\"><a href=\"([^\"]*)\"");
		Page second = address(SignedIn.CONTOSO, rows.get(1));
		assertThat(second.one("rel=\"prev\" href=\"([^\"]*)\"")).isEqualTo(rows.get(0));
		assertThat(second.one("rel=\"next\" href=\"([^\"]*)\"")).isEqualTo(rows.get(2));
		assertThat(second.html())
			.contains("<a href=\"/opportunities?tab=outbound&amp;status=ACCEPTED&amp;sort=name#deal-"
					+ rows.get(1).substring("/opportunities/".length(), rows.get(1).indexOf('?'))
					+ "\">Back to Outbound</a>")
			.contains("name=\"back\" value=\"" + rows.get(1).replace("&", "&amp;") + "\"");
		assertThat(address(SignedIn.CONTOSO, rows.get(0)).html()).contains("rel=\"next\"")
			.doesNotContain("rel=\"prev\"");
	}

	/** Whose halves stand among what came in. */
	@Test
	void thePartnersDirectionIsNotTheSellers() {
		UUID id = contosos("r.base = 'PARTNER_LED' and r.direction = 'OUTBOUND'");
		assertThat(show(SignedIn.CONTOSO, id).one("<p class=\"page-lead\">(.*?)</p>")).contains("Outbound");
		assertThat(show(SignedIn.SELLER, id).one("<p class=\"page-lead\">(.*?)</p>")).doesNotContain("bound");
	}

	@Test
	void leadsNowhereWhenOpenedByItsAddressAlone() {
		assertThat(show(SignedIn.CONTOSO, contosos("true")).html()).doesNotContain("rel=\"next\"", "rel=\"prev\"",
				"Back to");
	}

	@Test
	void keepsTheListWhileTheTimelineIsFiltered() {
		String row = list("tab=outbound&status=WON&type=CO_SELL").all("class=\"cell-main\"><a href=\"([^\"]*)\"")
			.get(0);
		List<String> topics = address(SignedIn.CONTOSO, row).all("class=\"topic\" id=\"[^\"]*\" href=\"([^\"]*)\"");
		assertThat(topics).hasSizeGreaterThan(1).allMatch((topic) -> topic.startsWith(row));
		assertThat(address(SignedIn.CONTOSO, topics.get(1)).html()).contains("Back to Outbound");
	}

	@ParameterizedTest
	@CsvSource({ "seller@microsoft.example, r.base = 'PRIVATE'", "seller@microsoft.example, r.base = 'CO_SELL'",
			"admin@northwind.example, r.base = 'PARTNER_LED'", "reviewer@microsoft.example, r.base = 'CO_SELL'",
			"programme@microsoft.example, r.base = 'PARTNER_LED'", "seattle.user@contoso.example, r.base = 'PRIVATE'" })
	void whatOneMayNotSeeIsLikeWhatNeverWas(String person, String which) {
		UUID foreign = contosos(which + " and r.direction = 'OUTBOUND'");
		MvcTestResult seen = answer(person, foreign.toString());
		MvcTestResult unknown = answer(person, UUID.randomUUID().toString());
		assertThat(seen).hasStatus(404);
		assertThat(unknown).hasStatus(404);
		assertThat(Page.of(seen)).isEqualTo(Page.of(unknown));
		assertThat(seen.getResponse().getHeaderNames()).isEqualTo(unknown.getResponse().getHeaderNames());
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "1", "newest", " ", "0190a3c2-1111-7000-8000-00000000000g", "'or'1'='1" })
	void whatIsNoIdIsNotFound(String id) {
		assertThat(answer(SignedIn.CONTOSO, id)).hasStatus(404);
	}

	@Test
	void saysToStrangersNeitherThatADealIsThereNorThatItIsNot() {
		assertThat(mvc.get().uri("/opportunities/{id}", contosos("true"))).hasStatus(302).hasRedirectedUrl("/login");
		assertThat(mvc.get().uri("/opportunities/{id}", UUID.randomUUID())).hasStatus(302).hasRedirectedUrl("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void speaksEachLanguageToTheEnd(String language) {
		for (String state : new String[] { "ACCEPTED", "WON", "LOST", "DECLINED", "EXPIRED", "RECEIVED" }) {
			UUID id = contosos("r.substatus = '" + state + "'");
			MvcTestResult answer = mvc.get()
				.uri("/opportunities/{id}", id)
				.header("Accept-Language", language)
				.with(signedIn.as(SignedIn.CONTOSO))
				.exchange();
			assertThat(answer).hasStatusOk();
			Page page = Page.of(answer);
			assertThat(page.html()).contains("<html lang=\"" + language + "\"");
			assertThat(page.text()).as(state)
				.doesNotContain("{", "??", "null")
				.doesNotContainPattern("\\bdeal\\.[a-z]");
		}
	}

	private List<String> teamOf(UUID id) {
		return jdbc.sql("select email from team_member where referral_id = :id")
			.param("id", id)
			.query(String.class)
			.list();
	}

	private UUID contosos(String which) {
		return one("o.name = 'Contoso' and " + which);
	}

	private UUID one(String which) {
		return jdbc
			.sql("select r.id from referral r join organization o on o.id = r.organization_id where " + which
					+ " order by r.created_at, r.id limit 1")
			.query(UUID.class)
			.single();
	}

	private String column(UUID id, String column) {
		return jdbc.sql("select " + column + "::text from referral where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	@ParameterizedTest
	@CsvSource({ "r.base = 'PRIVATE' and r.status = 'ACTIVE', Invite Microsoft|Share with Microsoft|Invite partner",
			"r.base = 'PARTNER_LED' and r.status = 'ACTIVE', Invite Microsoft|Invite partner",
			"r.base = 'CO_SELL' and r.status = 'ACTIVE', Invite partner",
			"r.base = 'ASSESSMENT' and r.status = 'ACTIVE', ''", "r.base = 'PRIVATE' and r.status = 'CLOSED', ''" })
	void offersToOpenTheDealToWhomItCanStillBeOpened(String deal, String offered) {
		UUID id = contosos("r.direction = 'OUTBOUND' and " + deal);
		List<String> buttons = show(SignedIn.CONTOSO, id)
			.all(">((?:Invite Microsoft|Share with Microsoft|Invite partner))</button>");
		assertThat(String.join("|", buttons)).isEqualTo(offered);
	}

	@Test
	void theTimelineCanBeNarrowedToOneTopic() {
		UUID id = contosos("r.direction = 'OUTBOUND' and exists (select from deal_event e where e.referral_id = r.id "
				+ "and e.kind = 'EDITED') and exists (select from deal_event e where e.referral_id = r.id and "
				+ "e.kind = 'STAGE_SET')");
		assertThat(show(SignedIn.CONTOSO, id).text()).contains("moved the sales stage", "created the deal")
			.containsPattern("changed (a field|\\d fields)");
		Page details = Page.of(mvc.get()
			.uri("/opportunities/" + id + "?timeline=details")
			.header("HX-Request", "true")
			.header("HX-Target", "deal-timeline")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange());
		assertThat(details.html()).startsWith("<div class=\"panel-body\" id=\"deal-timeline\"");
		assertThat(details.text()).containsPattern("changed (a field|\\d fields)")
			.containsPattern("Estimated value: [A-Z]{3}\\h[\\d,]+ → [A-Z]{3}\\h[\\d,]+")
			.doesNotContain("moved the sales stage", "created the deal");
	}

	private Page list(String words) {
		return address(SignedIn.CONTOSO, "/opportunities?" + words);
	}

	private Page address(String person, String address) {
		return Page.of(mvc.get().uri(java.net.URI.create(address)).with(signedIn.as(person)).exchange());
	}

	private Page show(String person, UUID id) {
		MvcTestResult answer = answer(person, id.toString());
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult answer(String person, String id) {
		return mvc.get().uri("/opportunities/{id}", id).with(signedIn.as(person)).exchange();
	}

}
