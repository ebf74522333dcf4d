package app.tandem.access;

import java.util.Optional;

import app.tandem.audit.AuditAction;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who were invited and sign in with an identity provider instead of a password.
 */
@Component
class Invited {

	private final MemberLinks links;

	private final Members members;

	private final Identities identities;

	private final OwnLog log;

	Invited(MemberLinks links, Members members, Identities identities, OwnLog log) {
		this.links = links;
		this.members = members;
		this.identities = identities;
		this.log = log;
	}

	/**
	 * Uses the invitation up.
	 * @return false when it is over, or is not one, but a link to another password
	 */
	@Transactional
	boolean accept(String secret, Identity identity) {
		Optional<Member> invited = this.links.find(secret).filter(Member::isInvited);
		if (invited.isEmpty() || this.links.use(secret).isEmpty()) {
			return false;
		}
		Member member = this.members.withoutPassword(invited.get());
		if (!this.identities.connect(identity, member)) {
			throw new IllegalStateException("connected to somebody else a moment ago");
		}
		this.log.did(AuditAction.IDENTITY_CONNECTED, member);
		return true;
	}

}
