package app.tandem.shell;

/**
 * An entry of the navigation: one line here makes it appear for those whose sections hold
 * it.
 */
public enum Section {

	OPPORTUNITIES(Group.REFERRALS, "/opportunities", "deals"),
	REGISTRATIONS(Group.REFERRALS, "/registrations", "badge"),
	IMPORTS_AND_EXPORTS(Group.REFERRALS, "/opportunities/imports", "transfer"),
	PARTNERS(Group.SETTINGS, "/settings/partners", "building"), SOLUTIONS(Group.SETTINGS, "/settings/solutions", "box"),
	CUSTOMERS(Group.SETTINGS, "/settings/customers", "user"), USERS(Group.SETTINGS, "/settings/users", "people"),
	LOCATIONS(Group.SETTINGS, "/settings/locations", "location"),
	SALES_STAGES(Group.SETTINGS, "/settings/sales-stages", "steps"), AUDIT(Group.SETTINGS, "/settings/audit", "clock"),
	PERSONAL_DATA(Group.SETTINGS, "/settings/personal-data", "lock");

	private final Group group;

	private final String path;

	private final String icon;

	Section(Group group, String path, String icon) {
		this.group = group;
		this.path = path;
		this.icon = icon;
	}

	/** Entries stand under the heading of their group. */
	public Group group() {
		return this.group;
	}

	public String path() {
		return this.path;
	}

	/** A fragment of {@code shell/icons}. */
	public String icon() {
		return this.icon;
	}

	/** Key of its name. */
	public String key() {
		return "shell.section." + name();
	}

	/** A heading of the navigation. */
	public enum Group {

		REFERRALS, SETTINGS;

		/** Key of its name. */
		public String key() {
			return "shell.group." + name();
		}

	}

}
