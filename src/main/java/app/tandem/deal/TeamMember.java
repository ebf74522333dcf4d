package app.tandem.deal;

import java.util.List;

import app.tandem.value.PersonNames;

/**
 * A person working on a deal; all four parts are there.
 *
 * @param internal is not shown to the other companies of the deal
 */
public record TeamMember(String firstName, String lastName, String phone, String email, boolean internal) {

	public static final int MOST = 50;

	/** Somebody whom the other companies of the deal see. */
	public TeamMember(String firstName, String lastName, String phone, String email) {
		this(firstName, lastName, phone, email, false);
	}

	public String name() {
		return PersonNames.full(this.firstName, this.lastName);
	}

	/** A user is on the team when the e-mail matches, whatever its case. */
	public boolean isReachedAt(String address) {
		return this.email.equalsIgnoreCase(address);
	}

	/**
	 * The same team, where whoever was internal before stays so: files do not say who is.
	 */
	public static List<TeamMember> keepingInternal(List<TeamMember> team, List<TeamMember> before) {
		return team.stream().map((member) -> member.asInternalAs(before)).toList();
	}

	private TeamMember asInternalAs(List<TeamMember> before) {
		boolean was = before.stream().anyMatch((other) -> other.internal && other.isReachedAt(this.email));
		return new TeamMember(this.firstName, this.lastName, this.phone, this.email, was);
	}

}
