package app.tandem.access;

import java.util.Optional;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the person behind an e-mail address; suspended people, and those who have not
 * chosen a password yet, are as unknown as strangers.
 */
@Component
class SignInService implements UserDetailsService {

	static final int LONGEST_ADDRESS = 254;

	private final MemberRows members;

	private final Organizations organizations;

	SignInService(MemberRows members, Organizations organizations) {
		this.members = members;
		this.organizations = organizations;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return find(email).orElseThrow(() -> new UsernameNotFoundException("nobody signs in with this address"));
	}

	/** Who may sign in with this address. */
	Optional<SignedIn> find(String email) {
		return known(email.strip()).filter((member) -> member.suspendedAt() == null && member.hasPassword())
			.flatMap((member) -> this.organizations.find(member.organizationId())
				.filter(Organization::active)
				.map((organization) -> new SignedIn(member, organization.name())));
	}

	/** No address is as long, or has characters that the database knows not. */
	private Optional<Member> known(String email) {
		boolean possible = email.length() <= LONGEST_ADDRESS && email.indexOf('\0') < 0;
		return possible ? this.members.findByEmail(email) : Optional.empty();
	}

}
