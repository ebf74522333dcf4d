package app.tandem.deal.creation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Keys of a draft's parts, as forms send them. */
final class Keys {

	private Keys() {
	}

	/** Null for what is no key. */
	static @Nullable UUID of(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
