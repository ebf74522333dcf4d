package app.tandem.access.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Grant;
import app.tandem.access.Grants;
import app.tandem.access.Locations;
import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Role;
import app.tandem.access.SecondFactors;
import app.tandem.access.Sessions;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Conflict;
import app.tandem.shell.NotFound;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people of one's own company, and changes what they may do. Nobody changes their
 * own rights: so nobody raises them, and whoever does it keeps them.
 */
@Component
class People {

	private final Members members;

	private final Grants grants;

	private final MemberLinks links;

	private final SecondFactors factors;

	private final Sessions sessions;

	private final Organizations organizations;

	private final Locations locations;

	private final PeopleLog log;

	private final Clock clock;

	People(Members members, Grants grants, MemberLinks links, SecondFactors factors, Sessions sessions,
			Organizations organizations, Locations locations, PeopleLog log, Clock clock) {
		this.members = members;
		this.grants = grants;
		this.links = links;
		this.factors = factors;
		this.sessions = sessions;
		this.organizations = organizations;
		this.locations = locations;
		this.log = log;
		this.clock = clock;
	}

	/** A partner, for whoever runs the programme. */
	Organization partner(UUID id) {
		return this.organizations.find(id).filter((company) -> !company.isVendor()).orElseThrow(NotFound::new);
	}

	Organization company(Viewer viewer) {
		return this.organizations.find(viewer.organizationId()).orElseThrow(NotFound::new);
	}

	Member get(UUID id, Viewer viewer) {
		return this.members.find(id, viewer.organizationId()).orElseThrow(NotFound::new);
	}

	List<Grant> grants(Member member) {
		return this.grants.of(List.of(member.id()));
	}

	/**
	 * Enters somebody with a role, and makes the link by which they choose a password.
	 * @return null when something was said about the form
	 */
	@Transactional
	@Nullable Invited invite(InvitationForm form, FormCheck check, Organization company) {
		Member member = form.read(check, company.id());
		GrantForm.Wanted wanted = read(form.grant(), check, company);
		if (!member.email().isEmpty() && this.members.findByEmail(member.email()).isPresent()) {
			check.reject("email", "access.people.email.taken");
		}
		if (wanted == null || check.failed()) {
			return null;
		}
		Member added = this.members.add(member);
		this.log.invited(added);
		add(added, wanted);
		return new Invited(added, newLink(added));
	}

	/**
	 * Gives somebody a further role.
	 * @return whether it was; if not, something was said about the form
	 */
	@Transactional
	boolean grant(GrantForm form, FormCheck check, Member member, Viewer viewer) {
		refuseSelf(member, viewer);
		GrantForm.Wanted wanted = read(form, check, company(viewer));
		if (wanted == null || check.failed()) {
			return false;
		}
		if (!add(member, wanted)) {
			check.reject("role", "access.people.role.had");
			return false;
		}
		return true;
	}

	/** Takes a role away; one that is gone already stays so. */
	@Transactional
	void revoke(UUID grantId, Member member, Viewer viewer) {
		refuseSelf(member, viewer);
		grants(member).stream().filter((grant) -> grant.id().equals(grantId)).forEach((grant) -> {
			this.grants.remove(grant, member.organizationId());
			this.log.revoked(member, grant.role(), grant.locationId());
		});
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	@Transactional
	boolean change(PersonForm form, FormCheck check, Member before) {
		Member next = form.read(check, before);
		if (!check.failed()) {
			this.members.change(next);
			this.log.changed(before, next);
		}
		return !check.failed();
	}

	/** From this moment on the person may do nothing, nor may work of theirs go on. */
	@Transactional
	void suspend(Member member, Viewer viewer) {
		refuseSelf(member, viewer);
		if (member.suspendedAt() == null) {
			this.grants.keepManaged(member.organizationId(),
					() -> this.members.change(member.withSuspendedAt(this.clock.instant())));
			this.links.withdraw(member.id());
			this.sessions.end(member.email());
			this.log.did(AuditAction.USER_SUSPENDED, member);
		}
	}

	@Transactional
	void resume(Member member, Viewer viewer) {
		refuseSelf(member, viewer);
		if (member.suspendedAt() != null) {
			this.members.change(member.withSuspendedAt(null));
			this.log.did(AuditAction.USER_RESUMED, member);
		}
	}

	/** For whoever lost their app and the codes on paper as well. */
	@Transactional
	void removeSecondFactor(Member member, Viewer viewer) {
		refuseSelf(member, viewer);
		this.factors.remove(member.id());
		this.log.did(AuditAction.SECOND_FACTOR_REMOVED, member);
	}

	/** A new link to choose a password; the one before works no more. */
	@Transactional
	MemberLinks.Issued newLink(Member member) {
		if (member.suspendedAt() != null) {
			throw new Conflict("whoever is suspended cannot choose a password");
		}
		MemberLinks.Issued link = this.links.issue(member);
		this.log.linked(member, link);
		return link;
	}

	private GrantForm.@Nullable Wanted read(GrantForm form, FormCheck check, Organization company) {
		return form.read(check, company, this.locations.live(company.id()));
	}

	private boolean add(Member member, GrantForm.Wanted wanted) {
		if (wanted.locations().isEmpty()) {
			return add(member, wanted.role(), null);
		}
		boolean added = false;
		for (UUID location : wanted.locations()) {
			added |= add(member, wanted.role(), location);
		}
		return added;
	}

	private boolean add(Member member, Role role, @Nullable UUID location) {
		boolean added = this.grants.add(member, role, location);
		if (added) {
			this.log.granted(member, role, location);
		}
		return added;
	}

	private static void refuseSelf(Member member, Viewer viewer) {
		if (member.id().equals(viewer.memberId())) {
			throw new AccessDeniedException("nobody changes their own rights");
		}
	}

	/** Somebody who was just invited, and the link for them. */
	record Invited(Member member, MemberLinks.Issued link) {
	}

}
