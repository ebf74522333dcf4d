package app.tandem.bulk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tandem.bulk.cell.AmountCell;
import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.CodeCell;
import app.tandem.bulk.cell.DateCell;
import app.tandem.bulk.cell.EmailCell;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.StageCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Ask;
import app.tandem.deal.Base;
import app.tandem.deal.Change;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.Editability;
import app.tandem.deal.Field;
import app.tandem.deal.Help;
import app.tandem.deal.Money;
import app.tandem.deal.Reason;
import app.tandem.deal.Refusal;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.directory.Solution;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A row with a Referral ID. It is compared with the deal as export would write it, and
 * only what differs is judged (bulk.md, section 1).
 */
final class UpdateRow {

	private static final Set<Column> CUSTOMER = EnumSet.of(Column.CUSTOMER_NAME, Column.ADDRESS_LINE_1,
			Column.ADDRESS_LINE_2, Column.CITY, Column.STATE, Column.POSTAL_CODE, Column.COUNTRY, Column.DUNS,
			Column.MPN_ID);

	private static final Set<Column> CONTACT = EnumSet.of(Column.CONTACT_FIRST_NAME, Column.CONTACT_LAST_NAME,
			Column.CONTACT_PHONE, Column.CONTACT_EMAIL);

	/** Never written, whatever the row says. */
	private static final Set<Column> IGNORED = EnumSet.of(Column.ERRORS, Column.ENGAGEMENT_ID, Column.REFERRAL_ID,
			Column.MICROSOFT_STATUS, Column.ROW_VERSION);

	private final Cells cells;

	private final Deal deal;

	private final RowContext context;

	private final Set<Column> changed;

	UpdateRow(Cells cells, Deal deal, RowContext context) {
		this.cells = cells;
		this.deal = deal;
		this.context = context;
		this.changed = changed(new DealCells(deal, context.mpnIdOf(deal.party().locationId())));
	}

	/**
	 * What to record, the vendor's half included where the row asks for its help; empty
	 * when nothing differs.
	 */
	List<Change> read(Deals deals) {
		readOnly();
		consent();
		if (this.deal.isFinal()) {
			refuseFinal();
			return List.of();
		}
		Step step = step();
		Terms terms = terms();
		List<DealSolution> solutions = solutions(terms);
		List<TeamMember> team = team();
		SalesStage stage = stage(step);
		Upgrade upgrade = upgrade();
		Reason reason = reason(step);
		if (this.cells.isFaulty()) {
			return List.of();
		}
		try {
			return changes(deals, new Wanted(step, reason, upgrade, terms, stage, solutions, team));
		}
		catch (Refusal refusal) {
			refused(refusal);
			return List.of();
		}
	}

	private Set<Column> changed(DealCells present) {
		Set<Column> differing = EnumSet.noneOf(Column.class);
		for (Column column : Column.values()) {
			if (!IGNORED.contains(column) && this.cells.row().header().has(column) && differs(column, present)) {
				differing.add(column);
			}
		}
		if (asksForNothing()) {
			differing.removeAll(EnumSet.of(Column.STATUS, Column.SUBSTATUS));
		}
		if (this.cells.isBlank(Column.STAGE)) {
			differing.remove(Column.STAGE);
		}
		return differing;
	}

	/**
	 * {@code New/Accepted} creates deals; a deal that came of it may be final by now.
	 */
	private boolean asksForNothing() {
		return this.deal.party().invitation() == null
				&& "New".equals(CellForm.of(Column.STATUS, this.cells.text(Column.STATUS)))
				&& "Accepted".equals(CellForm.of(Column.SUBSTATUS, this.cells.text(Column.SUBSTATUS)));
	}

	private boolean differs(Column column, DealCells present) {
		if (column.isNumbered()) {
			List<String> now = (column == Column.SOLUTION) ? present.solutions() : present.members();
			return !this.cells.row()
				.numbered(column)
				.stream()
				.map((cell) -> CellForm.of(column, cell.text()))
				.toList()
				.equals(now);
		}
		String typed = this.cells.text(column);
		String now = present.text(column);
		return !typed.equals(now) && !CellForm.of(column, typed).equals(CellForm.of(column, now));
	}

	private boolean isChanged(Column column) {
		return this.changed.contains(column);
	}

