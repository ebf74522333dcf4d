package app.tandem.directory;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry as the keepers of the directory see it.
 *
 * @param version rises with every change
 * @param owner name of the one company that sees the entry; null when the whole programme
 * does
 */
public record KeptCustomer(CustomerEntry entry, int version, @Nullable String owner) {

	public UUID id() {
		return this.entry.id();
	}

}
