package app.tandem.deal;

/** How many deals; counting stops at 10,000, so that it never holds up a page. */
public record Count(int number, boolean more) {

	/** Nothing. */
	public static final Count NONE = new Count(0, false);

	static final int MOST = 10_000;

	static Count of(int counted) {
		return new Count(Math.min(counted, MOST), counted > MOST);
	}

}
