package app.tandem.deal.invitation;

import java.util.UUID;

import app.tandem.deal.Deal;

/**
 * The deal that others are to see.
 *
 * @param version as the sender looked at it
 */
record SentDeal(UUID id, int version, String name) {

	static SentDeal of(Deal deal) {
		return new SentDeal(deal.referral().id(), deal.referral().version(), deal.referral().terms().name());
	}

	public String href() {
		return "/opportunities/" + this.id;
	}

}
