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

	@Test
	void suggestsWhatTheNameHoldsTheBestFirst() {
		enter(null, "Nordic Adatum", "1", null);
		enter(null, "Adatum Corporation", "2", null);
		enter(null, "Megadatum", "3", null);
		enter(null, "Fabrikam", "4", null);
		assertThat(suggested("adatum")).containsExactly("Adatum Corporation", "Nordic Adatum", "Megadatum");
		assertThat(suggested("ADATUM corp")).containsExactly("Adatum Corporation");
	}

	@Test
	void suggestsNamesInAnyScriptAndDespiteAMissingLetter() {
		enter(null, "한빛물산", "1", null);
		enter(null, "Öresund Frakt", "2", null);
		enter(null, "Газпромбанк", "3", null);
		assertThat(suggested("빛물")).containsExactly("한빛물산");
		assertThat(suggested("ГАЗПРОМ")).containsExactly("Газпромбанк");
		assertThat(suggested("öresnd")).containsExactly("Öresund Frakt");
	}

	@Test
	void takesWildcardsForWhatTheyAre() {
		enter(null, "100% Juice", "1", null);
		enter(null, "1000 Lakes", "2", null);
		assertThat(suggested("100%")).first().isEqualTo("100% Juice");
		assertThat(suggested("%")).containsExactly("100% Juice");
		assertThat(suggested("_")).isEmpty();
	}

	@Test
	void suggestsByTheBeginningOfTheNumber() {
		enter(null, "Adatum", "1", "081466849");
		enter(null, "Contoso", "2", "214668491");
		enter(null, "0814 Club", "3", null);
		assertThat(suggested("0814")).containsExactly("Adatum", "0814 Club");
		assertThat(suggested("21-466-8491")).containsExactly("Contoso");
	}

	@Test
	void suggestsInTheCountryAndUpToTheLimit() {
		enter(null, "Adatum", "1", null);
		enter(null, "Adatum two", "2", null);
		assertThat(this.customers.suggest("adatum", "SE", CONTOSO, 9)).isEmpty();
		assertThat(this.customers.suggest("adatum", "DE", CONTOSO, 9)).hasSize(2);
		assertThat(this.customers.suggest("", "", CONTOSO, 1)).hasSize(1);
	}

	@Test
	void tellsNobodyOfAnotherCompanysEntry() {
		UUID foreign = enter(FABRIKAM, "Adatum", "1", "081466849");
		assertThat(suggested("adatum")).isEmpty();
		assertThat(suggested("081466849")).isEmpty();
		assertThat(this.customers.get(foreign, CONTOSO)).isEmpty();
		assertThat(this.customers.get(foreign, FABRIKAM)).isPresent();
		assertThat(this.customers.suggest("adatum", null, FABRIKAM, 9)).extracting(CustomerEntry::id)
			.containsExactly(foreign);
	}

	private List<String> suggested(String query) {
		return this.customers.suggest(query, null, CONTOSO, 9).stream().map(CustomerEntry::name).toList();
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
