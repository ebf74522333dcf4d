package app.tandem.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import app.tandem.value.Sha256;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a person chooses a password: after an invitation, or when it was
 * forgotten. Each works once and for a time, and a new one takes the place of the one
 * before.
 */
@Component
public class MemberLinks {

	/** People are invited on a Friday and look on Monday. */
	static final Duration INVITATION = Duration.ofDays(7);

	/** What follows in the address is the secret. */
	public static final String PATH = "/links/";

	static final Duration RESET = Duration.ofHours(1);

	private static final int SECRET_BYTES = 32;

	private static final int LONGEST_SECRET = 100;

	private final JdbcClient jdbc;

	private final MemberRows members;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	MemberLinks(JdbcClient jdbc, MemberRows members, Clock clock) {
		this.jdbc = jdbc;
		this.members = members;
		this.clock = clock;
	}

	/** Makes a link for a person; its secret is known to nobody afterwards. */
	@Transactional
	public Issued issue(Member member) {
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		Instant end = now.plus(member.isInvited() ? INVITATION : RESET);
		this.jdbc.sql("""
				insert into member_link (id, organization_id, member_id, secret_digest, created_at, expires_at)
				values (:id, :organization, :member, :digest, :now, :end)
				on conflict (member_id) do update set id = excluded.id, secret_digest = excluded.secret_digest,
					created_at = excluded.created_at, expires_at = excluded.expires_at
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("organization", member.organizationId())
			.param("member", member.id())
			.param("digest", Sha256.of(secret))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("end", end.atOffset(ZoneOffset.UTC))
			.update();
		return new Issued(PATH + secret, end);
	}

	/** When the person's link ends, if there is one that still works. */
	public Optional<Instant> validUntil(UUID memberId) {
		return this.jdbc.sql("select expires_at from member_link where member_id = :member and expires_at > :now")
			.param("member", memberId)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
			.optional();
	}

	/** Whom a link is for; empty when it never was, was used, or is over. */
	public Optional<Member> find(String secret) {
		return person("select member_id from member_link where secret_digest = :digest and expires_at > :now", secret);
	}

	/** As {@link #find}, and it works no more: of two who use it at once one succeeds. */
	@Transactional
	public Optional<Member> use(String secret) {
		return person("delete from member_link where secret_digest = :digest and expires_at > :now returning member_id",
				secret);
	}

	/** What was given to a person works no more. */
	@Transactional
	public void withdraw(UUID memberId) {
		this.jdbc.sql("delete from member_link where member_id = :member").param("member", memberId).update();
	}

	private Optional<Member> person(String sql, String secret) {
		if (secret.length() > LONGEST_SECRET) {
			return Optional.empty();
		}
		return this.jdbc.sql(sql)
			.param("digest", Sha256.of(secret))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.flatMap(this.members::findById)
			.filter((member) -> member.suspendedAt() == null);
	}

	/**
	 * A link that was just made.
	 *
	 * @param path with its secret, for one pair of eyes
	 */
	public record Issued(String path, Instant end) {
	}

}
