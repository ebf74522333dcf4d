package app.tandem.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import app.tandem.shell.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries passwords: after some attempts one has to wait, longer each
 * time. Unknown accounts are treated alike, so that nobody learns which there are.
 */
@Component
class SignInThrottle {

	/** People mistype. */
	static final int FREE_OF_ACCOUNT = 5;

	/** A whole office may come from one address. */
	static final int FREE_OF_ADDRESS = 50;

	private static final Logger log = LoggerFactory.getLogger(SignInThrottle.class);

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInThrottle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts an attempt.
	 * @return whether it may be looked at; if not, the password must not be either
	 */
	@Transactional
	boolean attempt(String account, String address) {
		// The database would round what is finer, and a moment ago be in the future.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		forget(now);
		// Always in this order, so that two attempts never wait for one another.
		boolean free = attempt(account(account), FREE_OF_ACCOUNT, now)
				& attempt(Network.of(address), FREE_OF_ADDRESS, now);
		if (!free) {
			log.warn("An attempt from {} came too early", address);
		}
		return free;
	}

	/** The attempt was a success: that person has not been guessing. */
	@Transactional
	void succeeded(String account, String address) {
		this.jdbc.sql("delete from sign_in_attempt where subject = :subject")
			.param("subject", account(account))
			.update();
		this.jdbc.sql("""
				update sign_in_attempt set attempts = greatest(attempts - 1, 0), free_at = last_at
				where subject = :subject
				""").param("subject", Network.of(address)).update();
	}

	/** Whoever has proven to own the account in another way need not wait. */
	@Transactional
	void forgive(String account) {
		this.jdbc.sql("delete from sign_in_attempt where subject = :subject")
			.param("subject", account(account))
			.update();
	}

	private boolean attempt(String subject, int free, Instant now) {
		this.jdbc.sql("""
				insert into sign_in_attempt (subject, attempts, last_at, free_at) values (:subject, 0, :now, :now)
				on conflict do nothing
				""").param("subject", subject).param("now", at(now)).update();
		Attempts before = this.jdbc
			.sql("select attempts, last_at, free_at from sign_in_attempt where subject = :subject for update")
			.param("subject", subject)
			.query((row, n) -> new Attempts(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.single();
		if (before.mustWait(now)) {
			return false;
		}
		Attempts next = before.another(now, free);
		this.jdbc.sql("""
				update sign_in_attempt set attempts = :attempts, last_at = :last, free_at = :free
				where subject = :subject
				""")
			.param("attempts", next.count())
			.param("last", at(next.lastAt()))
			.param("free", at(next.freeAt()))
			.param("subject", subject)
			.update();
		return true;
	}

	private void forget(Instant now) {
		this.jdbc.sql("""
				delete from sign_in_attempt where subject in (
					select subject from sign_in_attempt where last_at < :long_ago for update skip locked limit 100)
				""").param("long_ago", at(now.minus(Attempts.REMEMBERED))).update();
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static String account(String typed) {
		String account = typed.strip().toLowerCase(Locale.ROOT).replace('\0', ' ');
		return "account " + account.substring(0, Math.min(account.length(), SignInService.LONGEST_ADDRESS));
	}

}
