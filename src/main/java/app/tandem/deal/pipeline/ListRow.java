package app.tandem.deal.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A line of the list as it is read. */
public record ListRow(String id, String heartAction, String heartLabel, boolean favorite, String name,
		List<Cell> cells) {

	/**
	 * What a line says in a column.
	 *
	 * @param css how it stands in its column; null for as ever
	 * @param label what it is, where no heading stands above it; null where it speaks for
	 * itself
	 * @param href where it leads; null for nowhere
	 * @param chip how it looks as a chip; null when it is none
	 * @param more what stands with it; null for nothing
	 */
	public record Cell(@Nullable String css, @Nullable String label, String text, @Nullable String href,
			@Nullable String chip, @Nullable More more) {

		static Cell text(@Nullable String css, String text) {
			return new Cell(css, null, text, null, null, null);
		}

		static Cell link(String css, String text, String href) {
			return new Cell(css, null, text, href, null, null);
		}

		static Cell chip(String text, String tone) {
			return new Cell(null, null, text, null, "chip " + tone, null);
		}

		Cell called(String name) {
			return new Cell(this.css, name, this.text, this.href, this.chip, this.more);
		}

		/** With a word behind it, and where it can be changed by itself. */
		Cell with(String mark, @Nullable Inline inline) {
			return (mark.isEmpty() && inline == null) ? this : with(new More(mark, inline, ""));
		}

		/** With a small line below it. */
		Cell above(String small) {
			return small.isEmpty() ? this : with(new More("", null, small));
		}

		/** What stands in it bare. */
		public String bare() {
			return (this.href == null && this.chip == null) ? this.text : "";
		}

		private Cell with(More other) {
			return new Cell(this.css, this.label, this.text, this.href, this.chip, other);
		}

	}

	/**
	 * What few cells have.
	 *
	 * @param inline where it is changed by itself; null when it is not
	 * @param mark what stands behind it, and {@code sub} below it
	 */
	public record More(String mark, @Nullable Inline inline, String sub) {
	}

	/** Where a field is changed by itself, and what that is called. */
	public record Inline(String id, String href, String label) {
	}

}
