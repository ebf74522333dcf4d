package app.tandem.access;

import java.util.List;
import java.time.Clock;
import java.util.Optional;

import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Locations.class, Viewers.class })
class FirstStartTests {

	private final OrganizationRows organizations;

	private final Locations locations;

	private final Viewers viewers;

	private final Members members;

	private final PasswordEncoder passwords = new SecurityConfiguration().passwordEncoder();

	private final Grants grants;

	private final TransactionTemplate transaction;

	FirstStartTests(OrganizationRows organizations, Locations locations, Viewers viewers, MemberRows members,
			LocationRows companies, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.organizations = organizations;
		this.locations = locations;
		this.viewers = viewers;
		this.members = new Members(members, jdbc, this.passwords, new SignInThrottle(jdbc, Clock.systemUTC()));
		this.grants = new Grants(jdbc, companies);
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void withoutTheDemoTheVendorAndItsFirstAdminAreThere() {
		start("Acme", "boss@acme.example", "a-long-password", false);
		Organization vendor = vendor().orElseThrow();
		assertThat(vendor.name()).isEqualTo("Acme");
		assertThat(this.locations.headquarters(vendor.id())).isPresent();
		Member admin = this.members.findByEmail("BOSS@acme.example").orElseThrow();
		assertThat(this.passwords.matches("a-long-password", admin.passwordHash())).isTrue();
		assertThat(this.viewers.find(admin.id()).orElseThrow().roles()).containsExactly(Role.PROGRAMME_ADMIN);
	}

	@Test
	void aShortPasswordMakesNoAdmin() {
		start("Acme", "boss@acme.example", "too-short", false);
		assertThat(vendor()).isPresent();
		assertThat(this.members.findByEmail("boss@acme.example")).isEmpty();
	}

	@Test
	void theDemoBringsItsOwnVendor() {
		start("Acme", "boss@acme.example", "a-long-password", true);
		assertThat(vendor()).isEmpty();
	}

	@Test
	void theVendorFollowsTheNameOfTheSettingsAndNobodyIsAddedLater() {
		start("Acme", "", "", false);
		start("Acme Group", "late@acme.example", "a-long-password", false);
		assertThat(vendor().orElseThrow().name()).isEqualTo("Acme Group");
		assertThat(this.members.findByEmail("late@acme.example")).isEmpty();
	}

	private Optional<Organization> vendor() {
		return this.organizations.findByKind(Organization.Kind.VENDOR);
	}

	private void start(String vendorName, String email, String password, boolean demo) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		if (demo) {
			beans.addBean("demo", (DemoAccounts) List::of);
		}
		new FirstStart(this.organizations, this.locations, this.members, this.grants, this.transaction,
				beans.getBeanProvider(DemoAccounts.class), vendorName, email, password)
			.afterSingletonsInstantiated();
	}

}
