package app.tandem.demo;

import java.time.Clock;
import java.util.List;

import app.tandem.access.Organizations;
import app.tandem.access.Viewers;
import app.tandem.deal.Deals;
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

	private final Viewers viewers;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final String vendorName;

	DemoLoader(Organizations organizations, DemoPeople people, DemoDirectory directory, Deals deals, Viewers viewers,
			TransactionTemplate transaction, Clock clock, @Value("${tandem.vendor-name}") String vendorName) {
		this.organizations = organizations;
		this.people = people;
		this.directory = directory;
		this.deals = deals;
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
		new DemoTelling(this.deals, this.viewers, cast.companies()).tell(stories);
	}

}
