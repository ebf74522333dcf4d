package app.tandem.deal.detail;

import java.util.List;

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
import app.tandem.deal.DealEvent;
import app.tandem.deal.Direction;
import app.tandem.deal.SalesStage;
import app.tandem.shell.Wording;

/** Events as sentences, and the details below each. */
final class TimelineText {

	private final Wording wording;

	private final Sentences sentences = new Sentences();

	private final TimelineDetails details;

	private final boolean assessment;

	private final Direction direction;

	TimelineText(Wording wording, boolean assessment, Direction direction) {
		this.wording = wording;
		this.details = new TimelineDetails(wording);
		this.assessment = assessment;
		this.direction = direction;
	}

	String sentence(DealEvent event) {
		return event.read(this.sentences);
	}

	List<String> details(DealEvent event) {
		return event.read(this.details);
	}

	private String key(SalesStage stage) {
		return stage.key(this.assessment, this.direction);
	}

	private String text(String key, Object... args) {
		return this.wording.text("deal.timeline." + key, args);
	}

	private final class Sentences implements DealEvent.Reader<String> {

		@Override
		public String created(Created event) {
			return text("created", TimelineText.this.wording.text(event.type().base().key()));
		}

		@Override
		public String invited(Invited event) {
			return text("invited");
		}

		@Override
		public String shared(Shared event) {
			return text("shared");
		}

		@Override
		public String helpAsked(HelpAsked event) {
			return text("help-asked");
		}

		@Override
		public String partnerInvited(PartnerInvited event) {
			return text("partner-invited", event.company());
		}

		@Override
		public String received(Received event) {
			return text("received");
		}

		@Override
		public String accepted(Accepted event) {
			return text("accepted");
		}

		@Override
		public String declined(Declined event) {
			return text("declined", TimelineText.this.wording.text(event.reason().key()));
		}

		@Override
		public String expired(Expired event) {
			return text("expired");
		}

		@Override
		public String withdrawn(Withdrawn event) {
			return text("withdrawn");
		}

		@Override
		public String stageSet(StageSet event) {
			return text("stage-set", TimelineText.this.wording.text(key(event.from())),
					TimelineText.this.wording.text(key(event.to())));
		}

		@Override
		public String won(Won event) {
			return text("won");
		}

		@Override
		public String lost(Lost event) {
			return text("lost", TimelineText.this.wording.text(event.reason().key()));
		}

		@Override
		public String edited(Edited event) {
			return text("edited", event.changes().size());
		}

		@Override
		public String teamChanged(TeamChanged event) {
			return text("team-changed");
		}

		@Override
		public String solutionsChanged(SolutionsChanged event) {
			return text("solutions-changed");
		}

		@Override
		public String registrationMoved(RegistrationMoved event) {
			return text("registration." + event.to().name(), TimelineText.this.wording.text(event.kind().key()));
		}

		@Override
		public String eligibilityChanged(EligibilityChanged event) {
			return text(event.eligible() ? "eligible" : "not-eligible");
		}

		@Override
		public String personalDataErased(PersonalDataErased event) {
			return text("personal-data-erased");
		}

	}

}
