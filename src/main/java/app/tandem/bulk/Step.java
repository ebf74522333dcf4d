package app.tandem.bulk;

import app.tandem.deal.Substatus;
import org.jspecify.annotations.Nullable;

/** The change of status that a row asks for. */
enum Step {

	STAY(Substatus.ACCEPTED), ACCEPT(Substatus.ACCEPTED), DECLINE(Substatus.DECLINED), WIN(Substatus.WON),
	LOSE(Substatus.LOST);

	private final Substatus substatus;

	Step(Substatus substatus) {
		this.substatus = substatus;
	}

	Substatus substatus() {
		return this.substatus;
	}

	boolean needsReason() {
		return this.substatus.needsReason();
	}

	/**
	 * The step from the deal's present status to the pair that the row holds; null when
	 * that is not allowed. {@code New/Accepted}, which creates a deal, asks for nothing
	 * on a deal of the company's own.
	 */
	static @Nullable Step of(String pair, Substatus now, boolean invited) {
		return switch (pair) {
			case "New/Accepted" -> invited ? null : STAY;
			case "Active/Accepted" -> (now == Substatus.ACCEPTED) ? STAY : ACCEPT;
			case "Closed/Declined" -> now.mayBecome(Substatus.DECLINED) ? DECLINE : null;
			case "Closed/Won" -> now.mayBecome(Substatus.WON) ? WIN : null;
			case "Closed/Lost" -> now.mayBecome(Substatus.LOST) ? LOSE : null;
			default -> null;
		};
	}

	/** What may stand in the row of a deal in this status. */
	static String allowed(Substatus now) {
		return switch (now) {
			case PENDING -> "New/Pending, Active/Accepted, Closed/Declined";
			case RECEIVED -> "New/Received, Active/Accepted, Closed/Declined";
			case ACCEPTED -> "Active/Accepted, Closed/Won, Closed/Lost";
			case WON, LOST, DECLINED, EXPIRED -> DealCells.word(now.status()) + "/" + DealCells.word(now);
		};
	}

}
