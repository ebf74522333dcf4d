package app.tandem.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import app.tandem.directory.Customers.Wanted;
import app.tandem.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Customers.class)
class CustomersTests {

	private static final UUID CONTOSO = UUID.randomUUID();

	private static final UUID FABRIKAM = UUID.randomUUID();

	private final Customers customers;

	private final JdbcClient jdbc;

	CustomersTests(@Autowired Customers customers, @Autowired JdbcClient jdbc) {
		this.customers = customers;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enterCompanies() {
		for (UUID company : List.of(CONTOSO, FABRIKAM)) {
			this.jdbc
				.sql("insert into organization (id, version, kind, name, country) values (?, 1, 'PARTNER', 'X', 'US')")
				.param(company)
				.update();
		}
	}

	@Test
	void findsByNumberWhateverTheNameIs() {
		UUID id = enter(null, "Adatum", "10115", "081466849");
		assertThat(find(wanted("Another name", "99999", "081466849"))).containsExactly(id);
		assertThat(find(wanted("Adatum", "10115", "123456789"))).containsOnlyNulls();
	}

	@Test
	void findsByNameInAnyCaseWithCountryAndPostalCode() {
		UUID id = enter(null, "Öresund Frakt", "10115", null);
		assertThat(find(wanted("ÖRESUND frakt", "10115", null))).containsExactly(id);
		assertThat(find(wanted("Öresund Frakt", "10116", null))).containsOnlyNulls();
		assertThat(find(new Wanted("Öresund Frakt", place("10115", "SE"), null))).containsOnlyNulls();
	}

	@Test
	void prefersTheProgrammesEntryAndNeverTakesAnotherCompanys() {
		enter(FABRIKAM, "Adatum", "10115", null);
		assertThat(find(wanted("Adatum", "10115", null))).containsOnlyNulls();
		UUID own = enter(CONTOSO, "Adatum", "10115", null);
		assertThat(find(wanted("Adatum", "10115", null))).containsExactly(own);
		UUID programmes = enter(null, "Adatum", "10115", null);
		assertThat(find(wanted("Adatum", "10115", null))).containsExactly(programmes);
	}

	@Test
	void keepsTheOrderOfWhatWasAskedFor() {
		UUID one = enter(null, "One", "1", null);
		UUID two = enter(null, "Two", "2", "081466849");
		assertThat(find(wanted("Two", "2", "081466849"), wanted("None", "3", null), wanted("One", "1", null),
				wanted("Two", "2", "081466849")))
			.containsExactly(two, null, one, two);
	}

	@Test
	void addsWhatIsMissingOnceAndForTheCompanyAlone() {
		List<UUID> ids = this.customers.link(List.of(wanted("New", "1", null), wanted("new", "1", null)), CONTOSO);
		assertThat(ids).hasSize(2).containsOnly(ids.get(0));
		assertThat(find(wanted("NEW", "1", null))).containsExactly(ids.get(0));
		assertThat(this.customers.find(List.of(wanted("New", "1", null)), FABRIKAM)).containsOnlyNulls();
	}

	private List<@Nullable UUID> find(Wanted... wanted) {
		return new ArrayList<>(this.customers.find(Arrays.asList(wanted), CONTOSO));
	}

	private UUID enter(@Nullable UUID company, String name, String postalCode, @Nullable String duns) {
		UUID id = UUID.randomUUID();
		this.customers.addAll(List.of(new CustomerEntry(id, company, name, place(postalCode, "DE"), duns)));
		return id;
	}

	private static Wanted wanted(String name, String postalCode, @Nullable String duns) {
		return new Wanted(name, place(postalCode, "DE"), duns);
	}

	private static CustomerEntry.Place place(String postalCode, String country) {
		return new CustomerEntry.Place("1 Main Street", "", "Berlin", "", postalCode, country);
	}

}
