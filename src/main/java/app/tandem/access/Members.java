package app.tandem.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.Alphabet;
import app.tandem.shell.Language;
import app.tandem.shell.PageOf;
import app.tandem.shell.SearchTerm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people who sign in; what they may do is {@link Grants}. */
@Component
public class Members {

	private static final String LISTED = """
			select m.id, m.email, person_name(m.first_name, m.last_name) as name, m.password_hash = '' as invited,
				m.suspended_at is not null as suspended, m.last_sign_in_at, count(*) over () as total
			from member m
			""";

	private static final String LIST = LISTED
			+ """
					where m.organization_id = :organization and (lower(person_name(m.first_name, m.last_name)) like lower(:anywhere)
						or lower(m.email) like lower(:anywhere))
					order by m.suspended_at is not null, %s, m.id
					limit :limit offset :offset
					""";

	private final MemberRows rows;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final SignInThrottle throttle;

	Members(MemberRows rows, JdbcClient jdbc, PasswordEncoder passwords, SignInThrottle throttle) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.throttle = throttle;
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

	/** One of a company's people. */
	public Optional<Member> find(UUID id, UUID organizationId) {
		return this.rows.findById(id).filter((member) -> member.organizationId().equals(organizationId));
	}

	/**
	 * A company's people by name, those that are not suspended first; by what is in their
	 * name or address.
	 */
	public PageOf<Listed> list(UUID organizationId, String query, int page) {
		List<Listed> rows = this.jdbc.sql(LIST.formatted(Alphabet.sql("lower(person_name(m.first_name, m.last_name))")))
			.param("organization", organizationId)
			.param("anywhere", new SearchTerm(query).anywhere())
			.param("limit", PageOf.SIZE)
			.param("offset", PageOf.offset(page))
			.query(Listed.class)
			.list();
		return new PageOf<>(rows, page, rows.isEmpty() ? 0 : rows.get(0).total());
	}

	/** One line of that list. */
	public Listed listed(Member member) {
		return this.jdbc.sql(LISTED + " where m.id = :id").param("id", member.id()).query(Listed.class).single();
	}

	/**
	 * Saves a person as changed.
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	public Member change(Member next) {
		return this.rows.save(next);
	}

	/**
	 * Gives a person the password that they chose, see {@link Passwords}; whoever waited
	 * after failures need not any more.
	 */
	public Member changePassword(Member member, String password) {
		this.throttle.forgive(member.email());
		return this.rows.save(member.withPasswordHash(hash(password)));
	}

	/** The person signs in without one, see {@link Identities}. */
	Member withoutPassword(Member member) {
		return this.rows.save(member.withPasswordHash(NoPassword.STORED));
	}

	/**
	 * Whether somebody has a person's password; whoever fails too often is not asked for
	 * a while, as when signing in.
	 */
	public boolean proves(Member member, String password, String address) {
		boolean proven = this.throttle.attempt(member.email(), address)
				&& this.passwords.matches(password, member.passwordHash());
		if (proven) {
			this.throttle.succeeded(member.email(), address);
		}
		return proven;
	}

	/** Notes which language a person chose; what others edit of them meanwhile stays. */
	void speaks(UUID id, Language language) {
		this.jdbc.sql("update member set language = :language where id = :id")
			.param("id", id)
			.param("language", language.tag())
			.update();
	}

	/** Notes that a person signed in. */
	void signedIn(UUID id, Instant at) {
		this.jdbc.sql("update member set last_sign_in_at = :at where id = :id")
			.param("id", id)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * A line of a company's people.
	 *
	 * @param invited whether they have yet to choose how they sign in
	 * @param total lines of the entire list
	 */
	public record Listed(UUID id, String email, String name, boolean invited, boolean suspended,
			@Nullable Instant lastSignInAt, long total) {
	}

}
