package app.tandem.deal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** All IDs that begin alike, both ends included. */
record IdRange(UUID first, UUID last) {

	static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";

	static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * Nothing where no ID begins so.
	 * @param beginning in small letters, with the hyphens an ID is written with
	 */
	static Optional<IdRange> beginningWith(String beginning) {
		String first = filled(beginning, FIRST_ID);
		return ID.matcher(first).matches()
				? Optional.of(new IdRange(UUID.fromString(first), UUID.fromString(filled(beginning, LAST_ID))))
				: Optional.empty();
	}

	private static String filled(String beginning, String rest) {
		return beginning + rest.substring(Math.min(beginning.length(), rest.length()));
	}

}
