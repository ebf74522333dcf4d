package app.tandem.bulk;

import java.time.LocalDate;

import app.tandem.bulk.cell.AmountCell;
import app.tandem.bulk.cell.CodeCell;
import app.tandem.bulk.cell.DateCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;
import app.tandem.deal.Money;
import app.tandem.deal.Terms;
import app.tandem.value.Limits;

/** The terms that a row wants for its deal. */
final class TermsCells {

	private final Cells cells;

	private final Deal deal;

	private final ChangedCells changed;

	private final LocalDate today;

	TermsCells(Cells cells, Deal deal, ChangedCells changed, LocalDate today) {
		this.cells = cells;
		this.deal = deal;
		this.changed = changed;
		this.today = today;
	}

	/** Changed cells as typed, the others as they are. */
	Terms read() {
		Terms now = this.deal.referral().terms();
		String name = this.changed.has(Column.DEAL_NAME)
				? Cells.orEmpty(this.cells.mandatoryLine(Column.DEAL_NAME, Limits.NAME)) : now.name();
		return new Terms(name, value(now.value()), closeDate(now),
				this.changed.has(Column.NOTES) ? this.cells.block(Column.NOTES) : now.notes(),
				this.changed.has(Column.CRM_ID) ? this.cells.identifier(Column.CRM_ID, Limits.CRM_ID) : now.crmId(),
				this.changed.has(Column.CAMPAIGN_ID) ? this.cells.line(Column.CAMPAIGN_ID, Limits.CAMPAIGN_ID)
						: now.campaignId());
	}

	private Money value(Money now) {
		if (!this.changed.has(Column.VALUE) && !this.changed.has(Column.CURRENCY)) {
			return now;
		}
		String currency = this.changed.has(Column.CURRENCY) ? this.cells.mandatory(Column.CURRENCY,
				CodeCell.currency(Column.CURRENCY.label(), this.cells.text(Column.CURRENCY))) : now.currency();
		var amount = this.cells.row().header().has(Column.VALUE)
				? this.cells.mandatory(Column.VALUE,
						AmountCell.positive(Column.VALUE.label(), this.cells.text(Column.VALUE), currency))
				: now.amount();
		return (amount != null && currency != null) ? new Money(amount, currency) : now;
	}

	private LocalDate closeDate(Terms now) {
		if (!this.changed.has(Column.CLOSE_DATE)) {
			return now.closeDate();
		}
		var date = this.cells.mandatory(Column.CLOSE_DATE,
				DateCell.parse(Column.CLOSE_DATE.label(), this.cells.text(Column.CLOSE_DATE)));
		if (date != null && Terms.isPast(date, this.today)) {
			this.cells.found(FindingCode.ROW_DATE_PAST, Column.CLOSE_DATE, this.cells.text(Column.CLOSE_DATE).strip());
		}
		return (date != null) ? date : now.closeDate();
	}

}
