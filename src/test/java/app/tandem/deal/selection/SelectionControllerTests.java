package app.tandem.deal.selection;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class SelectionControllerTests {

	private static final String DEALS = """
			select r.id from referral r join member m on m.organization_id = r.organization_id
			where m.email = :person and r.substatus = :substatus and r.base <> 'ASSESSMENT' and r.stage <> 80
				and r.withdrawn_at is null order by r.id limit :limit
			""";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	SelectionControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void theStageOfSeveralDealsIsSetEachWithItsEvent() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 3);
		Page result = done(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED");
		assertThat(result.text()).contains("3 of 3 deals changed");
		assertThat(numbers("select count(*) from referral where id = any(:ids) and stage = 80", ids)).isEqualTo(3);
		assertThat(numbers("select count(*) from deal_event where referral_id = any(:ids) and kind = 'STAGE_SET' "
				+ "and data ->> 'to' = 'NEGOTIATED'", ids))
			.isEqualTo(3);
	}

	@Test
	void whatTheRulesForbidIsToldDealByDealAndTheOthersAreDone() {
		List<UUID> ids = new ArrayList<>(deals(SignedIn.CONTOSO, "ACCEPTED", 1));
		ids.addAll(deals(SignedIn.CONTOSO, "WON", 1));
		ids.addAll(deals("admin@fabrikam.example", "ACCEPTED", 1));
		Page result = done(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED");
		assertThat(result.text()).contains("1 of 3 deals changed", "The deal is closed", "You cannot see this deal");
		assertThat(result.html()).contains("notice-warning");
		assertThat(numbers("select count(*) from referral where id = any(:ids) and stage = 80", ids)).isOne();
	}

	@Test
	void theOutcomesAreSavedAsCsvByWhoeverDidItAlone() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "WON", 1);
		String address = location(run(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED"));
		MvcTestResult file = get(SignedIn.CONTOSO, address + "/rows.csv");
		assertThat(file).hasStatusOk();
		assertThat(Page.of(file).html()).contains("Referral ID,Deal name,Outcome,Why", ids.get(0) + ",", "Not done");
		assertThat(get("london.admin@contoso.example", address + "/rows.csv")).hasStatus(404);
		assertThat(get("london.admin@contoso.example", address)).hasStatus(404);
	}

	@Test
	void aClosedDealIsNeverAsWishedAlready() {
		List<UUID> lost = deals(SignedIn.CONTOSO, "LOST", 1);
		String stage = jdbc
			.sql("select case stage when 10 then 'CREATED' when 20 then 'QUALIFIED' when 40 then 'DEVELOPED' "
					+ "when 60 then 'PROPOSED' else 'NEGOTIATED' end from referral where id = :id")
			.param("id", lost.get(0))
			.query(String.class)
			.single();
		assertThat(done(SignedIn.CONTOSO, "stage", lost, "stage", stage).text()).contains("0 of 1 deal changed",
				"The deal is closed");
	}

	@Test
	void nothingThatChangedIsNoSuccess() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 2);
		done(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED");
		Page again = done(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED");
		assertThat(again.text()).contains("0 of 2 deals changed, 2 already so");
		assertThat(again.html()).contains("notice-info").doesNotContain("notice-success");
	}

	@Test
	void somebodyIsPutOnTheTeamWhereTheyAreNotYet() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 2);
		String[] lena = { "team.members[0].firstName", "Lena", "team.members[0].lastName", "Ek",
				"team.members[0].phone", "+46 8 1", "team.members[0].email", "lena.ek@contoso.example" };
		assertThat(done(SignedIn.CONTOSO, "member", ids.subList(0, 1), lena).text()).contains("1 of 1 deal changed");
		assertThat(done(SignedIn.CONTOSO, "member", ids, lena).text()).contains("1 of 2 deals changed, 1 already so",
				"Already so");
		assertThat(numbers("select count(*) from team_member where referral_id = any(:ids) "
				+ "and email = 'lena.ek@contoso.example'", ids))
			.isEqualTo(2);
	}

	@Test
	void somebodyOfTheLatestDealsIsPutIntoTheFieldsWithOnePress() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 2);
		Page asked = Page.of(get(SignedIn.CONTOSO,
				"/opportunities/selections/new?tab=outbound&deed=member&pick=" + ids.get(0) + "&pick=" + ids.get(1)));
		String recent = asked.all("value=\"(member-recent-[^\"]+)\"").get(0);
		Page filled = Page.of(run(SignedIn.CONTOSO, "member", ids, "action", recent, "team.members[0].firstName", "A"));
		assertThat(filled.one("name=\"team.members\\[0].email\"[^>]* value=\"([^\"]*)\""))
			.isEqualTo(recent.substring("member-recent-".length()));
		assertThat(filled.text()).contains("2 deals are selected");
		assertThat(filled.all("value=\"(member-recent-[^\"]+)\"")).doesNotContain(recent);
	}

	@Test
	void aBlankPersonIsMarkedFieldByField() {
		Page refused = Page.of(run(SignedIn.CONTOSO, "member", deals(SignedIn.CONTOSO, "ACCEPTED", 1)), 422);
		assertThat(refused.all("(<input[^>]*name=\"team.members\\[0][^>]*>)")).hasSize(4)
			.allMatch((field) -> field.contains("aria-invalid=\"true\""));
	}

	@Test
	void severalDealsAreDeclinedWithOneReason() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "PENDING", 2);
		assertThat(ids).hasSize(2);
		done(SignedIn.CONTOSO, "decline", ids, "reason", "BUDGET", "notes", "Not this year");
		assertThat(numbers("select count(*) from referral where id = any(:ids) and substatus = 'DECLINED' "
				+ "and reason = 1 and reason_notes = 'Not this year'", ids))
			.isEqualTo(2);
	}

	@Test
	void heartsAreGivenAndTakenAndLeadStraightBack() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "WON", 2);
		assertThat(run(SignedIn.CONTOSO, "favorite", ids, "back", "/opportunities?tab=outbound"))
			.hasRedirectedUrl("/opportunities?tab=outbound");
		assertThat(numbers("select count(*) from favorite where referral_id = any(:ids)", ids)).isEqualTo(2);
		run(SignedIn.CONTOSO, "unfavorite", ids);
		assertThat(numbers("select count(*) from favorite where referral_id = any(:ids)", ids)).isZero();
	}

	@Test
	void sentTwiceItIsDoneOnce() {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 1);
		String key = UUID.randomUUID().toString();
		for (int n = 0; n < 2; n++) {
			assertThat(run(SignedIn.CONTOSO, "stage", ids, "stage", "NEGOTIATED", "key", key)).hasStatus(303);
		}
		assertThat(numbers("select count(*) from deal_event where referral_id = any(:ids) and kind = 'STAGE_SET' "
				+ "and data ->> 'to' = 'NEGOTIATED'", ids))
			.isOne();
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/selections/" + key)).text()).contains("Done");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stage", "member", "decline" })
	void whatIsMissingIsSaidAtItsFieldAndTheSelectionStays(String deed) {
		List<UUID> ids = deals(SignedIn.CONTOSO, "ACCEPTED", 2);
		Page refused = Page.of(run(SignedIn.CONTOSO, deed, ids), 422);
		assertThat(refused.text()).contains("2 deals are selected");
		assertThat(refused.html()).contains("name=\"ids\" value=\"" + words(ids)).contains("field-error");
	}

	@Test
	void nothingPickedIsNothing() {
		Page page = Page.of(get(SignedIn.CONTOSO, "/opportunities/selections/new?deed=stage&tab=outbound"));
		assertThat(page.text()).contains("No deal is selected");
		assertThat(page.html()).containsPattern("<button[^>]*disabled");
	}

	@Test
	void allThatMatchAreMeantAlsoOnOtherPages() {
		int won = numbers("""
				select count(*) from referral r join member m on m.organization_id = r.organization_id
				where m.email = 'admin@contoso.example' and r.direction = 'OUTBOUND' and r.withdrawn_at is null
				""", List.of());
		assertThat(won).isGreaterThan(50);
		Page page = Page.of(get(SignedIn.CONTOSO, "/opportunities/selections/new?deed=stage&tab=outbound&all=on&pick="
				+ deals(SignedIn.CONTOSO, "WON", 1).get(0)));
		assertThat(page.text()).contains(won + " deals are selected");
	}

	@Test
	void othersDealsAreNotEvenCounted() {
		UUID theirs = deals("admin@fabrikam.example", "ACCEPTED", 1).get(0);
		assertThat(
				Page.of(get(SignedIn.CONTOSO, "/opportunities/selections/new?deed=stage&tab=outbound&pick=" + theirs))
					.text())
			.contains("No deal is selected");
	}

	private Page done(String person, String deed, List<UUID> ids, String... words) {
		MvcTestResult answer = run(person, deed, ids, words);
		assertThat(answer).hasStatus(303);
		return Page.of(get(person, location(answer)));
	}

	private static String location(MvcTestResult answer) {
		return java.util.Objects.requireNonNull(answer.getResponse().getHeader("Location"));
	}

	private MvcTestResult run(String person, String deed, List<UUID> ids, String... words) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post()
			.uri("/opportunities/selections")
			.with(signedIn.as(person))
			.with(csrf())
			.param("deed", deed)
			.param("ids", words(ids));
		if (Stream.of(words).noneMatch("key"::equals)) {
			request.param("key", UUID.randomUUID().toString());
		}
		for (int n = 0; n < words.length; n += 2) {
			request.param(words[n], words[n + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String person, String address) {
		return mvc.get().uri(URI.create(address)).with(signedIn.as(person)).exchange();
	}

	private List<UUID> deals(String person, String substatus, int limit) {
		return jdbc.sql(DEALS)
			.param("person", person)
			.param("substatus", substatus)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	private int numbers(String query, List<UUID> ids) {
		return jdbc.sql(query).param("ids", ids.toArray(UUID[]::new)).query(Integer.class).single();
	}

	private static String words(List<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
	}

}
