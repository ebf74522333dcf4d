package app.tandem.access;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import app.tandem.secret.Secrets;
import app.tandem.value.Sha256;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of an authenticator app (RFC 6238: six digits, half a minute, SHA-1, as all apps
 * know them) beside the password, and ten codes on paper for when the app is lost. Each
 * code counts once.
 */
@Component
public class SecondFactors {

	private static final int SECRET_BYTES = 20;

	private static final int RECOVERY_CODES = 10;

	/**
	 * Too many to be guessed from their digests; six groups of four letters and digits.
	 */
	private static final int RECOVERY_BYTES = 15;

	private static final int LONGEST_CODE = 40;

	private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final Clock clock;

	SecondFactors(JdbcClient jdbc, Secrets secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	/** Whether the password alone does not sign the person in. */
	public boolean isOn(UUID memberId) {
		return this.jdbc.sql("""
				select exists (select from second_factor where member_id = :member and confirmed_at is not null)
					or exists (select from passkey where member_id = :member)
				""").param("member", memberId).query(Boolean.class).single();
	}

	/** Whether the person signs in with codes. */
	public boolean hasCodes(UUID memberId) {
		return this.jdbc.sql("""
				select exists (select from second_factor where member_id = :member and confirmed_at is not null)
				""").param("member", memberId).query(Boolean.class).single();
	}

	/** How many codes on paper are left. */
	public int recoveryCodesLeft(UUID memberId) {
		return this.jdbc.sql("select count(*) from recovery_code where member_id = :member")
			.param("member", memberId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Makes a secret for the app, which counts for nothing until it is confirmed. Whoever
	 * began before goes on with the same.
	 */
	@Transactional
	public String begin(Member member) {
		byte[] secret = new byte[SECRET_BYTES];
		this.random.nextBytes(secret);
		this.jdbc.sql("""
				insert into second_factor (member_id, organization_id, secret, begun_at)
				values (:member, :organization, :secret, :now) on conflict do nothing
				""")
			.param("member", member.id())
			.param("organization", member.organizationId())
			.param("secret", this.secrets.seal(secret, member.id().toString()))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return begun(member.id()).orElseThrow();
	}

	/** The secret that was begun and not confirmed yet, as people type it into an app. */
	public Optional<String> begun(UUID memberId) {
		return this.jdbc.sql("select secret from second_factor where member_id = :member and confirmed_at is null")
			.param("member", memberId)
			.query(String.class)
			.optional()
			.map((sealed) -> new Base32().encodeToString(this.secrets.open(sealed, memberId.toString())));
	}

	/**
	 * Confirms the secret by a code of the app.
	 * @return the codes for paper, which nobody can read again; empty when the code is
	 * wrong
	 */
	@Transactional
	public List<String> confirm(UUID memberId, String code) {
		if (begun(memberId).isEmpty() || !isCode(memberId, code)) {
			return List.of();
		}
		this.jdbc.sql("update second_factor set confirmed_at = :now where member_id = :member")
			.param("member", memberId)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return newRecoveryCodes(memberId);
	}

	/** New codes for paper; those before count no more. */
	@Transactional
	public List<String> newRecoveryCodes(UUID memberId) {
		this.jdbc.sql("delete from recovery_code where member_id = :member").param("member", memberId).update();
		List<String> codes = new ArrayList<>();
		for (int n = 0; n < RECOVERY_CODES; n++) {
			byte[] bytes = new byte[RECOVERY_BYTES];
			this.random.nextBytes(bytes);
			String code = new Base32().encodeToString(bytes).toLowerCase(Locale.ROOT);
			codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
			this.jdbc.sql("insert into recovery_code (member_id, code_digest) values (:member, :digest)")
				.param("member", memberId)
				.param("digest", Sha256.of(code))
				.update();
		}
		return codes;
	}

	/** Whether this is a code of the app, or one on paper, that was not used before. */
	@Transactional
	public boolean proves(UUID memberId, String code) {
		if (!hasCodes(memberId) || code.length() > LONGEST_CODE) {
			return false;
		}
		return isCode(memberId, code)
				|| this.jdbc.sql("delete from recovery_code where member_id = :member and code_digest = :digest")
					.param("member", memberId)
					.param("digest", Sha256.of(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)))
					.update() == 1;
	}

	/** From now on the password is enough. */
	@Transactional
	public void remove(UUID memberId) {
		removeCodes(memberId);
		this.jdbc.sql("delete from passkey where member_id = :member").param("member", memberId).update();
	}

	/** Codes prove nothing any more. */
	@Transactional
	public void removeCodes(UUID memberId) {
		this.jdbc.sql("delete from second_factor where member_id = :member").param("member", memberId).update();
	}

	private boolean isCode(UUID memberId, String typed) {
		Instant now = this.clock.instant();
		long step = now.getEpochSecond() / this.codes.getTimeStep().toSeconds();
		String sealed = this.jdbc.sql("select secret from second_factor where member_id = :member for update")
			.param("member", memberId)
			.query(String.class)
			.single();
		return MessageDigest.isEqual(bytes(code(this.secrets.open(sealed, memberId.toString()), now)),
				bytes(typed.replaceAll("\\s", "")))
				&& this.jdbc
					.sql("update second_factor set last_step = :step where member_id = :member and last_step < :step")
					.param("step", step)
					.param("member", memberId)
					.update() == 1;
	}

	private String code(byte[] secret, Instant now) {
		try {
			return this.codes.generateOneTimePasswordString(new SecretKeySpec(secret, this.codes.getAlgorithm()), now,
					Locale.ROOT);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
