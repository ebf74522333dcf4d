package app.tandem.bulk.cell;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.value.Folding;
import app.tandem.value.Texts;

/** Reads the sales stage. */
public final class StageCell {

	private StageCell() {
	}

	/**
	 * 10, 20, 40, 60, 80 or 100, given as number, with or without {@code %}, or by a
	 * stage's name.
	 */
	public static Parsed<Integer> parse(String column, String text) {
		String typed = Folding.trim(text);
		if (!typed.endsWith("%")) {
			return Choices.STAGE.parse(column, typed);
		}
		Parsed<Integer> number = Choices.STAGE.parse(column, Folding.trim(typed.substring(0, typed.length() - 1)));
		boolean digits = Texts.isDigit(typed.charAt(0));
		return (digits && !number.isRefused()) ? number
				: Parsed.refused(FindingCode.ROW_VALUE, column, typed, String.join(", ", Choices.STAGE.written()));
	}

}
