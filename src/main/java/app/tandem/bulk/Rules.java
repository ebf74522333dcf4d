package app.tandem.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.bulk.cell.Choices;
import app.tandem.bulk.cell.SolutionCell;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Contact;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.TeamMember;
import org.jspecify.annotations.Nullable;

/** What holds for rows that create and rows that update alike. */
final class Rules {

	static final String OPEN_STAGES = "10, 20, 40, 60, 80";

	private Rules() {
	}

	/** The kind of help, mandatory when help is asked for; null with a finding. */
	static @Nullable Help helpKind(Cells cells) {
		var kind = Choices.HELP.parse(Column.HELP_KIND.label(), cells.text(Column.HELP_KIND));
		if (kind.value() == null) {
			cells.found(FindingCode.ROW_HELP, Column.HELP_KIND);
			return null;
		}
		return Help.numbered(kind.value()).orElseThrow();
	}

	/** Whether the vendor would have somebody to call; each missing part is a finding. */
	static boolean hasContact(Cells cells, Contact contact) {
		contactPart(cells, Column.CONTACT_FIRST_NAME, contact.firstName());
		contactPart(cells, Column.CONTACT_LAST_NAME, contact.lastName());
		contactPart(cells, Column.CONTACT_PHONE, contact.phone());
		contactPart(cells, Column.CONTACT_EMAIL, contact.email());
		return contact.isComplete();
	}

	private static void contactPart(Cells cells, Column column, String value) {
		if (value.isEmpty() && cells.isBlank(column)) {
			cells.found(FindingCode.ROW_CONTACT, column);
		}
	}

	static DealSolution solution(SolutionCell cell) {
		Integer quantity = cell.quantity();
		return new DealSolution(cell.id(), cell.currency(), cell.price(),
				(quantity != null) ? Long.valueOf(quantity) : null);
	}

	/**
	 * A Referrals user who imports is added as last member when absent, else the deal
	 * would vanish from their list.
	 */
	static List<TeamMember> withImporter(List<TeamMember> team, @Nullable UUID location, Cells cells,
			RowContext context) {
		Viewer viewer = context.viewer();
		boolean there = team.stream().anyMatch((member) -> member.isReachedAt(viewer.email()));
		if (location == null || team.isEmpty() || there || !viewer.mustBeOnTeamIn(location)) {
			return team;
		}
		if (team.size() == TeamMember.MOST) {
			cells.found(FindingCode.ROW_LOCATION, Column.MPN_ID, context.mpnIdOf(location));
			return team;
		}
		List<TeamMember> withImporter = new ArrayList<>(team);
		withImporter.add(context.importer());
		cells.found(FindingCode.NOTE_TEAM, "");
		return withImporter;
	}

}
