package app.tandem.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.shell.Section;

/**
 * The person who asks, with what was granted to them at this moment. {@code admin} is
 * where they see and edit every deal, {@code user} where they see those that they are on
 * the team of (domain.md, section 2).
 */
public record Viewer(UUID memberId, UUID organizationId, boolean vendor, String name, String email, Set<Role> roles,
		Reach admin, Reach user) {

	/** Somebody who is no longer allowed anything, but still has work under way. */
	public static Viewer withoutRights(UUID memberId, UUID organizationId, String name) {
		return new Viewer(memberId, organizationId, false, name, "", Set.of(), Reach.NOWHERE, Reach.NOWHERE);
	}

	/** Anyone but a pure reviewer or programme admin has deals to look at. */
	public boolean hasDeals() {
		return !this.admin.isNowhere() || !this.user.isNowhere();
	}

	/** Partners import deals; the vendor's staff starts each of its own by hand. */
	public boolean mayImport() {
		return !this.vendor && hasDeals();
	}

	public boolean mayCreateIn(UUID location) {
		return this.admin.covers(location) || this.user.covers(location);
	}

	/**
	 * A Referrals user who creates a deal is put on its team, else it would vanish from
	 * their own list.
	 */
	public boolean mustBeOnTeamIn(UUID location) {
		return !this.admin.covers(location);
	}

	/**
	 * Sellers of the vendor also read what partners share with them: partner-led deals
	 * and assessments.
	 */
	public boolean seesSharedDeals() {
		return this.vendor && this.roles.contains(Role.SELLER);
	}

	/**
	 * What the menu offers, in its order; never empty. Whoever has nothing else finds out
	 * why on the page of the deals.
	 */
	public Set<Section> sections() {
		Set<Section> sections = EnumSet.noneOf(Section.class);
		if (is(Role.REGISTRATION_REVIEWER) || mayImport()) {
			sections.add(Section.REGISTRATIONS);
		}
		if (mayImport()) {
			sections.add(Section.IMPORTS_AND_EXPORTS);
		}
		if (mayKeepDirectory()) {
			sections.addAll(EnumSet.of(Section.PARTNERS, Section.SOLUTIONS, Section.CUSTOMERS));
		}
		if (mayManagePeople()) {
			sections.addAll(EnumSet.of(Section.USERS, Section.AUDIT, Section.PERSONAL_DATA));
		}
		if (!this.vendor && is(Role.ACCOUNT_ADMIN)) {
			sections.addAll(EnumSet.of(Section.LOCATIONS, Section.SALES_STAGES));
		}
		if (hasDeals() || sections.isEmpty()) {
			sections.add(Section.OPPORTUNITIES);
		}
		return sections;
	}

	/** People are managed by those of their own company who may. */
	boolean mayManagePeople() {
		return is(this.vendor ? Role.PROGRAMME_ADMIN : Role.ACCOUNT_ADMIN);
	}

	/** The vendor's programme admins keep partners, catalogue and customers. */
	boolean mayKeepDirectory() {
		return this.vendor && is(Role.PROGRAMME_ADMIN);
	}

	/**
	 * Begins an entry of the audit log: this person does it, and their company reads it.
	 */
	public AuditEntry does(AuditAction action) {
		return AuditEntry.of(action, this.organizationId).by(this.memberId, this.name);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

}