	private void readOnly() {
		for (Column column : CUSTOMER) {
			if (isChanged(column) && !this.cells.isBlank(column)) {
				this.cells.found(FindingCode.NOTE_READ_ONLY, column);
			}
		}
	}

	private void consent() {
		if (isChanged(Column.CONSENT)) {
			Boolean consent = this.cells.mandatory(Column.CONSENT, Choices.YES_NO);
			if (Boolean.FALSE.equals(consent)) {
				this.cells.found(FindingCode.ROW_CONSENT, Column.CONSENT);
			}
		}
	}

	/**
	 * On a final deal any change to a writable cell is an error; what cannot be written
	 * anyway was noted before.
	 */
	private void refuseFinal() {
		boolean writable = this.changed.stream()
			.anyMatch((column) -> !CUSTOMER.contains(column) && column != Column.CONSENT);
		if (writable) {
			this.cells.found(FindingCode.ROW_FINAL, Column.STATUS, DealCells.word(this.deal.substatus()));
		}
	}

	/** The status that the row asks for. */
	private Step step() {
		if (!isChanged(Column.STATUS) && !isChanged(Column.SUBSTATUS)) {
			return Step.STAY;
		}
		String status = this.cells.mandatory(Column.STATUS, Choices.STATUS);
		String substatus = this.cells.mandatory(Column.SUBSTATUS, Choices.SUBSTATUS);
		if (status == null || substatus == null) {
			return Step.STAY;
		}
		String pair = status + "/" + substatus;
		boolean invited = this.deal.party().invitation() != null;
		Step step = Step.of(pair, this.deal.substatus(), invited);
		if (step == null) {
			this.cells.found(FindingCode.ROW_STATUS, Column.STATUS, pair, now(), Step.allowed(this.deal.substatus()));
			return Step.STAY;
		}
		return step;
	}

	private String now() {
		return DealCells.word(this.deal.status()) + "/" + DealCells.word(this.deal.substatus());
	}

	private @Nullable Reason reason(Step step) {
		if (!step.needsReason()) {
			return null;
		}
		var reason = Choices.REASON.parse(Column.REASON.label(), this.cells.text(Column.REASON));
		if (reason.value() == null) {
			this.cells.found(FindingCode.ROW_REASON, Column.REASON, DealCells.word(step.substatus()));
			return null;
		}
		return Reason.numbered(reason.value()).orElseThrow();
	}

	/** The next terms: changed cells as typed, the others as they are. */
	private Terms terms() {
		Terms now = this.deal.referral().terms();
		String name = isChanged(Column.DEAL_NAME)
				? Cells.orEmpty(this.cells.mandatoryLine(Column.DEAL_NAME, Limits.NAME)) : now.name();
		return new Terms(name, value(now.value()), closeDate(now),
				isChanged(Column.NOTES) ? this.cells.block(Column.NOTES) : now.notes(),
				isChanged(Column.CRM_ID) ? this.cells.identifier(Column.CRM_ID, Limits.CRM_ID) : now.crmId(),
				isChanged(Column.CAMPAIGN_ID) ? this.cells.line(Column.CAMPAIGN_ID, Limits.CAMPAIGN_ID)
						: now.campaignId());
	}

	private Money value(Money now) {
		if (!isChanged(Column.VALUE) && !isChanged(Column.CURRENCY)) {
			return now;
		}
		String currency = isChanged(Column.CURRENCY) ? this.cells.mandatory(Column.CURRENCY,
				CodeCell.currency(Column.CURRENCY.label(), this.cells.text(Column.CURRENCY))) : now.currency();
		var amount = this.cells.row().header().has(Column.VALUE)
				? this.cells.mandatory(Column.VALUE,
						AmountCell.positive(Column.VALUE.label(), this.cells.text(Column.VALUE), currency))
				: now.amount();
		return (amount != null && currency != null) ? new Money(amount, currency) : now;
	}

	private java.time.LocalDate closeDate(Terms now) {
		if (!isChanged(Column.CLOSE_DATE)) {
			return now.closeDate();
		}
		var date = this.cells.mandatory(Column.CLOSE_DATE,
				DateCell.parse(Column.CLOSE_DATE.label(), this.cells.text(Column.CLOSE_DATE)));
		if (date != null && Terms.isPast(date, this.context.today())) {
			this.cells.found(FindingCode.ROW_DATE_PAST, Column.CLOSE_DATE, this.cells.text(Column.CLOSE_DATE).strip());
		}
		return (date != null) ? date : now.closeDate();
	}

