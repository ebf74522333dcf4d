package app.tandem.deal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list: the sort value and id of the row beside it, so that deep pages cost
 * no more than the first.
 */
record Cursor(String value, UUID id) {

	/** More than the longest name needs; each line of a page repeats the place. */
	private static final int LONGEST = 1_200;

	String word() {
		String text = this.id + this.value;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	static Cursor at(DealRow row, SortOrder order) {
		return new Cursor(order.column().write(row), row.id());
	}

	/** Restricts a list to what stands beside the place, as FilterSql lists it. */
	void restrict(Where where, SortOrder order) {
		where.set("place_value", order.column().read(this.value)).set("place_id", this.id);
	}

	/**
	 * Empty for what is no cursor of this order; the list then starts at its beginning.
	 */
	static Optional<Cursor> of(String word, SortOrder order) {
		if (word.isEmpty() || word.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			String text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
			if (text.indexOf('\0') >= 0) {
				return Optional.empty();
			}
			Cursor cursor = new Cursor(text.substring(36), UUID.fromString(text.substring(0, 36)));
			order.column().read(cursor.value());
			return Optional.of(cursor);
		}
		catch (RuntimeException notACursor) {
			return Optional.empty();
		}
	}

}
