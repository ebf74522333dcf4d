package app.tandem.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTests {

	private static final Organization VENDOR = company(Organization.Kind.VENDOR);

	private static final Organization PARTNER = company(Organization.Kind.PARTNER);

	@Test
	void partnersAndTheVendorHaveRolesOfTheirOwn() {
		assertThat(Role.of(PARTNER)).containsExactly(Role.ACCOUNT_ADMIN, Role.REFERRALS_ADMIN, Role.REFERRALS_USER);
		assertThat(Role.of(VENDOR)).containsExactly(Role.PROGRAMME_ADMIN, Role.SELLER, Role.REGISTRATION_REVIEWER);
		assertThat(Role.managing(PARTNER)).isEqualTo(Role.ACCOUNT_ADMIN);
		assertThat(Role.managing(VENDOR)).isEqualTo(Role.PROGRAMME_ADMIN);
	}

	@ParameterizedTest
	@EnumSource
	void onlyThoseOfReferralsAreLimitedToLocations(Role role) {
		assertThat(role.hasScope()).isEqualTo(role == Role.REFERRALS_ADMIN || role == Role.REFERRALS_USER);
	}

	private static Organization company(Organization.Kind kind) {
		return new Organization(new UUID(1, 1), 0, kind, "Contoso", "US", true, false);
	}

}
