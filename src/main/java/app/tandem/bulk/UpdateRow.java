package app.tandem.bulk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.StageCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Base;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.Editability;
import app.tandem.deal.Field;
import app.tandem.deal.Reason;
import app.tandem.deal.Refusal;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.directory.Solution;
import org.jspecify.annotations.Nullable;

/**
 * A row with a Referral ID. It is compared with the deal as export would write it, and
 * only what differs is judged (bulk.md, section 1).
 */
final class UpdateRow {

	private static final Set<Column> CUSTOMER = EnumSet.of(Column.CUSTOMER_NAME, Column.ADDRESS_LINE_1,
			Column.ADDRESS_LINE_2, Column.CITY, Column.STATE, Column.POSTAL_CODE, Column.COUNTRY, Column.DUNS,
			Column.MPN_ID);

	private static final Set<Column> NEVER_WRITTEN = neverWritten();

	private final Cells cells;

	private final Deal deal;

	private final RowContext context;

	private final DealCells present;

	private final ChangedCells changed;

	UpdateRow(Cells cells, Deal deal, RowContext context) {
		this.cells = cells;
		this.deal = deal;
		this.context = context;
		this.present = new DealCells(deal, context.mpnIdOf(deal.party().locationId()));
		this.changed = new ChangedCells(cells, deal, this.present, context);
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
		if (this.changed.hasOtherThan(NEVER_WRITTEN) && isStale()) {
			return List.of();
		}
		Step step = step();
		Terms terms = new TermsCells(this.cells, this.deal, this.changed, this.context.today()).read();
		List<DealSolution> solutions = solutions(terms);
		List<TeamMember> team = team();
		SalesStage stage = stage(step);
		UpgradeCells.Upgrade upgrade = new UpgradeCells(this.cells, this.deal, this.changed).read();
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

	private boolean isStale() {
		return new StaleRow(this.cells, this.deal, this.present, this.changed)
			.isRefused(this.context.newerChanges(this.deal));
	}

	private static Set<Column> neverWritten() {
		Set<Column> columns = EnumSet.copyOf(CUSTOMER);
		columns.add(Column.CONSENT);
		return columns;
	}

	private boolean isChanged(Column column) {
		return this.changed.has(column);
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
		if (this.changed.hasOtherThan(NEVER_WRITTEN)) {
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

	private SalesStage stage(Step step) {
		if (!isChanged(Column.STAGE)) {
			return this.deal.stage();
		}
		Integer percent = this.cells
			.value(StageCell.parse(Column.STAGE.label(), this.cells.text(Column.STAGE), this.context.stageNames()));
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

	/** How the deal shall be. */
	private record Wanted(Step step, @Nullable Reason reason, UpgradeCells.Upgrade upgrade, Terms terms,
			SalesStage stage, List<DealSolution> solutions, List<TeamMember> team) {
	}

}
