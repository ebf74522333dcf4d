package app.tandem.bulk;

import java.util.Map;
import java.util.function.Function;

import app.tandem.bulk.cell.AmountCell;
import app.tandem.bulk.cell.Choice;
import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.CodeCell;
import app.tandem.bulk.cell.DateCell;
import app.tandem.bulk.cell.DunsCell;
import app.tandem.bulk.cell.MemberCell;
import app.tandem.bulk.cell.Parsed;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.StageCell;
import app.tandem.bulk.cell.TextCell;
import app.tandem.bulk.cell.UuidCell;
import app.tandem.bulk.sheet.Column;
import app.tandem.value.Folding;
import app.tandem.value.Limits;

/**
 * The one form of a cell in which equal values are equal texts: that in which export
 * writes it.
 */
final class CellForm {

	private final Map<String, Integer> stageNames;

	/** For a company that gave the stages these names. */
	CellForm(Map<String, Integer> stageNames) {
		this.stageNames = stageNames;
	}

	/**
	 * The text in that form; a text that cannot be read stays as typed, without its outer
	 * blanks.
	 */
	String of(Column column, String text) {
		return switch (column) {
			case COUNTRY -> form(CodeCell.country("", text), text, Function.identity());
			case DUNS -> form(DunsCell.parse("", text), text, Function.identity());
			case VALUE -> form(AmountCell.positive("", text, null), text, AmountCell::write);
			case CLOSE_DATE -> form(DateCell.parse("", text), text, DateCell::write);
			case STAGE -> form(StageCell.parse("", text, this.stageNames), text, String::valueOf);
			case ENGAGEMENT_ID, REFERRAL_ID -> form(UuidCell.referral("", text), text, Object::toString);
			case NOTES, NOTES_TO_MICROSOFT -> form(TextCell.block("", text, Limits.NOTES), text, Function.identity());
			case STATUS -> choice(Choices.STATUS, text);
			case SUBSTATUS -> choice(Choices.SUBSTATUS, text);
			case REASON -> choice(Choices.REASON, text);
			case HELP_KIND -> choice(Choices.HELP, text);
			case HELP_REQUIRED, SHARE, CONSENT -> choice(Choices.YES_NO, text);
			case SOLUTION -> form(SolutionCell.parse("", text, null), text, SolutionCell::write);
			case TEAM_MEMBER -> form(MemberCell.parse("", text), text, MemberCell::write);
			default -> Folding.trim(text);
		};
	}

	private static <T> String choice(Choice<T> choice, String text) {
		return form(choice.parse("", text), text, choice::write);
	}

	private static <T> String form(Parsed<T> parsed, String text, Function<T, String> writer) {
		return (parsed.value() != null) ? writer.apply(parsed.value()) : Folding.trim(text);
	}

}
