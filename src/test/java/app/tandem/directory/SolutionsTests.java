package app.tandem.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import(Solutions.class)
class SolutionsTests {

	private static final UUID VENDOR = UUID.randomUUID();

	private static final UUID CONTOSO = UUID.randomUUID();

	private static final UUID FABRIKAM = UUID.randomUUID();

	private final Solutions solutions;

	private final JdbcClient jdbc;

	SolutionsTests(@Autowired Solutions solutions, @Autowired JdbcClient jdbc) {
		this.solutions = solutions;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enterCatalogue() {
		company(VENDOR, "VENDOR", "Microsoft", false);
		company(CONTOSO, "PARTNER", "Contoso", true);
		company(FABRIKAM, "PARTNER", "Fabrikam", false);
		enter("SOL-1000-OWNA", CONTOSO, "Supply Insight", false, true, null);
		enter("SOL-1001-OWNB", CONTOSO, "Cloud for Supply", false, false, null);
		enter("SOL-1002-OLDX", CONTOSO, "Supply Classic", false, true, Instant.EPOCH);
		enter("SOL-2000-THIR", FABRIKAM, "Sales Accelerator", false, true, null);
		enter("SOL-2001-NOTR", FABRIKAM, "Shop Floor", false, false, null);
		enter("SOL-3000-VEND", VENDOR, "Virtual Machines", false, false, null);
		enter("SOL-4000-ASMT", VENDOR, "Assessment of servers", true, false, null);
	}

	@Test
	void suggestsOwnLiveSolutionsThoseThatBeginWithItFirst() {
		assertThat(suggested("supply", SolutionScope.OWN, CONTOSO)).containsExactly("Supply Insight",
				"Cloud for Supply");
		assertThat(suggested("sol-1001", SolutionScope.OWN, CONTOSO)).containsExactly("Cloud for Supply");
	}

	@Test
	void suggestsTheVendors() {
		assertThat(suggested("", SolutionScope.VENDOR, CONTOSO)).containsExactly("Virtual Machines");
	}

	@Test
	void suggestsThirdPartiesThatAreReadyToCoSell() {
		assertThat(suggested("", SolutionScope.THIRD_PARTY, CONTOSO)).containsExactly("Sales Accelerator");
		assertThat(suggested("contoso", SolutionScope.THIRD_PARTY, FABRIKAM)).containsExactly("Supply Insight");
	}

	@Test
	void suggestsNothingOfAPartnerThatLeft() {
		this.jdbc.sql("update organization set active = false where id = ?").param(FABRIKAM).update();
		assertThat(suggested("", SolutionScope.THIRD_PARTY, CONTOSO)).isEmpty();
	}

	@Test
	void suggestsAssessmentsToVettedCompaniesOnly() {
		assertThat(suggested("", SolutionScope.ASSESSMENT, CONTOSO)).containsExactly("Assessment of servers");
		assertThat(suggested("", SolutionScope.ASSESSMENT, FABRIKAM)).isEmpty();
	}

	@Test
	void suggestsWithPublisherAndTags() {
		assertThat(this.solutions.suggest("insight", SolutionScope.OWN, viewer(CONTOSO), 5)).singleElement()
			.isEqualTo(new SolutionSuggestion("SOL-1000-OWNA", "Supply Insight", "Contoso", false,
					Set.of(Incentive.AZURE_IP_CO_SELL)));
		assertThat(this.solutions.suggest("", SolutionScope.OWN, viewer(CONTOSO), 1)).hasSize(1);
		assertThat(suggested("%", SolutionScope.OWN, CONTOSO)).isEmpty();
	}

	@Test
	void refusesAnIdThatIsTaken() {
		Solution twice = new Solution("SOL-1000-OWNA", 0, CONTOSO, "Twice", false, Set.of(), false, null);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.solutions.add(twice));
	}

	private List<String> suggested(String query, SolutionScope scope, UUID company) {
		return this.solutions.suggest(query, scope, viewer(company), 9).stream().map(SolutionSuggestion::name).toList();
	}

	private static Viewer viewer(UUID company) {
		return Viewer.withoutRights(UUID.randomUUID(), company, "Somebody");
	}

	private void enter(String id, UUID publisher, String name, boolean assessment, boolean ready,
			@Nullable Instant retired) {
		this.solutions
			.add(new Solution(id, 0, publisher, name, assessment, Set.of(Incentive.AZURE_IP_CO_SELL), ready, retired));
	}

	private void company(UUID id, String kind, String name, boolean vetted) {
		this.jdbc
			.sql("insert into organization (id, version, kind, name, country, vetted_for_assessments) "
					+ "values (?, 1, ?, ?, 'US', ?)")
			.params(id, kind, name, vetted)
			.update();
	}

}
