package app.tandem.bulk;

import java.util.EnumSet;
import java.util.Set;

import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.EmailCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Ask;
import app.tandem.deal.Base;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Editability;
import app.tandem.deal.Field;
import app.tandem.deal.Help;
import app.tandem.value.Limits;

/** What a row wants the vendor to learn of its deal. */
final class UpgradeCells {

	static final Set<Column> CONTACT = EnumSet.of(Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME,
			Column.CONTACT_PHONE, Column.CONTACT_EMAIL);

	private final Cells cells;

	private final Deal deal;

	private final ChangedCells changed;

	UpgradeCells(Cells cells, Deal deal, ChangedCells changed) {
		this.cells = cells;
		this.deal = deal;
		this.changed = changed;
	}

	/**
	 * Sharing and asking for help, which go one way, and what else the vendor has not
	 * seen yet.
	 */
	Upgrade read() {
		Base base = this.deal.type().base();
		if (wants(Column.HELP_REQUIRED, base == Base.CO_SELL)) {
			return asking();
		}
		boolean shares = base != Base.CO_SELL && wants(Column.SHARE, base != Base.PRIVATE);
		return restating(shares);
	}

	/** Whether the row asks for what can only be given once, and not be taken back. */
	private boolean wants(Column column, boolean given) {
		Boolean value = this.changed.has(column) ? this.cells.mandatory(column, Choices.YES_NO) : null;
		if (value == null || value == given) {
			return false;
		}
		boolean mine = this.deal.isStarters() && !this.deal.type().isAssessment();
		if (given || !mine) {
			this.cells.found(given ? FindingCode.NOTE_NOT_BACK : FindingCode.NOTE_READ_ONLY, column);
		}
		return !given && mine;
	}

	private Upgrade asking() {
		Help kind = Rules.helpKind(this.cells);
		boolean seen = this.deal.type().base().shownToVendor() && this.deal.engagement().contact().isComplete();
		if (seen) {
			contactStays();
		}
		Contact contact = seen ? this.deal.engagement().contact() : contact();
		boolean reachable = seen || Rules.hasContact(this.cells, contact);
		Ask ask = (kind != null && reachable) ? new Ask(kind, notesToVendor()) : Ask.NOTHING;
		return new Upgrade(false, ask, contact);
	}

	private Upgrade restating(boolean shares) {
		if (this.changed.has(Column.HELP_KIND) && !this.cells.isBlank(Column.HELP_KIND)) {
			this.cells.found(FindingCode.NOTE_READ_ONLY, Column.HELP_KIND);
		}
		if (Editability.of(Field.CONTACT, this.deal) == Editability.OPEN) {
			return new Upgrade(shares, new Ask(null, notesToVendor()), contact());
		}
		contactStays();
		if (this.changed.has(Column.NOTES_TO_MICROSOFT)) {
			this.cells.found(FindingCode.NOTE_READ_ONLY, Column.NOTES_TO_MICROSOFT);
		}
		return new Upgrade(shares, this.deal.engagement().ask(), this.deal.engagement().contact());
	}

	private void contactStays() {
		CONTACT.stream()
			.filter(this.changed::has)
			.forEach((column) -> this.cells.found(FindingCode.NOTE_READ_ONLY, column));
	}

	private String notesToVendor() {
		return this.changed.has(Column.NOTES_TO_MICROSOFT) ? this.cells.block(Column.NOTES_TO_MICROSOFT)
				: this.deal.engagement().ask().notes();
	}

	private Contact contact() {
		Contact now = this.deal.engagement().contact();
		SheetRow row = this.cells.row();
		if (!this.changed.hasAny(CONTACT)) {
			return now;
		}
		return new Contact(
				row.header().has(Column.CONTACT_FIRST_NAME) ? this.cells.line(Column.CONTACT_FIRST_NAME, Limits.NAME)
						: now.firstName(),
				row.header().has(Column.CONTACT_LAST_NAME) ? this.cells.line(Column.CONTACT_LAST_NAME, Limits.NAME)
						: now.lastName(),
				row.header().has(Column.CONTACT_PHONE) ? this.cells.identifier(Column.CONTACT_PHONE, Limits.PHONE)
						: now.phone(),
				row.header().has(Column.CONTACT_EMAIL)
						? Cells.orEmpty(this.cells.value(
								EmailCell.parse(Column.CONTACT_EMAIL.label(), this.cells.text(Column.CONTACT_EMAIL))))
						: now.email());
	}

	/** What the vendor shall learn. */
	record Upgrade(boolean shares, Ask ask, Contact contact) {
	}

}
