package app.tandem.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The session's principal: who signed in. What they may do is read afresh as a
 * {@link Viewer}.
 */
class SignedIn implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1;

	private final UUID memberId;

	private final String email;

	private final String name;

	private final String company;

	/** Nothing in a session that an earlier version began. */
	private final @Nullable Instant provenAt;

	private String passwordHash;

	SignedIn(Member member, String company, Instant provenAt) {
		this.memberId = member.id();
		this.email = member.email();
		this.name = member.name();
		this.passwordHash = member.passwordHash();
		this.company = company;
		this.provenAt = provenAt;
	}

	/** Whether the person has proven since then that it is they. */
	boolean provenSince(Instant moment) {
		return this.provenAt != null && this.provenAt.isAfter(moment);
	}

	UUID memberId() {
		return this.memberId;
	}

	String name() {
		return this.name;
	}

	String company() {
		return this.company;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of();
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = "";
	}

}
