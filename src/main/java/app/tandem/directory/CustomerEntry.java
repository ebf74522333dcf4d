package app.tandem.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A customer of the directory. Deals keep a copy of their own, so that merging or
 * correcting entries rewrites none.
 *
 * @param organizationId the one company that sees the entry, or null when the whole
 * programme does
 * @param duns nine digits
 */
public record CustomerEntry(UUID id, @Nullable UUID organizationId, String name, Place place, @Nullable String duns) {

	/** Where the customer is; the parts that an address may lack are empty texts. */
	public record Place(String line1, String line2, String city, String state, String postalCode, String country) {
	}

}
