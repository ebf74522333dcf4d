package app.tandem.deal;

import java.util.UUID;

import app.tandem.directory.CustomerEntry.Place;
import org.jspecify.annotations.Nullable;

/**
 * The deal's own copy of its customer; the directory entry behind it may later be merged
 * or corrected.
 */
public record Customer(@Nullable UUID entryId, String name, Place place, @Nullable String duns) {

	/**
	 * The link is no fact of the customer: the same customer may be linked to another
	 * entry.
	 */
	public boolean sameAs(Customer other) {
		return this.name.equals(other.name) && this.place.equals(other.place)
				&& java.util.Objects.equals(this.duns, other.duns);
	}

}
