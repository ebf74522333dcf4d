package app.tandem.audit;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chains as they are stored. The caller holds the transaction. */
@Component
class Chains {

	/** One statement, so that an entry costs the way to the database once. */
	private static final String APPEND = """
			with added as (
				insert into audit_event (id, organization_id, number, at, action, actor_id, actor_name, object_type,
					object_id, object_name, before, after, request_id, address, previous_hash, hash)
				values (:id, :organization, :number, :at, :action, :actor, :actorName, :type, :object, :objectName,
					:before::jsonb, :after::jsonb, :request, :address, :previous, :hash)
			)
			update audit_chain set last_number = :number, last_hash = :hash where chain_id = :chain
			""";

	private final JdbcClient jdbc;

	Chains(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Two who append to the same chains lock them in the same order. */
	void append(List<Link> links) {
		List<Link> sorted = links.stream().sorted(Comparator.comparing(Link::chain)).toList();
		Head head = null;
		for (Link link : sorted) {
			if (head == null || !head.chain().equals(link.chain())) {
				head = lock(link.chain());
			}
			head = append(link.at(head.number() + 1), head);
		}
	}

	private Head append(Link link, Head head) {
		byte[] hash = link.hash(head.hash());
		this.jdbc.sql(APPEND)
			.param("id", link.id())
			.param("organization", organization(link.chain()))
			.param("number", link.number())
			.param("at", link.at().atOffset(ZoneOffset.UTC))
			.param("action", link.action())
			.param("actor", link.actorId())
			.param("actorName", link.actorName())
			.param("type", link.objectType())
			.param("object", link.objectId())
			.param("objectName", link.objectName())
			.param("before", Fields.write(link.before()))
			.param("after", Fields.write(link.after()))
			.param("request", link.requestId())
			.param("address", link.address())
			.param("previous", head.hash())
			.param("hash", hash)
			.param("chain", link.chain())
			.update();
		return new Head(link.chain(), link.number(), hash);
	}

	private Head lock(UUID chain) {
		return head(chain).orElseGet(() -> {
			this.jdbc
				.sql("""
						insert into audit_chain (organization_id, last_number, last_hash) values (:organization, 0, :beginning)
						on conflict (chain_id) do nothing
						""")
				.param("organization", organization(chain))
				.param("beginning", Link.BEGINNING)
				.update();
			return head(chain).orElseThrow();
		});
	}

	private Optional<Head> head(UUID chain) {
		return this.jdbc
			.sql("select chain_id, last_number, last_hash from audit_chain where chain_id = :chain for update")
			.param("chain", chain)
			.query((row, n) -> new Head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3)))
			.optional();
	}

	private static @Nullable UUID organization(UUID chain) {
		return chain.equals(Link.NO_COMPANY) ? null : chain;
	}

	/** The last link of a chain. */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Head(UUID chain, long number, byte[] hash) {
	}

}
