package app.tandem.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Works every chain out anew, and finds what was changed, put in or taken out. */
@Component
class ChainCheck {

	private static final int CHUNK = 1_000;

	/** Also entries whose chain has lost its head. */
	private static final String CHAINS = """
			select c.chain_id, coalesce(o.name, '') as name, h.last_number, h.last_hash
			from (select chain_id from audit_chain union select distinct chain_id from audit_event) c
				left join audit_chain h on h.chain_id = c.chain_id left join organization o on o.id = c.chain_id
			order by name, c.chain_id
			""";

	private static final String LINKS = """
			select id, number, at, action, actor_id, actor_name, object_type, object_id, object_name, before, after,
				request_id, address, previous_hash, hash
			from audit_event where chain_id = :chain and number > :last order by number limit :most
			""";

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	ChainCheck(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		// Entries and heads of one moment, however much is appended meanwhile.
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/** Whether this database has a log at all. */
	boolean isPossible() {
		return this.jdbc.sql("select to_regclass('audit_chain') is not null").query(Boolean.class).single();
	}

	List<Verdict> all() {
		List<Verdict> verdicts = this.snapshot.execute(
				(status) -> this.jdbc.sql(CHAINS).query(ChainCheck::head).list().stream().map(this::check).toList());
		return (verdicts != null) ? verdicts : List.of();
	}

	private Verdict check(Head head) {
		long last = 0;
		byte[] hash = Link.BEGINNING;
		List<Stored> chunk = next(head.chain(), last);
		while (!chunk.isEmpty()) {
			for (Stored stored : chunk) {
				if (stored.link().number() != last + 1 || !stored.follows(hash)) {
					return new Verdict(head.company(), last, last + 1, hash);
				}
				last = stored.link().number();
				hash = stored.hash();
			}
			chunk = next(head.chain(), last);
		}
		boolean whole = head.number() == last && Arrays.equals(head.hash(), hash);
		return new Verdict(head.company(), last, whole ? null : last + 1, hash);
	}

	private List<Stored> next(UUID chain, long last) {
		return this.jdbc.sql(LINKS)
			.param("chain", chain)
			.param("last", last)
			.param("most", CHUNK)
			.query((row, n) -> stored(chain, row))
			.list();
	}

	private static Head head(ResultSet row, int number) throws SQLException {
		byte @Nullable [] hash = row.getBytes("last_hash");
		return new Head(row.getObject("chain_id", UUID.class), row.getString("name"), row.getLong("last_number"),
				(hash != null) ? hash : new byte[0]);
	}

	private static Stored stored(UUID chain, ResultSet row) throws SQLException {
		Link link = new Link(row.getObject("id", UUID.class), chain, row.getLong("number"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("action"),
				row.getObject("actor_id", UUID.class), row.getString("actor_name"), row.getString("object_type"),
				row.getString("object_id"), row.getString("object_name"), Fields.read(row.getString("before")),
				Fields.read(row.getString("after")), row.getString("request_id"), row.getString("address"));
		return new Stored(link, row.getBytes("previous_hash"), row.getBytes("hash"));
	}

	/**
	 * What became of a chain.
	 *
	 * @param company empty for the chain of strangers
	 * @param entries how many are as they were written, from the first one on
	 * @param broken number of the first one that is not, or is missing; null when the
	 * chain is whole
	 * @param hash of the last good one; kept elsewhere, it proves later that nobody wrote
	 * the whole chain anew
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Verdict(String company, long entries, @Nullable Long broken, byte[] hash) {

		String line() {
			String name = this.company.isEmpty() ? "(no company)" : this.company;
			return name + ": "
					+ ((this.broken == null)
							? this.entries + " entries, intact, last hash " + HexFormat.of().formatHex(this.hash)
							: "BROKEN at entry " + this.broken + "; " + this.entries + " before it are intact");
		}

	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Head(UUID chain, String company, long number, byte[] hash) {
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Stored(Link link, byte[] previous, byte[] hash) {

		boolean follows(byte[] before) {
			return Arrays.equals(this.previous, before) && Arrays.equals(this.hash, this.link.hash(before));
		}

	}

}
