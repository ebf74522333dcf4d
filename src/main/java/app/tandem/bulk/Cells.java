package app.tandem.bulk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import app.tandem.bulk.cell.AmountCell;
import app.tandem.bulk.cell.Choice;
import app.tandem.bulk.cell.CodeCell;
import app.tandem.bulk.cell.DateCell;
import app.tandem.bulk.cell.EmailCell;
import app.tandem.bulk.cell.MemberCell;
import app.tandem.bulk.cell.Parsed;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.TextCell;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Contact;
import app.tandem.deal.Money;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.value.Folding;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and collects what is found in them; a value that cannot be
 * had is null.
 */
final class Cells {

	private final SheetRow row;

	private final Set<Finding> findings = new LinkedHashSet<>();

	Cells(SheetRow row) {
		this.row = row;
		this.findings.addAll(row.findings());
	}

	SheetRow row() {
		return this.row;
	}

	List<Finding> findings() {
		return List.copyOf(this.findings);
	}

	boolean isFaulty() {
		return this.findings.stream().anyMatch((finding) -> finding.severity() == Severity.ROW);
	}

	void found(FindingCode code, String column, Object... args) {
		this.findings.add(Finding.of(code, column, args).inRow(this.row.number()));
	}

	void found(FindingCode code, Column column, Object... args) {
		found(code, column.label(), args);
	}

	String text(Column column) {
		return this.row.text(column);
	}

	boolean isBlank(Column column) {
		return Folding.isBlank(this.row.text(column));
	}

	<T> @Nullable T value(Parsed<T> parsed) {
		parsed.findings().forEach((finding) -> this.findings.add(finding.inRow(this.row.number())));
		return parsed.value();
	}

	/** A value that must be there. */
	<T> @Nullable T mandatory(Column column, Parsed<T> parsed) {
		if (parsed.isEmpty()) {
			found(FindingCode.ROW_MISSING, column);
		}
		return value(parsed);
	}

	<T> @Nullable T mandatory(Column column, Choice<T> choice) {
		return mandatory(column, choice.parse(column.label(), text(column)));
	}

	@Nullable String mandatoryLine(Column column, int longest) {
		return mandatory(column, TextCell.line(column.label(), text(column), longest));
	}

	String line(Column column, int longest) {
		return orEmpty(value(TextCell.line(column.label(), text(column), longest)));
	}

	String identifier(Column column, int longest) {
		return orEmpty(value(TextCell.identifier(column.label(), text(column), longest)));
	}

	String block(Column column) {
		return orEmpty(value(TextCell.block(column.label(), text(column), Limits.NOTES)));
	}

	/**
	 * The terms, or null when one of the mandatory ones is missing or faulty; the date is
	 * judged by the caller.
	 */
	@Nullable Terms terms() {
		String name = mandatoryLine(Column.DEAL_NAME, Limits.NAME);
		String currency = mandatory(Column.CURRENCY, CodeCell.currency(Column.CURRENCY.label(), text(Column.CURRENCY)));
		BigDecimal amount = mandatory(Column.VALUE,
				AmountCell.positive(Column.VALUE.label(), text(Column.VALUE), currency));
		LocalDate date = mandatory(Column.CLOSE_DATE,
				DateCell.parse(Column.CLOSE_DATE.label(), text(Column.CLOSE_DATE)));
		String notes = block(Column.NOTES);
		String crmId = identifier(Column.CRM_ID, Limits.CRM_ID);
		String campaignId = line(Column.CAMPAIGN_ID, Limits.CAMPAIGN_ID);
		return (name != null && currency != null && amount != null && date != null)
				? new Terms(name, new Money(amount, currency), date, notes, crmId, campaignId) : null;
	}

	/** The contact as far as it is given. */
	Contact contact() {
		return new Contact(line(Column.CONTACT_FIRST_NAME, Limits.NAME), line(Column.CONTACT_LAST_NAME, Limits.NAME),
				identifier(Column.CONTACT_PHONE, Limits.PHONE),
				orEmpty(value(EmailCell.parse(Column.CONTACT_EMAIL.label(), text(Column.CONTACT_EMAIL)))));
	}

	/**
	 * The solutions by the label of their column, faulty ones left out; at least one must
	 * be there.
	 */
	List<Labelled<SolutionCell>> solutions(@Nullable String currency) {
		List<Labelled<SolutionCell>> solutions = new ArrayList<>();
		Set<String> ids = new LinkedHashSet<>();
		List<SheetRow.NumberedCell> cells = this.row.numbered(Column.SOLUTION);
		if (cells.isEmpty()) {
			found(FindingCode.ROW_MISSING, Column.SOLUTION.label(1));
		}
		for (SheetRow.NumberedCell cell : cells) {
			SolutionCell solution = value(SolutionCell.parse(cell.label(), cell.text(), currency));
			if (solution != null && !ids.add(solution.id())) {
				found(FindingCode.ROW_TWICE, cell.label(), solution.id());
			}
			else if (solution != null) {
				solutions.add(new Labelled<>(cell.label(), solution));
			}
		}
		return solutions;
	}

	/** The team, faulty members left out; at least one must be there. */
	List<TeamMember> team() {
		List<TeamMember> team = new ArrayList<>();
		List<SheetRow.NumberedCell> cells = this.row.numbered(Column.TEAM_MEMBER);
		if (cells.isEmpty()) {
			found(FindingCode.ROW_MISSING, Column.TEAM_MEMBER.label(1));
		}
		for (SheetRow.NumberedCell cell : cells) {
			MemberCell member = value(MemberCell.parse(cell.label(), cell.text()));
			if (member != null) {
				team.add(new TeamMember(member.first(), member.last(), member.phone(), member.email()));
			}
		}
		return team;
	}

	static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** A value and the column it stands in. */
	record Labelled<T>(String label, T value) {
	}

}
