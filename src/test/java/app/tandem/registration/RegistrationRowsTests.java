package app.tandem.registration;

import java.util.UUID;

import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database's own walls, against the role that the application uses. */
@WebTest
@Transactional
class RegistrationRowsTests {

	private static final String COPY = """
			insert into registration select gen_random_uuid(), 1, :company, :deal, :kind, :status, '', submitted_at,
				moved_at, solution_id, solution_value, total_value, currency, contract_type, on_azure, tenant, signed_on,
				starts_on, ends_on, contact_first_name, contact_last_name, contact_phone, contact_email, true, null
			from registration where id = :id
			""";

	private final JdbcClient jdbc;

	private final RegistrationRows rows;

	private final Desk desk;

	RegistrationRowsTests(JdbcClient jdbc, RegistrationRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.desk = new Desk(jdbc);
	}

	@Test
	void readsBackWhatWasWritten() {
		UUID deal = desk.unregistered();
		UUID company = company(deal);
		UUID file = rows.addEvidence(new Registration.Half(company, deal),
				EvidenceFile.of("계약서.png", EvidenceFiles.png()).orElseThrow(), RegistrationMother.TUESDAY);
		Registration like = RegistrationMother.submitted();
		Registration written = new Registration(like.id(), 0, new Registration.Half(company, deal), like.kind(),
				like.progress(), RegistrationMother.claim("SOL-1234-PQRS"), file);
		rows.add(written);
		assertThat(rows.find(like.id()).orElseThrow()).usingRecursiveComparison()
			.withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
			.ignoringFields("version")
			.isEqualTo(written);
		assertThat(rows.evidence(file).orElseThrow()).satisfies((read) -> {
			assertThat(read.name()).isEqualTo("계약서.png");
			assertThat(read.content()).isEqualTo(EvidenceFiles.png());
		});
	}

	@ParameterizedTest
	@CsvSource({ "SUBMITTED, APPROVED", "SUBMITTED, ACTION_REQUIRED", "SUBMITTED, COMPLETED", "IN_REVIEW, SUBMITTED",
			"ACTION_REQUIRED, APPROVED", "ACTION_REQUIRED, IN_REVIEW", "APPROVED, IN_REVIEW", "APPROVED, REJECTED",
			"REJECTED, SUBMITTED", "REJECTED, APPROVED", "COMPLETED, SUBMITTED" })
	void refusesStepsOutOfTheirOrderByDirectSqlToo(String from, String to) {
		UUID id = desk.registration(from);
		assertRefused("update registration set status = '" + to + "', message = 'x' where id = '" + id + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "APPROVED", "REJECTED", "COMPLETED" })
	void aClosedRecordNeverChanges(String status) {
		UUID id = desk.registration(status);
		assertRefused("update registration set message = 'other' where id = '" + id + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "solution_value = 1", "total_value = 99999999", "ends_on = null, starts_on = signed_on",
			"contact_email = 'x@y.example'", "kind = 'BIZ_APPS'", "submitted_at = now()" })
	void factsStayAsTheyAreWhileItIsReviewed(String change) {
		UUID id = desk.registration("SUBMITTED");
		assertRefused("update registration set status = 'IN_REVIEW', " + change + " where id = '" + id + "'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "delete from registration", "delete from registration_step",
			"update registration_step set message = 'x'", "delete from registration_evidence",
			"update registration_evidence set file_name = 'x'", "truncate registration_step" })
	void nothingOfTheHistoryIsRewritten(String statement) {
		assertRefused(statement);
	}

	@ParameterizedTest
	@CsvSource({ "IP_CO_SELL, APPROVED", "IP_CO_SELL, IN_REVIEW", "BIZ_APPS, SUBMITTED", "IP_CO_SELL, COMPLETED" })
	void beginsAtItsBeginning(String kind, String status) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> copyTo(desk.unregistered(), kind, status));
	}

	@Test
	void onlyAWonDealIsRegistered() {
		UUID active = jdbc.sql("select id from referral where status = 'ACTIVE' limit 1").query(UUID.class).single();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> copyTo(active, "IP_CO_SELL", "SUBMITTED"))
			.havingRootCause()
			.withMessageContaining("only a won deal");
	}

	@Test
	void aDealHasOneRecordOfAKind() {
		UUID deal = desk.unregistered();
		copyTo(deal, "IP_CO_SELL", "SUBMITTED");
		copyTo(deal, "BIZ_APPS", "COMPLETED");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> copyTo(deal, "IP_CO_SELL", "SUBMITTED"))
			.withMessageContaining("one_registration_per_kind");
	}

	@Test
	void neverBelongsToAnotherCompanyThanItsDeal() {
		UUID fabrikam = jdbc.sql("select id from organization where name = 'Fabrikam'").query(UUID.class).single();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> jdbc.sql(COPY)
				.param("company", fabrikam)
				.param("deal", desk.unregistered())
				.param("kind", "IP_CO_SELL")
				.param("status", "SUBMITTED")
				.param("id", desk.registration("APPROVED"))
				.update())
			.withMessageContaining("foreign key");
	}

	private void copyTo(UUID deal, String kind, String status) {
		jdbc.sql(COPY)
			.param("company", company(deal))
			.param("deal", deal)
			.param("kind", kind)
			.param("status", status)
			.param("id", desk.registration("APPROVED"))
			.update();
	}

	private UUID company(UUID deal) {
		return jdbc.sql("select organization_id from referral where id = :id")
			.param("id", deal)
			.query(UUID.class)
			.single();
	}

	private void assertRefused(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(cannot become|facts stay|append-only|permission denied).*");
	}

}
