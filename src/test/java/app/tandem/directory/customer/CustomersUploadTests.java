package app.tandem.directory.customer;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tandem.directory.upload.ListAtWork;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class CustomersUploadTests {

	private static final String HEADER = "Customer ID,Customer name,Address line 1,Address line 2,City,State,Postal code,Country,D-U-N-S\r\n";

	private final JdbcClient jdbc;

	private final ListAtWork list;

	CustomersUploadTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.list = new ListAtWork(mvc, signedIn, "/settings/customers");
	}

	@Test
	void customersAreCreatedForTheWholeProgrammeOnceConfirmed() {
		assertThat(this.list.file("/template.csv")).isEqualTo(HEADER);
		Page check = this.list.check(HEADER + ",Quantum Foods,1 Quay,,Turku,,20100,fi,11-122-233\r\n"
				+ ",量子食品,1 Quay,,Turku,,20100,FI,\r\n");
		assertThat(ListAtWork.counts(check)).isEqualTo("2 0 0");
		assertThat(Page.of(this.list.get("/settings/customers?q=quantum")).text()).contains("No customer found");
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(this.list.confirm(check)).as("pressed twice").hasStatus(303);
		assertThat(Page.of(this.list.get("/settings/customers?q=quantum")).text()).contains("1 customer",
				"Quantum Foods", "011122233", "Whole programme");
		assertThat(Page.of(this.list.get("/settings/customers?q=量子")).text()).contains("1 customer");
	}

	@Test
	void whatIsExportedIsUnchangedWhenItIsUploaded() {
		enter("@Quantum; \"Foods\"", null, "111222333");
		enter("Quantum Foods", "Fabrikam", "111222333");
		enter("Quantum Foods", null, "111222333");
		String file = this.list.file("/file.csv");
		assertThat(file).startsWith(HEADER).contains("\"'@Quantum; \"\"Foods\"\"\"");
		Page check = this.list.check(file);
		long customers = this.jdbc.sql("select count(*) from customer where merged_into is null")
			.query(Long.class)
			.single();
		assertThat(ListAtWork.counts(check)).isEqualTo("0 0 " + customers);
		assertThat(check.text()).contains("there is nothing to write");
		assertThat(this.list.file("/file.csv?q=quantum&seen=COMPANY")).hasLineCount(2);
	}

	@Test
	void rowsWithoutAnIdFindTheProgrammesEntries() {
		UUID numbered = enter("Quantum Foods", null, "111222333");
		UUID named = enter("Quantum Drinks", null, null);
		enter("Quantum Sweets", "Fabrikam", null);
		Page check = this.list.check(HEADER + ",Quantum Food,1 Quay,,Turku,,20100,FI,111222333\r\n"
				+ ",quantum drinks,2 Quay,,Turku,,20100,FI,\r\n,Quantum Sweets,1 Quay,,Turku,,20100,FI,\r\n");
		assertThat(ListAtWork.counts(check)).isEqualTo("1 2 0");
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(shown(numbered)).isEqualTo("Quantum Food, 1 Quay, 111222333");
		assertThat(shown(named)).isEqualTo("quantum drinks, 2 Quay, -");
		assertThat(this.jdbc.sql("select count(*) from customer where name = 'Quantum Sweets'")
			.query(Integer.class)
			.single()).as("a company's own stays its own").isEqualTo(2);
	}

	@Test
	void aRowWithAnIdCorrectsThatEntryAndWhoSeesItStays() {
		UUID id = enter("Quantum Foods", "Fabrikam", "111222333");
		Page check = this.list.check(HEADER + id + ",Quantum Food,1 Quay,,Turku,,20100,FI,\r\n");
		assertThat(ListAtWork.counts(check)).isEqualTo("0 1 0");
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(shown(id)).isEqualTo("Quantum Food, 1 Quay, -");
		assertThat(Page.of(this.list.get("/settings/customers?q=quantum")).text()).contains("Only Fabrikam");
	}

	@Test
	void whatIsWrongIsSaidOfEachRowAndColumn() {
		enter("Quantum Foods", null, "111222333");
		UUID other = enter("Quantum Drinks", null, null);
		Page check = this.list.check(HEADER + UUID.randomUUID() + ",A,1 Quay,,Turku,,,FI,\r\n"
				+ "x,B,1 Quay,,Turku,,,FI,\r\n,C,,,,,,Atlantis,12x\r\n" + other + ",D,1 Quay,,Turku,,,FI,111222333\r\n"
				+ ",E,1 Quay,,Turku,,,FI,\r\n,e,2 Quay,,Turku,,,FI,\r\n,F,1 Quay,,Turku,,,FI,444555666\r\n" + other
				+ ",G,1 Quay,,Turku,,,FI,444555666\r\n");
		assertThat(ListAtWork.problems(check)).containsSubsequence("2 Customer ID No customer has this ID",
				"3 Customer ID No customer has this ID", "4 Address line 1 Fill in this field.", "4 City Fill in",
				"4 Country This is not a country of the list", "4 D-U-N-S A D-U-N-S number has nine digits",
				"5 D-U-N-S Quantum Foods has this D-U-N-S number", "7 Customer name Row 6 is about the same",
				"9 Customer ID Row 5 is about the same", "9 D-U-N-S Row 8 is about the same");
		assertThat(check.html()).doesNotContain("/writing");
	}

	@Test
	void anEntryMergedSinceTheCheckIsNotWritten() {
		UUID id = enter("Quantum Foods", null, null);
		Page check = this.list.check(HEADER + id + ",Quantum Food,1 Quay,,Turku,,20100,FI,\r\n");
		this.jdbc.sql("""
				update customer set merged_into = :other, merged_at = now(),
					merged_by = (select id from member where email = :email)
				where id = :id
				""")
			.param("id", id)
			.param("other", enter("Quantum", null, null))
			.param("email", SignedIn.PROGRAMME_ADMIN)
			.update();
		var answer = this.list.confirm(check);
		assertThat(answer).hasStatus(409);
		assertThat(ListAtWork.problems(Page.of(answer))).contains("2 Customer ID No customer has this ID");
		assertThat(shown(id)).startsWith("Quantum Foods");
	}

	@Test
	void aFullFileIsWritten() {
		Page check = this.list.check(HEADER + IntStream.range(0, 5_000)
			.mapToObj((n) -> ",Quantum %d,1 Quay,,Turku,,20100,FI,%09d\r\n".formatted(n, 900_000_000 + n))
			.collect(Collectors.joining()));
		assertThat(ListAtWork.counts(check)).isEqualTo("5,000 0 0");
		assertThat(this.list.confirm(check)).hasStatus(303);
		assertThat(this.jdbc.sql("select count(*) from customer where name like 'Quantum %'")
			.query(Integer.class)
			.single()).isEqualTo(5_000);
	}

	private UUID enter(String name, @Nullable String company, @Nullable String duns) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into customer (id, organization_id, name, line1, city, postal_code, country, duns)
					values (:id, (select id from organization where name = :company), :name, '1 Quay', 'Turku', '20100', 'FI',
						:duns)
					""")
			.param("id", id)
			.param("company", company)
			.param("name", name)
			.param("duns", duns)
			.update();
		return id;
	}

	private String shown(UUID id) {
		return this.jdbc.sql("select name || ', ' || line1 || ', ' || coalesce(duns, '-') from customer where id = ?")
			.param(id)
			.query(String.class)
			.single();
	}

}
