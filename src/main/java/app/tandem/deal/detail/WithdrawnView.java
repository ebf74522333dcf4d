package app.tandem.deal.detail;

import app.tandem.deal.Withdrawals.Withdrawal;
import app.tandem.shell.Wording;

/** What is left to say of a deal that was taken back. */
record WithdrawnView(String name, String text) {

	static WithdrawnView of(Withdrawal withdrawal, Wording wording) {
		return new WithdrawnView(withdrawal.name(),
				wording.text("deal.withdrawn.text", withdrawal.company(), wording.formats().time(withdrawal.at())));
	}

}
