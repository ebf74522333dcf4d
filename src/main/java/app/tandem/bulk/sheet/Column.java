package app.tandem.bulk.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of the file, in their order and with their fixed English names; the last
 * two are ours.
 */
public enum Column {

	ERRORS("Errors", Need.NO), ENGAGEMENT_ID("Engagement ID", Need.NO), REFERRAL_ID("Referral ID", Need.NO),
	DEAL_NAME("Deal Name", Need.YES), CUSTOMER_NAME("Customer Name", Need.YES),
	ADDRESS_LINE_1("Customer Address Line 1", Need.YES), ADDRESS_LINE_2("Customer Address Line 2", Need.NO),
	CITY("Customer City", Need.YES), STATE("Customer State", Need.NO), POSTAL_CODE("Customer Postal Code", Need.NO),
	COUNTRY("Customer Country", Need.YES), DUNS("Customer D-U-N-S ID", Need.NO),
	CONTACT_FIRST_NAME("Customer Contact First Name", Need.DEPENDS),
	CONTACT_LAST_NAME("Customer Contact Last Name", Need.DEPENDS),
	CONTACT_PHONE("Customer Contact Phone number", Need.DEPENDS),
	CONTACT_EMAIL("Customer Contact Email Address", Need.DEPENDS), STATUS("Partner Referral Status", Need.YES),
	SUBSTATUS("Partner Referral Substatus", Need.YES), MICROSOFT_STATUS("Microsoft Referral Status", Need.DEPENDS),
	REASON("Declined/Lost reason", Need.DEPENDS), STAGE("Sales Stage", Need.NO),
	VALUE("Estimated Deal Value", Need.YES), CURRENCY("Currency", Need.YES),
	CLOSE_DATE("Estimated Close Date", Need.YES), CRM_ID("CRM ID", Need.NO),
	CAMPAIGN_ID("Marketing Campaign ID", Need.NO), NOTES("Notes", Need.NO),
	HELP_REQUIRED("Microsoft help required?", Need.YES), HELP_KIND("What specific help from Microsoft?", Need.DEPENDS),
	SHARE("Share with Microsoft sales team", Need.DEPENDS), NOTES_TO_MICROSOFT("Notes to Microsoft", Need.NO),
	CONSENT("Consent to share Customer/Partner contact", Need.YES), SOLUTION("Solution", Need.YES),
	TEAM_MEMBER("Team member", Need.YES), MPN_ID("MPN ID", Need.NO), ROW_VERSION("Row version", Need.NO);

	/** How often a numbered column may stand in a file, and its highest number. */
	public static final int MOST_NUMBERED = 50;

	private static final List<String> NAMES = header(MOST_NUMBERED, MOST_NUMBERED, true);

	private final String label;

	private final Need need;

	Column(String label, Need need) {
		this.label = label;
		this.need = need;
	}

	/** The name in the file; of a numbered column without its number. */
	public String label() {
		return this.label;
	}

	/**
	 * The name in the file of the numbered column with this number.
	 * @throws IllegalArgumentException when the column is not numbered or has no such
	 * number
	 */
	public String label(int number) {
		if (!isNumbered() || number < 1 || number > MOST_NUMBERED) {
			throw new IllegalArgumentException("There is no %s %d".formatted(this.label, number));
		}
		return this.label + " " + number;
	}

	/** Whether a column of the file may have this name, its number included. */
	public static boolean isName(String name) {
		return NAMES.contains(name);
	}

	/** Those of these that are names of columns, in the order of the format. */
	public static List<String> names(Set<String> some) {
		return NAMES.stream().filter(some::contains).toList();
	}

	/** Whether it stands in the file several times with numbers from 1 to 50. */
	public boolean isNumbered() {
		return this == SOLUTION || this == TEAM_MEMBER;
	}

	/** Whether a row needs a value in it. */
	public Need need() {
		return this.need;
	}

	/**
	 * Whether a file must have it, for updates too; of a numbered column this is said of
	 * number 1.
	 */
	public boolean mustBePresent() {
		return this.need == Need.YES;
	}

	/** Part of message keys: the name in lower case with hyphens. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The labels of a header row in the order of the format, ours included on request.
	 * @param solutions how many columns for solutions
	 * @param members how many columns for team members
	 */
	public static List<String> header(int solutions, int members, boolean withOurs) {
		List<String> labels = new ArrayList<>();
		for (Column column : values()) {
			if (column.isNumbered()) {
				int count = (column == SOLUTION) ? solutions : members;
				for (int number = 1; number <= count; number++) {
					labels.add(column.label(number));
				}
			}
			else if (withOurs || (column != MPN_ID && column != ROW_VERSION)) {
				labels.add(column.label);
			}
		}
		return List.copyOf(labels);
	}

	/** Whether a value is mandatory. */
	public enum Need {

		/** Always. */
		YES,
		/** Never. */
		NO,
		/** Depends on other cells of the row. */
		DEPENDS

	}

}
