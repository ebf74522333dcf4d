package app.tandem.deal.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import app.tandem.deal.Deal;
import app.tandem.deal.Direction;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Status;
import app.tandem.deal.Substatus;
import app.tandem.deal.detail.LifecycleStep.State;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The steps of a deal's life, those behind it and those ahead. */
final class Lifecycle {

	private final Deal deal;

	private final Wording wording;

	Lifecycle(Deal deal, Wording wording) {
		this.deal = deal;
		this.wording = wording;
	}

	List<LifecycleStep> steps() {
		List<LifecycleStep> steps = new ArrayList<>();
		steps.add(first());
		if (wasAccepted()) {
			for (SalesStage stage : SalesStage.values()) {
				if (stage != SalesStage.CREATED && stage != SalesStage.WON) {
					steps.add(step(stage.key(this.deal.type().isAssessment(), direction()), state(stage), null));
				}
			}
		}
		steps.add(outcome());
		steps.add(step("deal.status.CLOSED", this.deal.isFinal() ? State.CURRENT : State.NEXT, null));
		return steps;
	}

	private LifecycleStep first() {
		if (direction() == Direction.OUTBOUND) {
			return step("deal.stage.CREATED", atFirst(), this.deal.referral().times().created());
		}
		if (wasAccepted()) {
			return step("deal.stage.ACCEPTED", atFirst(), at(Substatus.ACCEPTED));
		}
		State state = this.deal.isFinal() ? State.DONE : State.CURRENT;
		return step("deal.substatus.RECEIVED", state, this.deal.referral().times().created());
	}

	private State atFirst() {
		return (!this.deal.isFinal() && this.deal.stage() == SalesStage.CREATED) ? State.CURRENT : State.DONE;
	}

	private State state(SalesStage stage) {
		if (this.deal.substatus() == Substatus.WON) {
			return State.DONE;
		}
		if (this.deal.stage() == stage) {
			return this.deal.isFinal() ? State.DONE : State.CURRENT;
		}
		if (stage.ordinal() < this.deal.stage().ordinal()) {
			return State.DONE;
		}
		return this.deal.isFinal() ? State.SKIPPED : State.NEXT;
	}

	private LifecycleStep outcome() {
		if (this.deal.isFinal()) {
			return step(this.deal.substatus().key(), State.DONE, at(this.deal.substatus()));
		}
		return step((this.deal.status() == Status.NEW) ? "deal.lifecycle.answer" : "deal.lifecycle.outcome", State.NEXT,
				null);
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

	private LifecycleStep step(String key, State state, @Nullable Instant at) {
		return new LifecycleStep(this.wording.text(key), state, (at != null) ? this.wording.formats().date(at) : "");
	}

}
