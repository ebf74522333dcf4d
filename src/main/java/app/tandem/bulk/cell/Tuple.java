package app.tandem.bulk.cell;

import java.util.ArrayList;
import java.util.List;

import app.tandem.value.Folding;

/** Several parts in one cell, with commas between them; parts in quotes may have some. */
final class Tuple {

	private final String text;

	private final List<String> parts = new ArrayList<>();

	private int at;

	private Tuple(String text) {
		this.text = text;
	}

	/** The parts; blanks around them do not count unless they are quoted. */
	static List<String> split(String text) {
		Tuple tuple = new Tuple(text);
		do {
			tuple.parts.add(tuple.next());
		}
		while (tuple.at++ < text.length());
		return tuple.parts;
	}

	/** A text which {@link #split} takes apart into these; empty ones at its end go. */
	static String join(List<String> parts) {
		int count = parts.size();
		while (count > 1 && parts.get(count - 1).isEmpty()) {
			count--;
		}
		List<String> quoted = new ArrayList<>();
		parts.subList(0, count).forEach((part) -> quoted.add(needsQuotes(part) ? quote(part) : part));
		return String.join(", ", quoted);
	}

	private String next() {
		int start = this.at;
		while (start < this.text.length() && this.text.charAt(start) == ' ') {
			start++;
		}
		if (start < this.text.length() && this.text.charAt(start) == '"') {
			int end = closingQuote(start + 1);
			int comma = (end < 0) ? -1 : commaAfterBlanks(end + 1);
			if (comma >= 0) {
				this.at = comma;
				return this.text.substring(start + 1, end).replace("\"\"", "\"");
			}
		}
		int comma = this.text.indexOf(',', this.at);
		int end = (comma < 0) ? this.text.length() : comma;
		String part = this.text.substring(this.at, end);
		this.at = end;
		return Folding.trim(part);
	}

	private int closingQuote(int start) {
		for (int i = start; i < this.text.length(); i++) {
			if (this.text.charAt(i) == '"') {
				if (i + 1 == this.text.length() || this.text.charAt(i + 1) != '"') {
					return i;
				}
				i++;
			}
		}
		return -1;
	}

	/** Where the next part begins after its comma, or -1 when more than blanks follow. */
	private int commaAfterBlanks(int start) {
		int i = start;
		while (i < this.text.length() && this.text.charAt(i) == ' ') {
			i++;
		}
		return (i == this.text.length() || this.text.charAt(i) == ',') ? i : -1;
	}

	private static boolean needsQuotes(String part) {
		return part.indexOf(',') >= 0 || part.indexOf('"') >= 0 || !Folding.trim(part).equals(part);
	}

	private static String quote(String part) {
		return '"' + part.replace("\"", "\"\"") + '"';
	}

}
