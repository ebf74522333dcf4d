package app.tandem.value;

/** Longest texts, in characters (code points), and largest numbers. */
public final class Limits {

	/** Names of deals, companies and people, of cities and states. */
	public static final int NAME = 200;

	/** A line of an address. */
	public static final int ADDRESS = 200;

	public static final int POSTAL_CODE = 20;

	public static final int PHONE = 50;

	public static final int EMAIL = 254;

	public static final int CRM_ID = 100;

	public static final int CAMPAIGN_ID = 100;

	public static final int SOLUTION_ID = 100;

	/** Notes, also those to the vendor. */
	public static final int NOTES = 10_000;

	/** Digits of an amount before the decimal point. */
	public static final int AMOUNT_DIGITS = 15;

	private Limits() {
	}

}
