package app.tandem.demo;

import java.time.Clock;
import java.util.List;

import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.Deals;
import app.tandem.registration.Registrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demo into an installation that has no company yet, before the first page is
 * answered.
 */
@Component
@Conditional(DemoOn.class)
class DemoLoader implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

	private final Organizations organizations;

	private final DemoPeople people;

	private final DemoDirectory directory;

	private final Deals deals;

	private final Registrations registrations;

	private final Viewers viewers;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final String vendorName;

	DemoLoader(Organizations organizations, DemoPeople people, DemoDirectory directory, Deals deals,
			Registrations registrations, Viewers viewers, TransactionTemplate transaction, Clock clock,
			@Value("${tandem.vendor-name}") String vendorName) {
		this.organizations = organizations;
		this.people = people;
		this.directory = directory;
		this.deals = deals;
		this.registrations = registrations;
		this.viewers = viewers;
		this.transaction = transaction;
		this.clock = clock;
		this.vendorName = vendorName;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.organizations.vendor().isEmpty()) {
			this.transaction.executeWithoutResult((status) -> load());
			log.info("The demo was loaded: {} deals of invented companies", DemoPlan.DEALS);
		}
	}

	private void load() {
		DemoCast cast = new DemoCast();
		this.people.enter(cast, this.vendorName);
		this.directory.enter(cast, this.clock.instant());
		List<DemoPhrase> phrases = DemoFiles.read("deal-names.csv")
			.stream()
			.map((row) -> new DemoPhrase(row.getField("name"), row.getField("note")))
			.toList();
		List<DemoStory> stories = new DemoPlan(cast, phrases, this.clock.instant()).stories();
		DemoTelling telling = new DemoTelling(this.deals, this.viewers, cast.companies());
		telling.tell(stories);
		register(cast, telling);
	}

	private void register(DemoCast cast, DemoTelling telling) {
		Viewer reviewer = cast.vendor()
			.members()
			.values()
			.stream()
			.map((member) -> this.viewers.find(member.id()).orElseThrow())
			.filter(Registrations::mayReview)
			.findFirst()
			.orElseThrow();
		DemoRegistrations registering = new DemoRegistrations(this.registrations, reviewer, this.clock.instant());
		cast.companies()
			.stream()
			.filter((company) -> !company.organization().isVendor())
			.forEach((company) -> registering.register(telling.dealsOf(company),
					telling.voice(company.organization().id())));
	}

}
