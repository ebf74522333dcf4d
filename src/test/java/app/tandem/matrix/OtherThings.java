package app.tandem.matrix;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Contact;
import app.tandem.deal.Money;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.Source;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.Customers;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.registration.Claim;
import app.tandem.registration.Contract;
import app.tandem.registration.EvidenceFile;
import app.tandem.registration.Registrations;
import app.tandem.registration.Submission;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People, places, customers, registrations: what the settings and the reviewers are
 * about.
 */
final class OtherThings {

	private final ApplicationContext beans;

	private final Cast cast;

	private final JdbcClient jdbc;

	private final List<Thing> things = new ArrayList<>();

	OtherThings(ApplicationContext beans, Cast cast) {
		this.beans = beans;
		this.cast = cast;
		this.jdbc = beans.getBean(JdbcClient.class);
	}

	/** Before any deal: its solution. */
	void enterCatalogue() {
		beans.getBean(Solutions.class)
			.add(new Solution(DealThings.SOLUTION, 0, cast.organization(Company.VENDOR).id(), "Matrix solution", false,
					Set.of(Incentive.AZURE_IP_CO_SELL), true, null));
	}

	List<Thing> enter(List<Thing> deals) {
		member("member.own", Company.OWN, Role.REFERRALS_ADMIN);
		member("member.strange", Company.STRANGER, Role.REFERRALS_ADMIN);
		member("member.vendor", Company.VENDOR, Role.SELLER);
		UUID self = cast.id(Actor.ACCOUNT_ADMIN);
		things.add(new Thing("member.self", self, Map.of("grant", grant(self))));
		for (Company company : Company.values()) {
			things.add(new Thing("location." + word(company), cast.location(company, Place.SEATTLE).id()));
			things.add(new Thing("partner." + word(company), cast.organization(company).id(),
					Map.of("location", cast.location(company, Place.SEATTLE).id().toString())));
		}
		things.add(new Thing("partner.mixed", cast.organization(Company.OWN).id(),
				Map.of("location", cast.location(Company.STRANGER, Place.SEATTLE).id().toString())));
		customers();
		things.add(new Thing("solution.one", DealThings.SOLUTION, Map.of()));
		things.add(new Thing("solution.unknown", "SOL-0000-NONE", Map.of()));
		link();
		register("registration.own", thing(deals, "deal.won"), cast.viewer(Actor.ACCOUNT_ADMIN));
		register("registration.strange", thing(deals, "deal.strange-won"), cast.viewer(Actor.STRANGERS_ADMIN));
		return things;
	}

	private void member(String name, Company company, Role role) {
		Member member = cast.member(company, Canary.email(name), Canary.bait(name), Canary.mark(name), "-");
		cast.grant(member, role, null);
		things.add(new Thing(name, member.id(), Map.of("grant", grant(member.id()))));
	}

	private String grant(UUID member) {
		return jdbc.sql("select id from role_grant where member_id = :member")
			.param("member", member)
			.query(UUID.class)
			.single()
			.toString();
	}

	private void customers() {
		CustomerEntry entry = new CustomerEntry(UuidCreator.getTimeOrderedEpoch(), null, "Adatum",
				new CustomerEntry.Place("1 Drottninggatan", "", "Stockholm", "", "111 43", "SE"), null);
		beans.getBean(Customers.class).addAll(List.of(entry));
		things.add(new Thing("customer.programme", entry.id()));
		things.add(new Thing("customer.own",
				jdbc.sql("select id from customer where organization_id = :own limit 1")
					.param("own", cast.organization(Company.OWN).id())
					.query(UUID.class)
					.single()));
	}

	private void link() {
		Member member = cast.member(Company.OWN, Canary.email("link.valid"), "Some", "Body", "");
		String path = beans.getBean(MemberLinks.class).issue(member).path();
		things.add(new Thing("link.valid", path.substring(path.lastIndexOf('/') + 1), Map.of()));
		things.add(new Thing("link.over", "x".repeat(43), Map.of()));
	}

	private void register(String name, Thing deal, Viewer viewer) {
		Registrations registrations = beans.getBean(Registrations.class);
		LocalDate day = LocalDate.parse("2026-02-01");
		Contract contract = new Contract(Contract.Type.NEW, new Money(new BigDecimal("9000"), "EUR"),
				new Contract.Deployment(true, Contract.Tenant.CUSTOMER), day, day, null);
		Contact contact = new Contact(Canary.bait(name), Canary.mark(name), "+46 8", Canary.email(name));
		Map<RegistrationKind, Claim> claims = new EnumMap<>(RegistrationKind.class);
		claims.put(RegistrationKind.IP_CO_SELL,
				new Claim(DealThings.SOLUTION, new BigDecimal("900"), contract, contact));
		EvidenceFile evidence = EvidenceFile.of(Canary.word(name) + ".pdf", pdf()).orElseThrow();
		UUID id = UUID.fromString(deal.id());
		registrations.submit(id, new Submission(claims, evidence, 0), viewer,
				Origin.ofPerson(viewer, Source.UI, null, beans.getBean(Clock.class).instant()));
		UUID registration = jdbc.sql("select id from registration where referral_id = :deal")
			.param("deal", id)
			.query(UUID.class)
			.single();
		things.add(new Thing(name, registration, Map.of("version", "1")));
	}

	private static byte[] pdf() {
		try (var file = new ClassPathResource("db/demo/contract.pdf").getInputStream()) {
			return file.readAllBytes();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	static Thing thing(List<Thing> things, String name) {
		return things.stream().filter((thing) -> thing.name().equals(name)).findFirst().orElseThrow();
	}

	private static String word(Company company) {
		return company.name().toLowerCase(java.util.Locale.ROOT);
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
