package app.tandem.bulk;

import java.util.EnumSet;
import java.util.Set;

import app.tandem.bulk.sheet.Column;
import app.tandem.deal.DealEvent;
import app.tandem.deal.DealEvent.Accepted;
import app.tandem.deal.DealEvent.Created;
import app.tandem.deal.DealEvent.Declined;
import app.tandem.deal.DealEvent.Edited;
import app.tandem.deal.DealEvent.EligibilityChanged;
import app.tandem.deal.DealEvent.Expired;
import app.tandem.deal.DealEvent.HelpAsked;
import app.tandem.deal.DealEvent.Invited;
import app.tandem.deal.DealEvent.Lost;
import app.tandem.deal.DealEvent.PartnerInvited;
import app.tandem.deal.DealEvent.PersonalDataErased;
import app.tandem.deal.DealEvent.Received;
import app.tandem.deal.DealEvent.RegistrationMoved;
import app.tandem.deal.DealEvent.Shared;
import app.tandem.deal.DealEvent.SolutionsChanged;
import app.tandem.deal.DealEvent.StageSet;
import app.tandem.deal.DealEvent.TeamChanged;
import app.tandem.deal.DealEvent.Withdrawn;
import app.tandem.deal.DealEvent.Won;
import app.tandem.deal.Field;

/** The columns of a file that an event changed. */
final class TouchedColumns implements DealEvent.Reader<Set<Column>> {

	private static final Set<Column> STATUS = EnumSet.of(Column.STATUS, Column.SUBSTATUS);

	private static final Set<Column> ENDING = EnumSet.of(Column.STATUS, Column.SUBSTATUS, Column.REASON);

	private static final Set<Column> PEOPLE = EnumSet.of(Column.TEAM_MEMBER, Column.NOTES, Column.NOTES_TO_MICROSOFT);

	static {
		PEOPLE.addAll(UpgradeCells.CONTACT);
	}

	@Override
	public Set<Column> created(Created event) {
		return EnumSet.allOf(Column.class);
	}

	@Override
	public Set<Column> invited(Invited event) {
		return EnumSet.allOf(Column.class);
	}

	@Override
	public Set<Column> shared(Shared event) {
		return EnumSet.of(Column.SHARE);
	}

	@Override
	public Set<Column> helpAsked(HelpAsked event) {
		return EnumSet.of(Column.HELP_REQUIRED, Column.HELP_KIND, Column.SHARE, Column.NOTES_TO_MICROSOFT);
	}

	@Override
	public Set<Column> partnerInvited(PartnerInvited event) {
		return EnumSet.noneOf(Column.class);
	}

	@Override
	public Set<Column> received(Received event) {
		return STATUS;
	}

	@Override
	public Set<Column> accepted(Accepted event) {
		return STATUS;
	}

	@Override
	public Set<Column> declined(Declined event) {
		return ENDING;
	}

	@Override
	public Set<Column> expired(Expired event) {
		return STATUS;
	}

	@Override
	public Set<Column> withdrawn(Withdrawn event) {
		return EnumSet.noneOf(Column.class);
	}

	@Override
	public Set<Column> stageSet(StageSet event) {
		return EnumSet.of(Column.STAGE);
	}

	@Override
	public Set<Column> won(Won event) {
		return ENDING;
	}

	@Override
	public Set<Column> lost(Lost event) {
		return ENDING;
	}

	@Override
	public Set<Column> edited(Edited event) {
		Set<Column> touched = EnumSet.noneOf(Column.class);
		event.changes().forEach((change) -> touched.addAll(columns(change.field())));
		return touched;
	}

	@Override
	public Set<Column> teamChanged(TeamChanged event) {
		return EnumSet.of(Column.TEAM_MEMBER);
	}

	@Override
	public Set<Column> solutionsChanged(SolutionsChanged event) {
		return EnumSet.of(Column.SOLUTION);
	}

	@Override
	public Set<Column> registrationMoved(RegistrationMoved event) {
		return EnumSet.noneOf(Column.class);
	}

	@Override
	public Set<Column> eligibilityChanged(EligibilityChanged event) {
		return EnumSet.noneOf(Column.class);
	}

	/** An older file must not bring them back. */
	@Override
	public Set<Column> personalDataErased(PersonalDataErased event) {
		return PEOPLE;
	}

	private static Set<Column> columns(Field field) {
		return switch (field) {
			case NAME -> EnumSet.of(Column.DEAL_NAME);
			case VALUE -> EnumSet.of(Column.VALUE, Column.CURRENCY);
			case CLOSE_DATE -> EnumSet.of(Column.CLOSE_DATE);
			case NOTES -> EnumSet.of(Column.NOTES);
			case CRM_ID -> EnumSet.of(Column.CRM_ID);
			case CAMPAIGN_ID -> EnumSet.of(Column.CAMPAIGN_ID);
			case CONTACT -> UpgradeCells.CONTACT;
			case NOTES_TO_VENDOR -> EnumSet.of(Column.NOTES_TO_MICROSOFT);
			case STAGE -> EnumSet.of(Column.STAGE);
			case TEAM -> EnumSet.of(Column.TEAM_MEMBER);
			case SOLUTIONS -> EnumSet.of(Column.SOLUTION);
			case HELP -> EnumSet.of(Column.HELP_REQUIRED, Column.HELP_KIND);
			case SHARING -> EnumSet.of(Column.SHARE);
			case LOCATION, CUSTOMER, CONSENT -> EnumSet.noneOf(Column.class);
		};
	}

}
