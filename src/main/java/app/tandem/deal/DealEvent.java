package app.tandem.deal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen to a deal. Timeline, notifications and webhooks each read it
 * through a {@link Reader}, so that a new event fails the compilation in exactly the
 * places that must decide what to make of it.
 */
public sealed interface DealEvent {

	<R> R read(Reader<R> reader);

	/** The deal was entered by its own company. */
	record Created(DealType type) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.created(this);
		}

	}

	/** Another company asked this one to join. */
	record Invited(String invitingCompany, @Nullable Help help) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.invited(this);
		}

	}

	/** The vendor was given sight of the deal. */
	record Shared() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.shared(this);
		}

	}

	/** The vendor was asked for help. */
	record HelpAsked(@Nullable Help help, String notes) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.helpAsked(this);
		}

	}

	/** Another partner was asked to join. */
	record PartnerInvited(String company, @Nullable Help help) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.partnerInvited(this);
		}

	}

	/** Somebody who may answer opened the deal for the first time. */
	record Received() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.received(this);
		}

	}

	/** The invitation was accepted. */
	record Accepted() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.accepted(this);
		}

	}

	/** The invitation was declined. */
	record Declined(Reason reason, String notes) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.declined(this);
		}

	}

	/** Nobody answered in time. */
	record Expired() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.expired(this);
		}

	}

	/** The deal, or the invitation to it, was taken back before anybody answered. */
	record Withdrawn() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.withdrawn(this);
		}

	}

	/** The sales stage was set. */
	record StageSet(SalesStage from, SalesStage to) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.stageSet(this);
		}

	}

	/** The deal was won. */
	record Won() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.won(this);
		}

	}

	/** The deal was lost. */
	record Lost(Reason reason, String notes) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.lost(this);
		}

	}

	/** Details were changed, each from one value to another. */
	record Edited(List<FieldChange> changes) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.edited(this);
		}

	}

	/** People joined or left the team, or their details were corrected. */
	record TeamChanged(List<TeamMember> joined, List<TeamMember> left) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.teamChanged(this);
		}

	}

	/** Solutions were added to the deal or taken out of it. */
	record SolutionsChanged(List<DealSolution> added, List<DealSolution> removed) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.solutionsChanged(this);
		}

	}

	/** A record of the registration moved on; the reviewer may have said something. */
	record RegistrationMoved(RegistrationKind kind, RegistrationStatus from, RegistrationStatus to,
			String message) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.registrationMoved(this);
		}

	}

	/** The vendor moved after the deal was won, so that it can be registered or not. */
	record EligibilityChanged(boolean eligible) implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.eligibilityChanged(this);
		}

	}

	/** Somebody whom the deal named is to be known no more; it does not say who. */
	record PersonalDataErased() implements DealEvent {

		@Override
		public <R> R read(Reader<R> reader) {
			return reader.personalDataErased(this);
		}

	}

	/**
	 * One field's old and new value, in the form of the files: plain digits, ISO dates.
	 */
	record FieldChange(Field field, String from, String to) {
	}

	/** One method per event: whoever reads events decides for each of them. */
	interface Reader<R> {

		R created(Created event);

		R invited(Invited event);

		R shared(Shared event);

		R helpAsked(HelpAsked event);

		R partnerInvited(PartnerInvited event);

		R received(Received event);

		R accepted(Accepted event);

		R declined(Declined event);

		R expired(Expired event);

		R withdrawn(Withdrawn event);

		R stageSet(StageSet event);

		R won(Won event);

		R lost(Lost event);

		R edited(Edited event);

		R teamChanged(TeamChanged event);

		R solutionsChanged(SolutionsChanged event);

		R registrationMoved(RegistrationMoved event);

		R eligibilityChanged(EligibilityChanged event);

		R personalDataErased(PersonalDataErased event);

	}

}
