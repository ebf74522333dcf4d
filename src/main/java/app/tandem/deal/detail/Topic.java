package app.tandem.deal.detail;

import java.util.Locale;

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
import org.jspecify.annotations.Nullable;

/** What the events of a timeline are about, to look at some of them only. */
enum Topic {

	STATUS, DETAILS, TEAM, SOLUTIONS, COMPANIES, REGISTRATION;

	private static final Reader READER = new Reader();

	static Topic of(DealEvent event) {
		return event.read(READER);
	}

	/** The one with this word in the address; null for all. */
	static @Nullable Topic called(@Nullable String word) {
		for (Topic topic : values()) {
			if (topic.word().equals(word)) {
				return topic;
			}
		}
		return null;
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static final class Reader implements DealEvent.Reader<Topic> {

		@Override
		public Topic created(Created event) {
			return STATUS;
		}

		@Override
		public Topic invited(Invited event) {
			return COMPANIES;
		}

		@Override
		public Topic shared(Shared event) {
			return COMPANIES;
		}

		@Override
		public Topic helpAsked(HelpAsked event) {
			return COMPANIES;
		}

		@Override
		public Topic partnerInvited(PartnerInvited event) {
			return COMPANIES;
		}

		@Override
		public Topic received(Received event) {
			return STATUS;
		}

		@Override
		public Topic accepted(Accepted event) {
			return STATUS;
		}

		@Override
		public Topic declined(Declined event) {
			return STATUS;
		}

		@Override
		public Topic expired(Expired event) {
			return STATUS;
		}

		@Override
		public Topic withdrawn(Withdrawn event) {
			return STATUS;
		}

		@Override
		public Topic stageSet(StageSet event) {
			return STATUS;
		}

		@Override
		public Topic won(Won event) {
			return STATUS;
		}

		@Override
		public Topic lost(Lost event) {
			return STATUS;
		}

		@Override
		public Topic edited(Edited event) {
			return DETAILS;
		}

		@Override
		public Topic teamChanged(TeamChanged event) {
			return TEAM;
		}

		@Override
		public Topic solutionsChanged(SolutionsChanged event) {
			return SOLUTIONS;
		}

		@Override
		public Topic registrationMoved(RegistrationMoved event) {
			return REGISTRATION;
		}

		@Override
		public Topic eligibilityChanged(EligibilityChanged event) {
			return REGISTRATION;
		}

		@Override
		public Topic personalDataErased(PersonalDataErased event) {
			return DETAILS;
		}

	}

}
