package app.tandem.deal.response;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.Act;
import app.tandem.deal.Ask;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.NewDeal;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Seat;
import app.tandem.deal.Source;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@WritingTest
class ExpiryTests {

	private final Deals deals;

	private final Viewers viewers;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	ExpiryTests(Deals deals, Viewers viewers, TransactionTemplate transaction, JdbcClient jdbc) {
		this.deals = deals;
		this.viewers = viewers;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void expiresWhatWasNotAnsweredInFourteenDaysForPartnersAndTheVendorAlike() {
		UUID partners = waiting("Fabrikam");
		UUID vendors = waiting("Microsoft");
		at(expiresAt(partners).minusMillis(1)).run();
		assertThat(status(partners)).isEqualTo("NEW");
		Instant late = expiresAt(partners).isAfter(expiresAt(vendors)) ? expiresAt(partners) : expiresAt(vendors);
		at(late).run();
		assertThat(status(partners)).isEqualTo("CLOSED");
		assertThat(status(vendors)).isEqualTo("CLOSED");
		assertThat(events(partners)).endsWith("EXPIRED");
		assertThat(jdbc.sql("""
				select count(*) from referral r join referral v on v.engagement_id = r.engagement_id
				where v.id = :id and r.id <> v.id and r.vendor_status is distinct from 'EXPIRED'
					and v.organization_id = (select id from organization where kind = 'VENDOR')
				""").param("id", vendors).query(Integer.class).single()).isZero();
	}

	@Test
	void twoNodesAtOnceExpireEachDealOnce() throws Exception {
		List<UUID> waiting = List.of(waiting("Fabrikam"), waiting("Northwind"), waiting("Fabrikam"));
		Instant late = Instant.parse("2100-01-01T00:00:00Z");
		together(() -> {
			at(late).run();
			return null;
		}, () -> {
			at(late).run();
			return null;
		});
		assertThat(waiting).allSatisfy((id) -> assertThat(events(id)).filteredOn("EXPIRED"::equals).hasSize(1));
	}

	@Test
	void anAnswerInTheSameSecondHasOneOutcome() throws Exception {
		UUID id = waiting("Northwind");
		Viewer admin = admin("admin@northwind.example");
		together(() -> {
			at(Instant.parse("2100-01-01T00:00:00Z")).run();
			return null;
		}, () -> deals.act(id, admin,
				Act.of((deal, origin) -> deal.accept(deal.referral().terms(), deal.referral().team(), origin))));
		assertThat(events(id)).filteredOn((event) -> event.equals("EXPIRED") || event.equals("ACCEPTED")).hasSize(1);
		assertThat(
				jdbc.sql("select substatus from referral where id = :id").param("id", id).query(String.class).single())
			.isEqualTo(events(id).get(events(id).size() - 1));
	}

	private Expiry at(Instant now) {
		return new Expiry(deals, transaction, Clock.fixed(now, ZoneOffset.UTC));
	}

	/** Either may lose the race; what matters is what is left. */
	private static void together(Callable<Object> one, Callable<Object> other) throws InterruptedException {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			for (Future<Object> done : threads.invokeAll(List.of(one, other))) {
				assertThat(done.isDone()).isTrue();
			}
		}
		finally {
			threads.shutdown();
		}
	}

	/** A deal of Contoso's that waits for this company's answer. */
	private UUID waiting(String company) {
		UUID contoso = organization("Contoso");
		Selling selling = new Selling(DealMother.CONTACT, company.equals("Microsoft") ? DealMother.HELP : Ask.NOTHING,
				false, false);
		List<DealSolution> solutions = List.of(DealMother.solution("SOL-1234-PQRS"));
		Origin origin = Origin.ofPerson(admin("admin@contoso.example"), Source.UI, null, Instant.now());
		Deal started = deals.create(new NewDeal(contoso, headquarters(contoso), DealMother.TAILSPIN, selling,
				DealMother.TERMS, SalesStage.CREATED, solutions, List.of(DealMother.MINA)), origin);
		if (!company.equals("Microsoft")) {
			UUID partner = organization(company);
			deals.act(started.referral().id(), admin("admin@contoso.example"),
					(deal, at) -> deals.invited(deal,
							new PartnerInvitation(new Seat(partner, headquarters(partner), company), DealMother.TERMS,
									DealMother.HELP, List.of(), solutions),
							at));
		}
		return jdbc.sql("select id from referral where engagement_id = :engagement and organization_id = :company")
			.param("engagement", started.engagement().id())
			.param("company", organization(company))
			.query(UUID.class)
			.single();
	}

	/**
	 * The demo's company of this name; other tests have companies that are called the
	 * same.
	 */
	private UUID organization(String name) {
		String who = name.equals("Microsoft") ? "seller@" : "admin@";
		return jdbc.sql("select organization_id from member where email = :email")
			.param("email", who + name.toLowerCase(Locale.ROOT) + ".example")
			.query(UUID.class)
			.single();
	}

	private UUID headquarters(UUID company) {
		return jdbc.sql("select id from location where organization_id = :id and headquarters")
			.param("id", company)
			.query(UUID.class)
			.single();
	}

	private Viewer admin(String email) {
		return viewers.find(
				jdbc.sql("select id from member where email = :email").param("email", email).query(UUID.class).single())
			.orElseThrow();
	}

	private Instant expiresAt(UUID id) {
		return jdbc.sql("select expires_at from referral where id = :id")
			.param("id", id)
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private String status(UUID id) {
		return jdbc.sql("select status from referral where id = :id").param("id", id).query(String.class).single();
	}

	private List<String> events(UUID id) {
		return jdbc.sql("select kind from deal_event where referral_id = :id order by at, id")
			.param("id", id)
			.query(String.class)
			.list();
	}

}
