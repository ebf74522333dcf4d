package app.tandem.deal;

/** Why the domain does not do what was asked; nothing was changed. */
public class Refusal extends RuntimeException {

	private final Why why;

	public Refusal(Why why) {
		super(why.name());
		this.why = why;
	}

	public Why why() {
		return this.why;
	}

	/** Each rule that can stand in the way. */
	public enum Why {

		/** Closed, and terminal is terminal. */
		FINAL,
		/** The status that was asked for cannot follow the present one. */
		STATUS,
		/** The time to answer is over, whether or not the deal was closed by now. */
		EXPIRED,
		/** Somebody else answered, and relies on the deal. */
		ANSWERED,
		/** Not answered yet: nothing but the answer can be entered. */
		NOT_ACCEPTED,
		/** An assessment's stages are in order, and all before Won. */
		STAGE_GATE,
		/** More people cannot be on a team. */
		TEAM_FULL,
		/** Cannot be changed (any more) on this deal. */
		FIXED,
		/** Belongs to another company, or to those who answer for its location. */
		NOT_YOURS,
		/** Only the company that started the engagement may. */
		NOT_STARTER,
		/** The vendor was asked already. */
		VENDOR_ASKED,
		/** That company is part of it already. */
		PARTNER_ASKED,
		/** The partner, its location or a solution was taken out of what is offered. */
		NOT_OFFERED,
		/** Assessments are between one partner and the vendor. */
		ASSESSMENT,
		/** The vendor wants somebody to call at the customer's. */
		CONTACT_MISSING;

		public String key() {
			return "deal.refusal." + name();
		}

	}

}
