package app.tandem.deal;

import org.jspecify.annotations.Nullable;

/** How far a referral is, and why it ended when it was turned down or lost. */
public record Progress(Substatus substatus, SalesStage stage, @Nullable Reason reason, String reasonNotes) {

	static final Progress STARTED = new Progress(Substatus.ACCEPTED, SalesStage.CREATED, null, "");

	static final Progress INVITED = new Progress(Substatus.PENDING, SalesStage.CREATED, null, "");

	Progress to(Substatus next) {
		return new Progress(next, (next == Substatus.WON) ? SalesStage.WON : this.stage, null, "");
	}

	Progress turnedDown(Substatus next, Reason why, String notes) {
		return new Progress(next, this.stage, why, notes);
	}

	Progress at(SalesStage next) {
		return new Progress(this.substatus, next, this.reason, this.reasonNotes);
	}

}
