package app.tandem.deal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
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

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	Erasure(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
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
		List<EventEntry> entries = this.jdbc
			.sql("select organization_id, id, engagement_id from referral where id = any(?)")
			.param(halves.toArray(UUID[]::new))
			.query((row, n) -> new EventEntry(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					row.getObject(3, UUID.class), new DealEvent.PersonalDataErased(), origin))
			.list();
		this.batches.batchUpdate(EventEntry.ADD, entries, BATCH, EventEntry::add);
		return entries.size();
	}

}
