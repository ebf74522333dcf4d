package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.CodeCell;
import app.tandem.bulk.cell.DunsCell;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.cell.StageCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Ask;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.NewDeal;
import app.tandem.deal.SalesStage;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.directory.CustomerEntry.Place;
import app.tandem.directory.Solution;
import app.tandem.value.Folding;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A row without Referral ID: the deal it asks to create, or everything that stands in the
 * way.
 */
final class CreationRow {

	private static final String MARKER = "New/Accepted";

	private final Cells cells;

	private final RowContext context;

	CreationRow(Cells cells, RowContext context) {
		this.cells = cells;
		this.context = context;
	}

	/**
	 * The deal; null when the row has faults, all of which are then among the findings.
	 */
	@Nullable NewDeal read() {
		Customer customer = customer();
		Contact contact = this.cells.contact();
		status();
		Terms terms = terms();
		SalesStage stage = stage();
		NewDeal.@Nullable Selling selling = selling(contact);
		consent();
		List<DealSolution> solutions = solutions(terms);
		Location location = location();
		List<TeamMember> team = team(location);
		if (this.cells.isFaulty() || customer == null || terms == null || selling == null || location == null) {
			return null;
		}
		return new NewDeal(this.context.viewer().organizationId(), location.id(), customer, selling, terms, stage,
				solutions, team);
	}

	private @Nullable Customer customer() {
		String name = this.cells.mandatoryLine(Column.CUSTOMER_NAME, Limits.NAME);
		String line1 = this.cells.mandatoryLine(Column.ADDRESS_LINE_1, Limits.ADDRESS);
		String line2 = this.cells.line(Column.ADDRESS_LINE_2, Limits.ADDRESS);
		String city = this.cells.mandatoryLine(Column.CITY, Limits.NAME);
		String state = this.cells.line(Column.STATE, Limits.NAME);
		String postalCode = this.cells.identifier(Column.POSTAL_CODE, Limits.POSTAL_CODE);
		String country = this.cells.mandatory(Column.COUNTRY,
				CodeCell.country(Column.COUNTRY.label(), this.cells.text(Column.COUNTRY)));
		String duns = this.cells.value(DunsCell.parse(Column.DUNS.label(), this.cells.text(Column.DUNS)));
		return (name != null && line1 != null && city != null && country != null)
				? new Customer(null, name, new Place(line1, line2, city, state, postalCode, country), duns) : null;
	}

	private void status() {
		String status = this.cells.mandatory(Column.STATUS, Choices.STATUS);
		String substatus = this.cells.mandatory(Column.SUBSTATUS, Choices.SUBSTATUS);
		if (status != null && substatus != null && !MARKER.equals(status + "/" + substatus)) {
			this.cells.found(FindingCode.ROW_STATUS, Column.STATUS, status + "/" + substatus, "NONE", MARKER);
		}
	}

	private @Nullable Terms terms() {
		Terms terms = this.cells.terms();
		if (terms != null && Terms.isPast(terms.closeDate(), this.context.today())) {
			this.cells.found(FindingCode.ROW_DATE_PAST, Column.CLOSE_DATE, this.cells.text(Column.CLOSE_DATE).strip());
		}
		return terms;
	}

	private SalesStage stage() {
		Integer percent = this.cells
			.value(StageCell.parse(Column.STAGE.label(), this.cells.text(Column.STAGE), this.context.stageNames()));
		SalesStage stage = (percent != null) ? SalesStage.ofPercent(percent).orElseThrow() : SalesStage.CREATED;
		if (!stage.mayBeSet()) {
			this.cells.found(FindingCode.ROW_VALUE, Column.STAGE, this.cells.text(Column.STAGE).strip(),
					Rules.OPEN_STAGES);
			return SalesStage.CREATED;
		}
		return stage;
	}

	private NewDeal.@Nullable Selling selling(Contact contact) {
		Boolean help = this.cells.mandatory(Column.HELP_REQUIRED, Choices.YES_NO);
		String notes = this.cells.block(Column.NOTES_TO_MICROSOFT);
		if (help == null) {
			return null;
		}
		if (help) {
			Help kind = Rules.helpKind(this.cells);
			boolean reachable = Rules.hasContact(this.cells, contact);
			return (kind != null && reachable) ? new NewDeal.Selling(contact, new Ask(kind, notes), true, false) : null;
		}
		Boolean shared = this.cells.mandatory(Column.SHARE, Choices.YES_NO);
		return (shared != null) ? new NewDeal.Selling(contact, new Ask(null, notes), shared, false) : null;
	}

	private void consent() {
		Boolean consent = this.cells.mandatory(Column.CONSENT, Choices.YES_NO);
		if (Boolean.FALSE.equals(consent)) {
			this.cells.found(FindingCode.ROW_CONSENT, Column.CONSENT);
		}
	}

	private List<DealSolution> solutions(@Nullable Terms terms) {
		List<DealSolution> solutions = new ArrayList<>();
		for (Cells.Labelled<SolutionCell> cell : this.cells
			.solutions((terms != null) ? terms.value().currency() : null)) {
			Solution entry = this.context.catalogue().get(cell.value().id());
			if (entry == null || !entry.isLive()) {
				this.cells.found(FindingCode.ROW_SOLUTION, cell.label(), cell.value().id());
			}
			else if (entry.assessment()) {
				this.cells.found(FindingCode.ROW_ASSESSMENT, cell.label());
			}
			else {
				solutions.add(Rules.solution(cell.value()));
			}
		}
		return solutions;
	}

	private @Nullable Location location() {
		String mpnId = Folding.trim(this.cells.text(Column.MPN_ID));
		Location location = mpnId.isEmpty() ? this.context.location()
				: this.context.locationWithMpnId(mpnId).orElse(null);
		if (location == null || location.retiredAt() != null || !this.context.viewer().mayCreateIn(location.id())) {
			this.cells.found(FindingCode.ROW_LOCATION, Column.MPN_ID, mpnId.isEmpty() ? "–" : mpnId);
			return null;
		}
		return location;
	}

	private List<TeamMember> team(@Nullable Location location) {
		List<TeamMember> team = this.cells.team();
		UUID locationId = (location != null) ? location.id() : null;
		return Rules.withImporter(team, locationId, this.cells, this.context);
	}

}
