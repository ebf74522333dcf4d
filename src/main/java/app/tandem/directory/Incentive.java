package app.tandem.directory;

/**
 * An incentive tag of a solution; a solution that carries one makes a won deal eligible
 * for registration.
 */
public enum Incentive {

	AZURE_IP_CO_SELL, BIZ_APPS_PREMIUM, BIZ_APPS_STANDARD

}
