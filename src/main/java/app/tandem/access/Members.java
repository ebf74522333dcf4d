package app.tandem.access;

import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who sign in, and what they were granted. */
@Component
public class Members {

	private final MemberRows rows;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	Members(MemberRows rows, JdbcClient jdbc, PasswordEncoder passwords) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.passwords = passwords;
	}

	public Optional<Member> find(UUID id) {
		return this.rows.findById(id);
	}

	public Optional<Member> findByEmail(String email) {
		return this.rows.findByEmail(email);
	}

	/** How many people of a company can sign in. */
	public long countOf(UUID organizationId) {
		return this.jdbc.sql("select count(*) from member where organization_id = :id and suspended_at is null")
			.param("id", organizationId)
			.query(Long.class)
			.single();
	}

	/** Hashes a password for {@link #add}. Slow on purpose. */
	public String hash(String password) {
		String hash = this.passwords.encode(password);
		if (hash == null) {
			throw new IllegalArgumentException("no password");
		}
		return hash;
	}

	public Member add(Member member) {
		return this.rows.save(member);
	}

	/**
	 * Grants a role over a location and those below it, or over the entire company when
	 * there is none.
	 */
	@Transactional
	public void grant(Member member, Role role, @Nullable UUID locationId) {
		this.jdbc.sql("""
				insert into role_grant (id, organization_id, member_id, role, location_id)
				values (:id, :organization, :member, :role, :location)
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("organization", member.organizationId())
			.param("member", member.id())
			.param("role", role.name())
			.param("location", locationId, java.sql.Types.OTHER)
			.update();
	}

}
