package app.tandem.privacy;

import java.time.Instant;
import java.util.UUID;

import app.tandem.deal.Contact;

/**
 * A place where a company keeps somebody.
 *
 * @param dealId of the company's own half
 * @param consentBy who confirmed that the customer agreed to have the contact passed on;
 * empty where nobody had to
 * @param since when the deal was entered
 */
record Mention(Place place, UUID dealId, Contact person, String consentBy, Instant since) {

	/** What somebody is there. */
	enum Place {

		CONTACT, TEAM, REGISTRATION

	}

}
