package app.tandem.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoFilesTests {

	private final Set<String> organizations = Set.copyOf(column("organizations.csv", "name"));

	@Test
	void oneVendorAndThreePartnersTakePart() {
		assertThat(rows("organizations.csv")).extracting((row) -> row.getField("kind") + " " + row.getField("name"))
			.containsExactly("VENDOR Microsoft", "PARTNER Contoso", "PARTNER Fabrikam", "PARTNER Northwind");
		assertThat(rows("organizations.csv")).filteredOn((row) -> row.getField("vetted").equals("yes"))
			.extracting((row) -> row.getField("name"))
			.containsExactly("Contoso");
	}

	@Test
	void locationsBelongToCompaniesWithOneHeadquartersEach() {
		List<NamedCsvRecord> locations = rows("locations.csv");
		assertThat(column("locations.csv", "mpnId")).doesNotHaveDuplicates();
		assertThat(column("locations.csv", "organization")).containsOnlyElementsOf(this.organizations);
		assertThat(locations).filteredOn((row) -> row.getField("headquarters").equals("yes"))
			.extracting((row) -> row.getField("organization"))
			.containsExactlyInAnyOrderElementsOf(this.organizations);
		assertThat(locations).filteredOn((row) -> row.getField("organization").equals("Contoso"))
			.extracting((row) -> row.getField("name"))
			.containsExactly("Contoso Corporate", "London", "Seattle", "Seoul");
	}

	@Test
	void parentsStandAboveTheirChildrenInTheFile() {
		List<NamedCsvRecord> locations = rows("locations.csv");
		for (int i = 0; i < locations.size(); i++) {
			NamedCsvRecord row = locations.get(i);
			assertThat(locations.subList(0, i))
				.filteredOn((other) -> row.getField("parent").isEmpty()
						|| (other.getField("name").equals(row.getField("parent"))
								&& other.getField("organization").equals(row.getField("organization"))))
				.as("parent of %s", row.getField("name"))
				.hasSizeGreaterThanOrEqualTo(row.getField("parent").isEmpty() ? 0 : 1);
		}
	}

	@Test
	void accountsAreTheNineOfTheSignInPage() {
		assertThat(rows("users.csv"))
			.extracting(
					(row) -> "%s %s %s".formatted(row.getField("email"), row.getField("role"), row.getField("scope")))
			.containsExactly("admin@contoso.example ACCOUNT_ADMIN entire company",
					"admin@contoso.example REFERRALS_ADMIN entire company",
					"london.admin@contoso.example REFERRALS_ADMIN London",
					"london.user@contoso.example REFERRALS_USER London",
					"seattle.user@contoso.example REFERRALS_USER Seattle",
					"admin@fabrikam.example ACCOUNT_ADMIN entire company",
					"admin@northwind.example ACCOUNT_ADMIN entire company",
					"seller@microsoft.example SELLER entire company",
					"reviewer@microsoft.example REGISTRATION_REVIEWER entire company",
					"programme@microsoft.example PROGRAMME_ADMIN entire company");
		assertThat(rows("users.csv")).allSatisfy((row) -> assertThat(row.getField("email"))
			.endsWith("@" + row.getField("organization").toLowerCase(Locale.ROOT) + ".example"));
	}

	@Test
	void catalogueHoldsEveryKindAndIncentive() {
		List<NamedCsvRecord> solutions = rows("solutions.csv");
		assertThat(solutions).hasSize(30);
		assertThat(column("solutions.csv", "id")).doesNotHaveDuplicates();
		assertThat(column("solutions.csv", "publisher")).containsOnlyElementsOf(this.organizations);
		assertThat(solutions).allSatisfy((row) -> assertThat(row.getField("publisher").equals("Microsoft"))
			.isEqualTo(!row.getField("kind").equals("OWN")));
		assertThat(solutions.stream().flatMap((row) -> Stream.of(row.getField("incentives").split(";"))))
			.containsOnly("", "Azure IP Co-sell", "Biz apps premium", "Biz apps standard");
		assertThat(count(solutions, "kind", "ASSESSMENT")).isEqualTo(3);
		assertThat(count(solutions, "live", "no")).isEqualTo(1);
		assertThat(count(solutions, "kind", "OWN")).isEqualTo(20);
	}

	@Test
	void catalogueHoldsTheSolutionsOfTheSampleFiles() {
		Map<String, NamedCsvRecord> solutions = rows("solutions.csv").stream()
			.collect(Collectors.toMap((row) -> row.getField("id"), Function.identity()));
		assertThat(solutions.get("SOL-1234-PQRS")).isNotNull()
			.extracting((row) -> List.of(row.getField("publisher"), row.getField("incentives"),
					row.getField("coSellReady")))
			.isEqualTo(List.of("Contoso", "Azure IP Co-sell", "yes"));
		assertThat(solutions.get("SOL-20001-AZR")).isNotNull()
			.extracting((row) -> List.of(row.getField("publisher"), row.getField("incentives")))
			.isEqualTo(List.of("Contoso", ""));
		assertThat(solutions.get("SOL-20002-BIZ")).isNotNull()
			.extracting((row) -> List.of(row.getField("publisher"), row.getField("incentives")))
			.isEqualTo(List.of("Fabrikam", "Biz apps premium"));
		assertThat(solutions.get("SOL-30001-MSF")).isNotNull()
			.extracting((row) -> row.getField("kind"))
			.isEqualTo("VENDOR");
	}

	@Test
	void fortyCustomersLiveInTenCountries() {
		List<NamedCsvRecord> customers = rows("customers.csv");
		assertThat(customers).hasSize(40).allSatisfy((row) -> {
			assertThat(List.of(row.getField("name"), row.getField("line1"), row.getField("city"))).doesNotContain("");
			assertThat(row.getField("duns")).matches("|\\d{9}");
		});
		assertThat(Set.copyOf(column("customers.csv", "country"))).containsExactlyInAnyOrder("US", "GB", "DE", "FR",
				"SE", "RU", "KR", "JP", "BR", "IN");
		assertThat(column("customers.csv", "duns").stream().filter((duns) -> !duns.isEmpty())).doesNotHaveDuplicates();
		assertThat(count(customers, "name", "Adatum Corporation")).as("two entities of one company").isEqualTo(2);
	}

	@Test
	void everyCompanyHasPeopleAndEveryCustomerAContact() {
		List<NamedCsvRecord> people = rows("people.csv");
		assertThat(column("people.csv", "email")).doesNotHaveDuplicates();
		assertThat(people).allSatisfy((row) -> {
			assertThat(row.getField("email")).matches("[a-z.]+@[a-z-]+\\.example");
			assertThat(row.getField("phone").replace(" ", "")).matches("\\+\\d{9,13}").contains("555");
			assertThat(List.of(row.getField("first"), row.getField("last"))).doesNotContain("");
			assertThat(row.getField("organization").isEmpty()).isNotEqualTo(row.getField("customer").isEmpty());
		});
		assertThat(this.organizations)
			.allSatisfy((name) -> assertThat(count(people, "organization", name)).isEqualTo(40));
		assertThat(column("people.csv", "customer").stream().filter((customer) -> !customer.isEmpty()))
			.containsExactlyElementsOf(rows("customers.csv").stream()
				.map((row) -> "%s (%s)".formatted(row.getField("name"), row.getField("country")))
				.toList());
	}

	@Test
	void dealsHaveNamesAndNotesInManyLanguages() {
		assertThat(rows("deal-names.csv")).hasSize(120)
			.allSatisfy((row) -> assertThat(List.of(row.getField("name"), row.getField("note"))).doesNotContain(""));
		assertThat(column("deal-names.csv", "name")).doesNotHaveDuplicates();
		assertThat(column("deal-names.csv", "language")).contains("en", "ko", "ru", "sv", "de", "fr", "ja", "pt");
	}

	private static long count(List<NamedCsvRecord> rows, String column, String value) {
		return rows.stream().filter((row) -> row.getField(column).equals(value)).count();
	}

	private static List<String> column(String file, String column) {
		return rows(file).stream().map((row) -> row.getField(column)).toList();
	}

	private static List<NamedCsvRecord> rows(String file) {
		try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(Path.of("db/demo", file))) {
			return records.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
