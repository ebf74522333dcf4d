package app.tandem.deal.detail;

import app.tandem.deal.Base;
import app.tandem.deal.Deal;
import app.tandem.deal.Refusal;

/**
 * To whom the deal can still be opened: the domain is asked, so that no button leads to a
 * refusal.
 *
 * @param share show it to the vendor's sellers
 * @param help ask the vendor for help
 * @param partner invite another partner
 */
record Openings(boolean share, boolean help, boolean partner) {

	static Openings of(Deal deal, boolean own) {
		boolean partner = own && isAllowed(deal::refuseUnlessMayInvite);
		return new Openings(partner && deal.type().base() == Base.PRIVATE,
				own && isAllowed(deal::refuseUnlessMayAskForHelp), partner);
	}

	private static boolean isAllowed(Runnable rule) {
		try {
			rule.run();
			return true;
		}
		catch (Refusal refusal) {
			return false;
		}
	}

}
