package app.tandem.deal.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A line of the list as it is read. */
record ListRow(String id, String href, String heartAction, String heartLabel, boolean favorite, String name,
		List<Cell> cells) {

	/**
	 * What a line says in a column.
	 *
	 * @param kind which part of the template shows it: name, chip or text
	 * @param css how it stands in its column
	 * @param label what it is, where no heading stands above it; empty where it speaks
	 * for itself
	 * @param tone the colour of a chip
	 * @param inline where it is changed by itself; null when it is not
	 * @param mark what stands behind it, and {@code sub} below it
	 */
	record Cell(String kind, String css, String label, String text, String tone, String mark, String sub,
			@Nullable Inline inline) {

		static Cell text(String css, String text) {
			return new Cell("text", css, "", text, "", "", "", null);
		}

		static Cell chip(String text, String tone) {
			return new Cell("chip", "", "", text, tone, "", "", null);
		}

		Cell called(String name) {
			return new Cell(this.kind, this.css, name, this.text, this.tone, this.mark, this.sub, this.inline);
		}

		Cell marked(String small) {
			return new Cell(this.kind, this.css, this.label, this.text, this.tone, small, this.sub, this.inline);
		}

		/** Can be changed where it stands. */
		Cell open(@Nullable Inline where) {
			return new Cell(this.kind, this.css, this.label, this.text, this.tone, this.mark, this.sub, where);
		}

		Cell above(String small) {
			return new Cell(this.kind, this.css, this.label, this.text, this.tone, this.mark, small, this.inline);
		}

	}

	/** Where a field is changed by itself, and what that is called. */
	record Inline(String id, String href, String label) {
	}

}
