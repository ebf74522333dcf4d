package app.tandem.access;

import com.github.f4b6a3.uuid.UuidCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an installation its vendor, under the name of the settings, and without the demo
 * somebody who can sign in: the programme admin of {@code tandem.first-admin.email} and
 * {@code tandem.first-admin.password}.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

	private static final int SHORTEST_PASSWORD = 12;

	private final OrganizationRows organizations;

	private final Locations locations;

	private final Members members;

	private final Grants grants;

	private final TransactionTemplate transaction;

	private final Settings settings;

	private final ObjectProvider<DemoAccounts> demo;

	FirstStart(OrganizationRows organizations, Locations locations, Members members, Grants grants,
			TransactionTemplate transaction, ObjectProvider<DemoAccounts> demo,
			@Value("${tandem.vendor-name:Microsoft}") String vendorName,
			@Value("${tandem.first-admin.email:}") String email,
			@Value("${tandem.first-admin.password:}") String password) {
		this.organizations = organizations;
		this.locations = locations;
		this.members = members;
		this.grants = grants;
		this.transaction = transaction;
		this.demo = demo;
		this.settings = new Settings(vendorName, email, password);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> this.organizations.findByKind(Organization.Kind.VENDOR)
			.ifPresentOrElse(this::rename, this::begin));
	}

	private void rename(Organization vendor) {
		if (!vendor.name().equals(this.settings.vendorName())) {
			this.organizations.save(new Organization(vendor.id(), vendor.version(), vendor.kind(),
					this.settings.vendorName(), vendor.country(), vendor.active(), vendor.vettedForAssessments()));
		}
	}

	private void begin() {
		if (this.demo.stream().findAny().isPresent()) {
			return;
		}
		Organization vendor = this.organizations.save(new Organization(UuidCreator.getTimeOrderedEpoch(), 0,
				Organization.Kind.VENDOR, this.settings.vendorName(), "US", true, false));
		this.locations.add(new Location(UuidCreator.getTimeOrderedEpoch(), 0, vendor.id(), null, "VENDOR",
				this.settings.vendorName(), "US", "–", true, null));
		if (this.settings.email().isEmpty() || this.settings.password().length() < SHORTEST_PASSWORD) {
			log.warn("Nobody can sign in yet. Start once with an empty database and tandem.first-admin.email and "
					+ "tandem.first-admin.password (at least {} characters) set.", SHORTEST_PASSWORD);
			return;
		}
		Member admin = this.members
			.add(new Member(UuidCreator.getTimeOrderedEpoch(), 0, vendor.id(), this.settings.email(), "Programme",
					"Admin", "", this.members.hash(this.settings.password()), null, null));
		this.grants.add(admin, Role.PROGRAMME_ADMIN, null);
	}

	private record Settings(String vendorName, String email, String password) {
	}

}
