package app.tandem.bulk.cell;

import java.util.Map;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import app.tandem.value.Texts;

/** Reads the sales stage. */
public final class StageCell {

	private StageCell() {
	}

	/**
	 * 10, 20, 40, 60, 80 or 100, given as number, with or without {@code %}, by one of
	 * the company's own names or by a stage's name.
	 * @param own what the company's names mean, folded to letters; no numbers
	 */
	public static Parsed<Integer> parse(String column, String text, Map<String, Integer> own) {
		String typed = Folding.trim(text);
		Integer meant = own.get(Folding.letters(typed));
		if (meant != null) {
			return Parsed.of(meant);
		}
		if (!typed.endsWith("%")) {
			return Choices.STAGE.parse(column, typed);
		}
		Parsed<Integer> number = Choices.STAGE.parse(column, Folding.trim(typed.substring(0, typed.length() - 1)));
		boolean digits = Texts.isDigit(typed.charAt(0));
		return (digits && !number.isRefused()) ? number
				: Parsed.refused(FindingCode.ROW_VALUE, column, typed, String.join(", ", Choices.STAGE.written()));
	}

}