	private SalesStage stage(Step step) {
		if (!isChanged(Column.STAGE)) {
			return this.deal.stage();
		}
		Integer percent = this.cells.value(StageCell.parse(Column.STAGE.label(), this.cells.text(Column.STAGE)));
		SalesStage stage = (percent != null) ? SalesStage.ofPercent(percent).orElseThrow() : this.deal.stage();
		if (stage == SalesStage.WON) {
			if (step != Step.WIN) {
				this.cells.found(FindingCode.ROW_VALUE, Column.STAGE, this.cells.text(Column.STAGE).strip(),
						Rules.OPEN_STAGES);
			}
			return this.deal.stage();
		}
		return stage;
	}

	private List<DealSolution> solutions(Terms terms) {
		List<DealSolution> now = this.deal.referral().solutions();
		if (!isChanged(Column.SOLUTION)) {
			return now;
		}
		if (Editability.of(Field.SOLUTIONS, this.deal) == Editability.FIXED_AT_CREATION) {
			this.cells.found(FindingCode.NOTE_READ_ONLY, Column.SOLUTION.label(1));
			return now;
		}
		return this.cells.solutions(terms.value().currency()).stream().map((cell) -> known(cell, now)).toList();
	}

	/** A retired solution stays where it is, but cannot be added. */
	private DealSolution known(Cells.Labelled<SolutionCell> cell, List<DealSolution> now) {
		Solution entry = this.context.catalogue().get(cell.value().id());
		boolean there = now.stream().anyMatch((solution) -> solution.solutionId().equals(cell.value().id()));
		if (!there && (entry == null || !entry.isLive())) {
			this.cells.found(FindingCode.ROW_SOLUTION, cell.label(), cell.value().id());
		}
		else if (!there && entry != null && entry.assessment()) {
			this.cells.found(FindingCode.ROW_ASSESSMENT, cell.label());
		}
		return Rules.solution(cell.value());
	}

	private List<TeamMember> team() {
		if (!isChanged(Column.TEAM_MEMBER)) {
			return this.deal.referral().team();
		}
		List<TeamMember> team = TeamMember.keepingInternal(this.cells.team(), this.deal.referral().team());
		return Rules.withImporter(team, this.deal.party().locationId(), this.cells, this.context);
	}

	/**
	 * Sharing and asking for help, which go one way, and what else the vendor has not
	 * seen yet.
	 */
	private Upgrade upgrade() {
		Base base = this.deal.type().base();
		if (wants(Column.HELP_REQUIRED, base == Base.CO_SELL)) {
			return asking();
		}
		boolean shares = base != Base.CO_SELL && wants(Column.SHARE, base != Base.PRIVATE);
		return restating(shares);
	}

	/** Whether the row asks for what can only be given once, and not be taken back. */
	private boolean wants(Column column, boolean given) {
		Boolean value = isChanged(column) ? this.cells.mandatory(column, Choices.YES_NO) : null;
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
		if (isChanged(Column.HELP_KIND) && !this.cells.isBlank(Column.HELP_KIND)) {
			this.cells.found(FindingCode.NOTE_READ_ONLY, Column.HELP_KIND);
		}
		if (Editability.of(Field.CONTACT, this.deal) == Editability.OPEN) {
			return new Upgrade(shares, new Ask(null, notesToVendor()), contact());
		}
		contactStays();
		if (isChanged(Column.NOTES_TO_MICROSOFT)) {
			this.cells.found(FindingCode.NOTE_READ_ONLY, Column.NOTES_TO_MICROSOFT);
		}
		return new Upgrade(shares, this.deal.engagement().ask(), this.deal.engagement().contact());
	}

	private void contactStays() {
		CONTACT.stream()
			.filter(this::isChanged)
			.forEach((column) -> this.cells.found(FindingCode.NOTE_READ_ONLY, column));
	}

	private String notesToVendor() {
		return isChanged(Column.NOTES_TO_MICROSOFT) ? this.cells.block(Column.NOTES_TO_MICROSOFT)
				: this.deal.engagement().ask().notes();
	}

