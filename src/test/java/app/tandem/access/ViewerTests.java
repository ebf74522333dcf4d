package app.tandem.access;

import java.util.Set;
import java.util.UUID;

import app.tandem.shell.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ViewerTests {

	private static final UUID LONDON = new UUID(1, 1);

	private static final UUID SEOUL = new UUID(1, 2);

	private static final Reach COMPANY = new Reach(true, Set.of());

	/** Section 2 of domain.md, with what the menu offers. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					false | ACCOUNT_ADMIN         | true  | false | true  | false | OPPORTUNITIES REGISTRATIONS IMPORTS_AND_EXPORTS USERS AUDIT PERSONAL_DATA LOCATIONS SALES_STAGES
					false | REFERRALS_ADMIN       | true  | false | false | false | OPPORTUNITIES REGISTRATIONS IMPORTS_AND_EXPORTS
					false | REFERRALS_USER        | true  | false | false | false | OPPORTUNITIES REGISTRATIONS IMPORTS_AND_EXPORTS
					true  | SELLER                | false | true  | false | false | OPPORTUNITIES
					true  | REGISTRATION_REVIEWER | false | false | false | false | REGISTRATIONS
					true  | PROGRAMME_ADMIN       | false | false | true  | true  | PARTNERS SOLUTIONS CUSTOMERS USERS AUDIT PERSONAL_DATA
					# Roles of the other kind of company mean nothing.
					false | SELLER                | true  | false | false | false | OPPORTUNITIES REGISTRATIONS IMPORTS_AND_EXPORTS
					false | PROGRAMME_ADMIN       | false | false | false | false | OPPORTUNITIES
					true  | ACCOUNT_ADMIN         | false | false | false | false | OPPORTUNITIES
					""")
	void aRoleLetsOnePersonDoWhatAnotherMayNot(boolean vendor, Role role, boolean imports, boolean readsShared,
			boolean managesPeople, boolean keepsDirectory, String sections) {
		Viewer viewer = viewer(vendor, role, role.ruleOverDeals() ? COMPANY : Reach.NOWHERE,
				(role == Role.REFERRALS_USER) ? COMPANY : Reach.NOWHERE);
		assertThat(viewer.mayImport()).isEqualTo(imports);
		assertThat(viewer.seesSharedDeals()).isEqualTo(readsShared);
		assertThat(viewer.mayManagePeople()).isEqualTo(managesPeople);
		assertThat(viewer.mayKeepDirectory()).isEqualTo(keepsDirectory);
		assertThat(viewer.sections()).extracting(Section::name).containsExactlyInAnyOrder(sections.split(" "));
		assertThat(viewer.is(role)).isTrue();
		assertThat(viewer.is(Role.REFERRALS_USER)).isEqualTo(role == Role.REFERRALS_USER);
	}

	@Test
	void whoeverReachesNoLocationHasNoDeals() {
		assertThat(viewer(false, Role.REFERRALS_USER, Reach.NOWHERE, Reach.NOWHERE).hasDeals()).isFalse();
		assertThat(viewer(false, Role.REFERRALS_USER, at(LONDON), Reach.NOWHERE).hasDeals()).isTrue();
		assertThat(viewer(false, Role.REFERRALS_USER, Reach.NOWHERE, at(LONDON)).hasDeals()).isTrue();
		assertThat(viewer(false, Role.REFERRALS_USER, COMPANY, Reach.NOWHERE).hasDeals()).isTrue();
	}

	@Test
	void dealsAreCreatedWhereOneRulesOrTakesPart() {
		Viewer viewer = viewer(false, Role.REFERRALS_USER, at(LONDON), at(SEOUL));
		assertThat(viewer.mayCreateIn(LONDON)).isTrue();
		assertThat(viewer.mayCreateIn(SEOUL)).isTrue();
		assertThat(viewer.mayCreateIn(new UUID(1, 3))).isFalse();
		assertThat(viewer.mustBeOnTeamIn(LONDON)).isFalse();
		assertThat(viewer.mustBeOnTeamIn(SEOUL)).isTrue();
	}

	@Test
	void somebodyWithoutRightsHasNone() {
		Viewer nobody = Viewer.withoutRights(new UUID(2, 1), new UUID(2, 2), "Mina Park");
		assertThat(nobody).isEqualTo(new Viewer(new UUID(2, 1), new UUID(2, 2), false, "Mina Park", "", Set.of(),
				Reach.NOWHERE, Reach.NOWHERE));
		assertThat(nobody.hasDeals()).isFalse();
		assertThat(nobody.mayCreateIn(LONDON)).isFalse();
	}

	private static Viewer viewer(boolean vendor, Role role, Reach admin, Reach user) {
		return new Viewer(new UUID(3, 1), new UUID(3, 2), vendor, "Mina Park", "mina@contoso.example", Set.of(role),
				admin, user);
	}

	private static Reach at(UUID location) {
		return new Reach(false, Set.of(location));
	}

}
