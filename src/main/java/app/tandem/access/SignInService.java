package app.tandem.access;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * Finds the person behind an e-mail address; suspended people are as unknown as
 * strangers.
 */
@Component
class SignInService implements UserDetailsService {

	private final MemberRows members;

	private final Organizations organizations;

	SignInService(MemberRows members, Organizations organizations) {
		this.members = members;
		this.organizations = organizations;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return this.members.findByEmail(email.strip())
			.filter((member) -> member.suspendedAt() == null)
			.flatMap((member) -> this.organizations.find(member.organizationId())
				.filter(Organization::active)
				.map((organization) -> new SignedIn(member, organization.name())))
			.orElseThrow(() -> new UsernameNotFoundException("nobody signs in with this address"));
	}

}
