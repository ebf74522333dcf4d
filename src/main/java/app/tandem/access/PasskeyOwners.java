package app.tandem.access;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them: the handle is their id, which says nothing. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

	private static final int BYTES = 16;

	private final MemberRows members;

	PasskeyOwners(MemberRows members) {
		this.members = members;
	}

	static Bytes handle(UUID memberId) {
		return new Bytes(ByteBuffer.allocate(BYTES)
			.putLong(memberId.getMostSignificantBits())
			.putLong(memberId.getLeastSignificantBits())
			.array());
	}

	/** Null for what was never one of our handles. */
	static @Nullable UUID member(Bytes handle) {
		ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
		return (bytes.remaining() == BYTES) ? new UUID(bytes.getLong(), bytes.getLong()) : null;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
		UUID id = member(handle);
		return (id != null) ? this.members.findById(id).map(PasskeyOwners::entity).orElse(null) : null;
	}

	@Override
	public @Nullable PublicKeyCredentialUserEntity findByUsername(String email) {
		return this.members.findByEmail(email).map(PasskeyOwners::entity).orElse(null);
	}

	/** People are there already. */
	@Override
	public void save(PublicKeyCredentialUserEntity person) {
	}

	/** People stay. */
	@Override
	public void delete(Bytes handle) {
	}

	private static PublicKeyCredentialUserEntity entity(Member member) {
		return ImmutablePublicKeyCredentialUserEntity.builder()
			.id(handle(member.id()))
			.name(member.email())
			.displayName(member.name())
			.build();
	}

}
