package app.tandem.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.deal.Contact;
import app.tandem.deal.Money;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.shell.Conflict;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Registrations in the database; the caller holds the transaction. */
@Component
class RegistrationRows {

	private static final String ADD = """
			insert into registration (id, version, organization_id, referral_id, kind, status, message, submitted_at,
				moved_at, solution_id, solution_value, total_value, currency, contract_type, on_azure, tenant, signed_on,
				starts_on, ends_on, contact_first_name, contact_last_name, contact_phone, contact_email,
				named_in_contract, evidence_id)
			values (:id, 1, :organization, :referral, :kind, :status, :message, :submittedAt, :movedAt, :solution,
				:solutionValue, :total, :currency, :contractType, :onAzure, :tenant, :signedOn, :startsOn, :endsOn,
				:firstName, :lastName, :phone, :email, true, :evidence)
			""";

	private static final String CHANGE = """
			update registration set version = version + 1, status = :status, message = :message,
				submitted_at = :submittedAt, moved_at = :movedAt, solution_id = :solution,
				solution_value = :solutionValue, total_value = :total, currency = :currency,
				contract_type = :contractType, on_azure = :onAzure, tenant = :tenant, signed_on = :signedOn,
				starts_on = :startsOn, ends_on = :endsOn, contact_first_name = :firstName,
				contact_last_name = :lastName, contact_phone = :phone, contact_email = :email, evidence_id = :evidence
			where id = :id and organization_id = :organization and version = :version
			""";

	private final JdbcClient jdbc;

	RegistrationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Registration> of(UUID referralId) {
		return this.jdbc.sql("select * from registration where referral_id = :referral order by kind desc")
			.param("referral", referralId)
			.query(RegistrationRows::registration)
			.list();
	}

	Optional<Registration> find(UUID id) {
		return this.jdbc.sql("select * from registration where id = :id")
			.param("id", id)
			.query(RegistrationRows::registration)
			.optional();
	}

	void add(Registration registration) {
		try {
			values(this.jdbc.sql(ADD), registration).update();
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict("this deal was registered meanwhile");
		}
	}

	/** Of two who change the same state, the second is refused. */
	void change(Registration next) {
		if (values(this.jdbc.sql(CHANGE), next).param("version", next.version()).update() == 0) {
			throw new Conflict("registration " + next.id() + " was changed meanwhile");
		}
	}

	void addStep(Registration reached, Origin origin) {
		this.jdbc
			.sql("""
					insert into registration_step (id, organization_id, registration_id, status, message, actor_id, actor_name, at)
					values (:id, :organization, :registration, :status, :message, :actor, :name, :at)
					""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("organization", reached.half().organizationId())
			.param("registration", reached.id())
			.param("status", reached.status().name())
			.param("message", reached.progress().message())
			.param("actor", origin.actorId(), Types.OTHER)
			.param("name", origin.actorName())
			.param("at", utc(origin.at()))
			.update();
	}

	/** Oldest first. */
	List<Step> steps(UUID registrationId) {
		return this.jdbc
			.sql("""
					select status, message, actor_name, at from registration_step where registration_id = :id order by at, id
					""")
			.param("id", registrationId)
			.query((row, n) -> new Step(RegistrationStatus.valueOf(row.getString(1)), row.getString(2),
					row.getString(3), time(row, "at")))
			.list();
	}

	UUID addEvidence(Registration.Half half, EvidenceFile file, Instant at) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("""
					insert into registration_evidence (id, organization_id, referral_id, file_name, kind, content, uploaded_at)
					values (:id, :organization, :referral, :name, :kind, :content, :at)
					""")
			.param("id", id)
			.param("organization", half.organizationId())
			.param("referral", half.referralId())
			.param("name", file.name())
			.param("kind", file.kind().name())
			.param("content", file.content())
			.param("at", utc(at))
			.update();
		return id;
	}

	String evidenceName(UUID id) {
		return this.jdbc.sql("select file_name from registration_evidence where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	Optional<EvidenceFile> evidence(UUID id) {
		return this.jdbc.sql("select file_name, kind, content from registration_evidence where id = :id")
			.param("id", id)
			.query((row, n) -> new EvidenceFile(row.getString(1), EvidenceKind.valueOf(row.getString(2)),
					row.getBytes(3)))
			.optional();
	}

	private static StatementSpec values(StatementSpec statement, Registration registration) {
		Registration.Progress progress = registration.progress();
		return contract(statement, registration.claim()).param("id", registration.id())
			.param("organization", registration.half().organizationId())
			.param("referral", registration.half().referralId())
			.param("kind", registration.kind().name())
			.param("status", progress.status().name())
			.param("message", progress.message())
			.param("submittedAt", utc(progress.submittedAt()))
			.param("movedAt", utc(progress.movedAt()))
			.param("evidence", registration.evidenceId(), Types.OTHER);
	}

	private static StatementSpec contract(StatementSpec statement, Claim claim) {
		Contract contract = claim.contract();
		Contact contact = claim.contact();
		return statement.param("solution", claim.solutionId())
			.param("solutionValue", claim.solutionValue())
			.param("total", contract.total().amount())
			.param("currency", contract.total().currency())
			.param("contractType", contract.type().name())
			.param("onAzure", contract.deployment().onAzure())
			.param("tenant", contract.deployment().tenant().name())
			.param("signedOn", contract.signedOn())
			.param("startsOn", contract.startsOn())
			.param("endsOn", contract.endsOn(), Types.DATE)
			.param("firstName", contact.firstName())
			.param("lastName", contact.lastName())
			.param("phone", contact.phone())
			.param("email", contact.email());
	}

	private static Registration registration(ResultSet row, int number) throws SQLException {
		Contact contact = new Contact(row.getString("contact_first_name"), row.getString("contact_last_name"),
				row.getString("contact_phone"), row.getString("contact_email"));
		Registration.Progress progress = new Registration.Progress(RegistrationStatus.valueOf(row.getString("status")),
				row.getString("message"), time(row, "submitted_at"), time(row, "moved_at"));
		return new Registration(row.getObject("id", UUID.class), row.getInt("version"),
				new Registration.Half(row.getObject("organization_id", UUID.class),
						row.getObject("referral_id", UUID.class)),
				RegistrationKind.valueOf(row.getString("kind")), progress,
				new Claim(row.getString("solution_id"), row.getBigDecimal("solution_value"), contract(row), contact),
				row.getObject("evidence_id", UUID.class));
	}

	private static Contract contract(ResultSet row) throws SQLException {
		return new Contract(Contract.Type.valueOf(row.getString("contract_type")),
				new Money(row.getBigDecimal("total_value"), row.getString("currency")),
				new Contract.Deployment(row.getBoolean("on_azure"), Contract.Tenant.valueOf(row.getString("tenant"))),
				row.getObject("signed_on", LocalDate.class), row.getObject("starts_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