	private Contact contact() {
		Contact now = this.deal.engagement().contact();
		SheetRow row = this.cells.row();
		if (CONTACT.stream().noneMatch(this::isChanged)) {
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

	private List<Change> changes(Deals deals, Wanted wanted) {
		Deal now = this.deal;
		if (wanted.step() == Step.DECLINE) {
			return List.of(now.decline(required(wanted.reason()), "", this.context.origin()));
		}
		boolean answers = now.party().invitation() != null && now.substatus() != Substatus.ACCEPTED;
		if (answers && wanted.step() != Step.ACCEPT) {
			return unanswered(wanted);
		}
		Change change = edited(wanted);
		if (wanted.upgrade().ask().help() != null && now.type().base() != Base.CO_SELL) {
			List<Change> asked = deals.helpAsked(change.after(), wanted.upgrade().contact(), wanted.upgrade().ask(),
					this.context.origin());
			return List.of(ended(change.then(asked.get(0)), wanted), asked.get(asked.size() - 1));
		}
		change = change.then(change.after()
			.restate(wanted.upgrade().contact(), wanted.upgrade().ask().notes(), this.context.origin()));
		if (wanted.upgrade().shares()) {
			change = change.then(change.after().share(this.context.origin()));
		}
		return List.of(ended(change, wanted));
	}

	/** Before it is answered only the team of a deal can be changed. */
	private List<Change> unanswered(Wanted wanted) {
		for (Column column : EnumSet.of(Column.DEAL_NAME, Column.VALUE, Column.CURRENCY, Column.CLOSE_DATE,
				Column.CRM_ID, Column.CAMPAIGN_ID, Column.NOTES, Column.STAGE, Column.SOLUTION)) {
			if (isChanged(column)) {
				this.cells.found(FindingCode.NOTE_READ_ONLY, column.isNumbered() ? column.label(1) : column.label());
			}
		}
		return List.of(this.deal.edit(Edit.of(this.deal).withTeam(wanted.team()), this.context.viewer(),
				this.context.origin()));
	}

	private Change edited(Wanted wanted) {
		if (wanted.step() == Step.ACCEPT) {
			Change accepted = this.deal.accept(wanted.terms(), wanted.team(), this.context.origin());
			return accepted.then(accepted.after()
				.edit(Edit.of(accepted.after()).withStage(wanted.stage()).withSolutions(wanted.solutions()),
						this.context.origin()));
		}
		Edit edit = new Edit(wanted.terms(), wanted.stage(), wanted.solutions(), wanted.team());
		return this.deal.edit(edit, this.context.origin());
	}

	private Change ended(Change change, Wanted wanted) {
		return switch (wanted.step()) {
			case WIN -> change.then(change.after().win(this.context.origin()));
			case LOSE -> change.then(change.after().lose(required(wanted.reason()), "", this.context.origin()));
			case STAY, ACCEPT, DECLINE -> change;
		};
	}

	private void refused(Refusal refusal) {
		switch (refusal.why()) {
			case STAGE_GATE -> this.cells.found(FindingCode.ROW_STAGE_GATE, Column.STAGE);
			case FINAL -> this.cells.found(FindingCode.ROW_FINAL, Column.STATUS, DealCells.word(this.deal.substatus()));
			case EXPIRED -> this.cells.found(FindingCode.ROW_FINAL, Column.STATUS, DealCells.word(Substatus.EXPIRED));
			default -> this.cells.found(FindingCode.ROW_STATUS, Column.STATUS,
					this.cells.text(Column.STATUS) + "/" + this.cells.text(Column.SUBSTATUS), now(),
					Step.allowed(this.deal.substatus()));
		}
	}

	private static Reason required(@Nullable Reason reason) {
		if (reason == null) {
			throw new IllegalStateException("a missing reason is a finding");
		}
		return reason;
	}

	/** What the vendor shall learn. */
	private record Upgrade(boolean shares, Ask ask, Contact contact) {
	}

	/** How the deal shall be. */
	private record Wanted(Step step, @Nullable Reason reason, Upgrade upgrade, Terms terms, SalesStage stage,
			List<DealSolution> solutions, List<TeamMember> team) {
	}

}
