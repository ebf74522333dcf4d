package app.tandem.privacy;

import org.jspecify.annotations.Nullable;

/**
 * How long a company keeps what it has; null is for as long as it wishes.
 *
 * @param version of the row, 0 while there is none
 * @param fileDays files of imports, after they came
 * @param contactMonths customer contacts, after all their deals were closed
 */
record Retention(int version, @Nullable Integer fileDays, @Nullable Integer contactMonths) {

	static final Retention NONE = new Retention(0, null, null);

}
