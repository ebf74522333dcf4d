package app.tandem.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import app.tandem.access.DemoAccounts;
import app.tandem.deal.Base;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
class DemoTests {

	/** What may follow the end of a deal. */
	private static final List<String> AFTER_WON = List.of("REGISTRATION_MOVED", "ELIGIBILITY_CHANGED");

	private final JdbcClient jdbc;

	private final DemoLoader loader;

	private final DemoAccounts accounts;

	private final MockMvcTester mvc;

	DemoTests(JdbcClient jdbc, DemoLoader loader, DemoAccounts accounts, MockMvcTester mvc) {
		this.jdbc = jdbc;
		this.loader = loader;
		this.accounts = accounts;
		this.mvc = mvc;
	}

	@Test
	void thereAre120Engagements() {
		assertThat(jdbc.sql("select count(*) from engagement").query(Integer.class).single()).isEqualTo(120);
	}

	@Test
	void everyTypeStatusAndStageOccurs() {
		assertThat(values("select distinct base from referral"))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Base.values()).map(Enum::name).toList());
		assertThat(values("select distinct partner_to_partner::text from referral")).contains("true", "false");
		assertThat(values("select distinct substatus from referral"))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Substatus.values()).map(Enum::name).toList());
		assertThat(jdbc.sql("select distinct stage from referral").query(Integer.class).list())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(SalesStage.values()).map(SalesStage::percent).toList());
	}

	@Test
	void everyLocationOfContosoHasDeals() {
		assertThat(values("""
				select distinct l.name from referral r join location l on l.id = r.location_id
				join organization o on o.id = r.organization_id where o.name = 'Contoso'
				""")).containsExactlyInAnyOrder("Contoso Corporate", "London", "Seattle", "Seoul");
	}

	@Test
	void registrationsStandInEveryState() {
		assertThat(values("select distinct status from registration")).containsExactlyInAnyOrder("SUBMITTED",
				"IN_REVIEW", "ACTION_REQUIRED", "APPROVED", "REJECTED", "COMPLETED");
		assertThat(count("registration_step where at > now()")).isZero();
		assertThat(count("registration where evidence_id is not null")).isPositive();
	}

	@Test
	void aWonDealOfContososIsLeftToBeRegistered() {
		assertThat(count("""
				referral r join organization o on o.id = r.organization_id
				join referral_solution s on s.referral_id = r.id
				where o.name = 'Contoso' and r.substatus = 'WON' and r.registration_status = 'NOT_REGISTERED'
					and s.solution_id = 'SOL-1234-PQRS' and (r.base = 'PARTNER_LED'
						or r.base = 'CO_SELL' and r.vendor_status in ('ACCEPTED', 'WON'))
				""")).isPositive();
	}

	@Test
	void nothingHappensInTheFuture() {
		assertThat(count("deal_event where at > now()")).isZero();
		assertThat(count("referral where greatest(created_at, updated_at, received_at, accepted_at, declined_at, "
				+ "expired_at, won_at, lost_at) > now()"))
			.isZero();
	}

	@Test
	void eachHalfHasAHistoryInItsOrder() {
		Map<Object, List<Map<String, Object>>> histories = jdbc
			.sql("select referral_id, kind from deal_event order by referral_id, at, id")
			.query()
			.listOfRows()
			.stream()
			.collect(java.util.stream.Collectors.groupingBy((row) -> row.get("referral_id")));
		assertThat(histories).hasSize(count("referral"));
		assertThat(histories.values()).allSatisfy((events) -> {
			List<Object> kinds = events.stream().map((event) -> event.get("kind")).toList();
			assertThat(kinds.get(0)).isIn("CREATED", "INVITED");
			assertThat(kinds.subList(1, kinds.size())).doesNotContain("CREATED", "INVITED");
			List<Object> ofTheDeal = new ArrayList<>(kinds);
			ofTheDeal.removeAll(AFTER_WON);
			for (Object last : List.of("WON", "LOST", "DECLINED", "EXPIRED")) {
				assertThat(ofTheDeal.subList(0, ofTheDeal.size() - 1)).doesNotContain(last);
			}
			if (kinds.size() > ofTheDeal.size()) {
				assertThat(kinds.subList(kinds.indexOf("WON") + 1, kinds.size())).isSubsetOf(AFTER_WON)
					.hasSize(kinds.size() - ofTheDeal.size());
			}
		});
		assertThat(count("referral r where exists (select from deal_event e where e.referral_id = r.id "
				+ "and e.at < r.created_at)"))
			.isZero();
	}

	@Test
	void nineAccountsSignInWithThePasswordThatThePageNames() {
		assertThat(this.accounts.list()).hasSize(9).allSatisfy((account) -> {
			assertThat(mvc.post()
				.uri("/login")
				.param("username", account.email())
				.param("password", DemoAccountList.PASSWORD)
				.with(csrf())).hasStatus(302).hasRedirectedUrl("/");
			assertThat(mvc.get().uri("/login")).bodyText()
				.contains(account.email(), "<code data-literal>" + DemoAccountList.PASSWORD + "</code>");
		});
	}

	@Test
	void loadingItAgainChangesNothing() {
		List<Integer> before = counts();
		this.loader.afterSingletonsInstantiated();
		assertThat(counts()).isEqualTo(before);
	}

	private List<Integer> counts() {
		return java.util.stream.Stream
			.of("organization", "location", "member", "role_grant", "customer", "solution", "engagement", "referral",
					"deal_event", "team_member", "registration", "registration_step")
			.map(this::count)
			.toList();
	}

	private int count(String what) {
		return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

	private List<String> values(String sql) {
		return jdbc.sql(sql).query(String.class).list();
	}

}
