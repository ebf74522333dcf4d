package app.tandem.deal.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.Direction;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Status;
import app.tandem.deal.Substatus;
import app.tandem.deal.TimelineEntry;
import app.tandem.deal.detail.LifecycleStep.Kind;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The steps of a deal's life, those behind it and those ahead. */
final class Lifecycle {

	private final Deal deal;

	private final RegistrationMilestone registration;

	private final List<TimelineEntry> timeline;

	private final Wording wording;

	/**
	 * Of a deal as one reader sees it.
	 * @param timeline what happened, newest first
	 */
	Lifecycle(Deal deal, RegistrationMilestone registration, List<TimelineEntry> timeline, Wording wording) {
		this.deal = deal;
		this.registration = registration;
		this.timeline = timeline;
		this.wording = wording;
	}

	List<LifecycleStep> steps() {
		List<LifecycleStep> steps = new ArrayList<>();
		steps.add(first());
		if (wasAccepted()) {
			for (SalesStage stage : SalesStage.values()) {
				if (stage != SalesStage.CREATED && stage != SalesStage.WON) {
					Kind state = state(stage);
					steps.add(step(stage.key(this.deal.type().isAssessment(), direction()), state,
							(state == Kind.DONE) ? reached(stage) : null));
				}
			}
		}
		steps.add(outcome());
		if (this.registration.shown()) {
			steps.add(registration());
		}
		boolean closed = this.deal.isFinal() && this.registration.isOver();
		steps.add(step("deal.status.CLOSED", closed ? Kind.OVER : Kind.NEXT, null));
		return steps;
	}

	/** A deal whose registration is under way is won, but not closed yet. */
	private LifecycleStep registration() {
		RegistrationStatus status = this.registration.status();
		Instant at = this.registration.at();
		String state = this.wording.text(status.key());
		String note = this.registration.message().isEmpty() ? state : state + ": " + this.registration.message();
		Kind kind = (status == RegistrationStatus.REJECTED) ? Kind.FAILED : status.isFinal() ? Kind.DONE : Kind.CURRENT;
		return new LifecycleStep(this.wording.text("deal.registration.milestone"),
				(at != null) ? this.wording.formats().date(at) : "", kind,
				this.wording.text("deal.lifecycle." + kind.name()), note,
				this.registration.open() ? register(status) : null);
	}

	private LifecycleStep.Action register(RegistrationStatus status) {
		boolean first = status == RegistrationStatus.NOT_REGISTERED;
		return new LifecycleStep.Action("/opportunities/" + this.deal.referral().id() + "/registration",
				this.wording.text(first ? "deal.registration.register" : "deal.registration.correct"));
	}

	private LifecycleStep first() {
		if (direction() == Direction.OUTBOUND) {
			return step("deal.stage.CREATED", atFirst(), this.deal.referral().times().created());
		}
		if (wasAccepted()) {
			return step("deal.stage.ACCEPTED", atFirst(), at(Substatus.ACCEPTED));
		}
		Kind state = this.deal.isFinal() ? Kind.DONE : Kind.CURRENT;
		return step("deal.substatus.RECEIVED", state, this.deal.referral().times().created());
	}

	private Kind atFirst() {
		return (!this.deal.isFinal() && this.deal.stage() == SalesStage.CREATED) ? Kind.CURRENT : Kind.DONE;
	}

	private Kind state(SalesStage stage) {
		if (this.deal.substatus() == Substatus.WON) {
			return Kind.DONE;
		}
		if (this.deal.stage() == stage) {
			return this.deal.isFinal() ? Kind.DONE : Kind.CURRENT;
		}
		if (stage.ordinal() < this.deal.stage().ordinal()) {
			return Kind.DONE;
		}
		return this.deal.isFinal() ? Kind.SKIPPED : Kind.NEXT;
	}

	private LifecycleStep outcome() {
		if (this.deal.isFinal()) {
			return step(this.deal.substatus().key(), (this.deal.substatus() == Substatus.WON) ? Kind.DONE : Kind.FAILED,
					at(this.deal.substatus()));
		}
		return step((this.deal.status() == Status.NEW) ? "deal.lifecycle.answer" : "deal.lifecycle.outcome", Kind.NEXT,
				null);
	}

	/** When the stage was set last; one that was skipped has no day. */
	private @Nullable Instant reached(SalesStage stage) {
		return this.timeline.stream()
			.filter((entry) -> entry.event() instanceof DealEvent.StageSet set && set.to() == stage)
			.map(TimelineEntry::at)
			.findFirst()
			.orElse(null);
	}

	private boolean wasAccepted() {
		return at(Substatus.ACCEPTED) != null;
	}

	private @Nullable Instant at(Substatus step) {
		return this.deal.referral().times().at(step);
	}

	private Direction direction() {
		return this.deal.party().direction();
	}

	private LifecycleStep step(String key, Kind state, @Nullable Instant at) {
		return new LifecycleStep(this.wording.text(key), (at != null) ? this.wording.formats().date(at) : "", state,
				this.wording.text("deal.lifecycle." + state.name()), "", null);
	}

}
