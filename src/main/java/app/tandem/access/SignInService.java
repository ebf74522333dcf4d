package app.tandem.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the person behind an e-mail address; suspended people, and those who have not
 * chosen yet how to sign in, are as unknown as strangers.
 */
@Component
class SignInService implements UserDetailsService {

	static final int LONGEST_ADDRESS = 254;

	private final MemberRows members;

	private final Organizations organizations;

	private final Clock clock;

	SignInService(MemberRows members, Organizations organizations, Clock clock) {
		this.members = members;
		this.organizations = organizations;
		this.clock = clock;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return find(email).orElseThrow(() -> new UsernameNotFoundException("nobody signs in with this address"));
	}

	/** Who may sign in with this address. */
	Optional<SignedIn> find(String email) {
		return known(email.strip()).flatMap(this::person);
	}

	/** This person, when they may sign in. */
	Optional<SignedIn> find(UUID memberId) {
		return this.members.findById(memberId).flatMap(this::person);
	}

	private Optional<SignedIn> person(Member found) {
		return Optional.of(found)
			.filter((member) -> member.suspendedAt() == null && !member.isInvited())
			.flatMap((member) -> this.organizations.find(member.organizationId())
				.filter(Organization::active)
				.map((organization) -> new SignedIn(member, organization.name(), this.clock.instant())));
	}

	/** No address is as long, or has characters that the database knows not. */
	private Optional<Member> known(String email) {
		boolean possible = email.length() <= LONGEST_ADDRESS && email.indexOf('\0') < 0;
		return possible ? this.members.findByEmail(email) : Optional.empty();
	}

}
