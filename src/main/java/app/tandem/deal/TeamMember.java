package app.tandem.deal;

/** A person working on a deal; all four parts are there. */
public record TeamMember(String firstName, String lastName, String phone, String email) {

	public static final int MOST = 50;

	public String name() {
		return this.firstName + " " + this.lastName;
	}

	/** A user is on the team when the e-mail matches, whatever its case. */
	public boolean isReachedAt(String address) {
		return this.email.equalsIgnoreCase(address);
	}

}
