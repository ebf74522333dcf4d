package app.tandem.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of people, for the library that checks them. */
@Component
class PasskeyRows implements UserCredentialRepository {

	private final JdbcClient jdbc;

	PasskeyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A new one is added; of one that is known only what a use of it changes. */
	@Override
	public void save(CredentialRecord passkey) {
		this.jdbc.sql("""
				insert into passkey (credential_id, member_id, organization_id, label, public_key, signature_count,
					user_verified, backup_eligible, backed_up, transports, attestation, client_data, created_at,
					last_used_at)
				select :credential, m.id, m.organization_id, :label, :key, :count, :verified, :eligible, :backed,
					:transports, :attestation, :data, :created, :used
				from member m where m.id = :member
				on conflict (credential_id) do update set signature_count = excluded.signature_count,
					user_verified = excluded.user_verified, backed_up = excluded.backed_up,
					last_used_at = excluded.last_used_at
				where passkey.member_id = excluded.member_id
				""")
			.param("credential", passkey.getCredentialId().getBytes())
			.param("member", member(passkey.getUserEntityUserId()))
			.param("label", passkey.getLabel())
			.param("key", passkey.getPublicKey().getBytes())
			.param("count", passkey.getSignatureCount())
			.param("verified", passkey.isUvInitialized())
			.param("eligible", passkey.isBackupEligible())
			.param("backed", passkey.isBackupState())
			.param("transports",
					passkey.getTransports()
						.stream()
						.map(AuthenticatorTransport::getValue)
						.collect(Collectors.joining(" ")))
			.param("attestation", bytes(passkey.getAttestationObject()))
			.param("data", bytes(passkey.getAttestationClientDataJSON()))
			.param("created", at(passkey.getCreated()))
			.param("used", at(passkey.getLastUsed()))
			.update();
	}

	@Override
	public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
		return this.jdbc.sql("select * from passkey where credential_id = :credential")
			.param("credential", credential.getBytes())
			.query((row, n) -> passkey(row))
			.optional()
			.orElse(null);
	}

	@Override
	public List<CredentialRecord> findByUserId(Bytes user) {
		return of(member(user));
	}

	/** The latest added first. */
	List<CredentialRecord> of(UUID memberId) {
		return this.jdbc.sql("select * from passkey where member_id = :member order by created_at desc, credential_id")
			.param("member", memberId)
			.query((row, n) -> passkey(row))
			.list();
	}

	@Override
	public void delete(Bytes credential) {
		this.jdbc.sql("delete from passkey where credential_id = :credential")
			.param("credential", credential.getBytes())
			.update();
	}

	private static CredentialRecord passkey(ResultSet row) throws SQLException {
		return ImmutableCredentialRecord.builder()
			.credentialType(PublicKeyCredentialType.PUBLIC_KEY)
			.credentialId(new Bytes(row.getBytes("credential_id")))
			.userEntityUserId(PasskeyOwners.handle(row.getObject("member_id", UUID.class)))
			.label(row.getString("label"))
			.publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
			.signatureCount(row.getLong("signature_count"))
			.uvInitialized(row.getBoolean("user_verified"))
			.backupEligible(row.getBoolean("backup_eligible"))
			.backupState(row.getBoolean("backed_up"))
			.transports(transports(row.getString("transports")))
			.attestationObject(maybe(row.getBytes("attestation")))
			.attestationClientDataJSON(maybe(row.getBytes("client_data")))
			.created(row.getObject("created_at", OffsetDateTime.class).toInstant())
			.lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
			.build();
	}

	private static Set<AuthenticatorTransport> transports(String stored) {
		return Arrays.stream(stored.split(" "))
			.filter((name) -> !name.isEmpty())
			.map(AuthenticatorTransport::valueOf)
			.collect(Collectors.toSet());
	}

	private static UUID member(Bytes handle) {
		return Optional.ofNullable(PasskeyOwners.member(handle))
			.orElseThrow(() -> new IllegalArgumentException("nobody has this handle"));
	}

	private static byte @Nullable [] bytes(@Nullable Bytes value) {
		return (value != null) ? value.getBytes() : null;
	}

	private static @Nullable Bytes maybe(byte @Nullable [] stored) {
		return (stored != null) ? new Bytes(Objects.requireNonNull(stored)) : null;
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
