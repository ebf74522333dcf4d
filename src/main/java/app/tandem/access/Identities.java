package app.tandem.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts of identity providers people sign in with. */
@Component
public class Identities {

	private final JdbcClient jdbc;

	private final Clock clock;

	Identities(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Who signs in with it. */
	Optional<UUID> owner(Identity identity) {
		return this.jdbc.sql("select member_id from member_identity where issuer = :issuer and subject = :subject")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.query(UUID.class)
			.optional();
	}

	/**
	 * From now on the person signs in with it.
	 * @return false when somebody else does already, or the person does with another of
	 * this provider
	 */
	@Transactional
	boolean connect(Identity identity, Member member) {
		this.jdbc.sql("""
				insert into member_identity (issuer, subject, member_id, organization_id, connected_at)
				values (:issuer, :subject, :member, :organization, :now) on conflict do nothing
				""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("member", member.id())
			.param("organization", member.organizationId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return owner(identity).filter(member.id()::equals).isPresent();
	}

	/** What a person signs in with. */
	public List<Connected> of(UUID memberId) {
		return this.jdbc
			.sql("select issuer, connected_at from member_identity where member_id = :member order by issuer")
			.param("member", memberId)
			.query((row, n) -> new Connected(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Signs in with it no more; whether the person did. */
	public boolean disconnect(UUID memberId, String issuer) {
		return this.jdbc.sql("delete from member_identity where member_id = :member and issuer = :issuer")
			.param("member", memberId)
			.param("issuer", issuer)
			.update() == 1;
	}

	/** Signs in with an account of this provider since then. */
	public record Connected(String issuer, Instant since) {
	}

}
