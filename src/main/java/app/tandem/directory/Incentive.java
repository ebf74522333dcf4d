package app.tandem.directory;

/**
 * An incentive tag of a solution; a solution that carries one makes a won deal eligible
 * for registration.
 */
public enum Incentive {

	AZURE_IP_CO_SELL("Azure IP Co-sell"), BIZ_APPS_PREMIUM("Biz apps premium"), BIZ_APPS_STANDARD("Biz apps standard");

	private final String label;

	Incentive(String label) {
		this.label = label;
	}

	/** What the programme calls it, in every language. */
	public String label() {
		return this.label;
	}

}
