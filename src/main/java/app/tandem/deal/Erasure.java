package app.tandem.deal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a mark in place of people whom deals name, closed ones too: the one thing that may
 * still change on them (domain.md). Done by procedures of the database, whose guards let
 * nothing else pass; the timeline of each deal says that it was done.
 */
@Component
public class Erasure {

	/** Stands where somebody stood, in every language. */
	public static final String MARK = "\u25a0\u25a0\u25a0";

	private final JdbcClient jdbc;

	Erasure(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Erases whoever has this e-mail address from all that a company says of its deals.
	 * @return how many deals named them
	 */
	@Transactional
	public int erase(UUID organizationId, String email, Origin origin) {
		return told(this.jdbc.sql("select erase_person(:company, :email, :mark)")
			.param("company", organizationId)
			.param("email", email)
			.param("mark", MARK)
			.query(UUID.class)
			.list(), origin);
	}

	/**
	 * Erases the customer contacts of a company whose deals were all closed before then.
	 * @return how many deals named them
	 */
	@Transactional
	public int eraseOld(UUID organizationId, Instant closedBefore, Origin origin) {
		return told(this.jdbc.sql("select erase_old_contacts(:company, :before, :mark)")
			.param("company", organizationId)
			.param("before", closedBefore.atOffset(ZoneOffset.UTC))
			.param("mark", MARK)
			.query(UUID.class)
			.list(), origin);
	}

	private int told(List<UUID> halves, Origin origin) {
		DealEvent erased = new DealEvent.PersonalDataErased();
		halves.stream()
			.distinct()
			.forEach((half) -> this.jdbc
				.sql("""
						insert into deal_event (id, organization_id, referral_id, engagement_id, kind, data, actor_id, actor_name,
							source, job_id, at)
						select :id, r.organization_id, r.id, r.engagement_id, :kind, :data::jsonb, :actor, :name, :source, null, :at
						from referral r where r.id = :half
						""")
				.param("id", UuidCreator.getTimeOrderedEpoch())
				.param("kind", DealEvents.kind(erased))
				.param("data", DealEvents.data(erased))
				.param("actor", origin.actorId(), java.sql.Types.OTHER)
				.param("name", origin.actorName())
				.param("source", origin.source().name())
				.param("at", origin.at().atOffset(ZoneOffset.UTC))
				.param("half", half)
				.update());
		return (int) halves.stream().distinct().count();
	}

}
