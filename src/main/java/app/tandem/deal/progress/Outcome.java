package app.tandem.deal.progress;

import app.tandem.deal.Substatus;

/** How a deal can be closed, as the address says it. */
enum Outcome {

	WON(Substatus.WON), LOST(Substatus.LOST);

	private final Substatus substatus;

	Outcome(Substatus substatus) {
		this.substatus = substatus;
	}

	Substatus substatus() {
		return this.substatus;
	}

}
