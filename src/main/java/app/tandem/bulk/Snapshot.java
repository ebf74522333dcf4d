package app.tandem.bulk;

import app.tandem.deal.Base;
import app.tandem.deal.Change;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Edit;
import app.tandem.deal.Editability;
import app.tandem.deal.Field;
import app.tandem.deal.Origin;
import app.tandem.deal.Substatus;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** How a deal was before a row changed it: all that can be restored. */
record Snapshot(Substatus substatus, Base base, Edit edit, Contact contact, String notesToVendor) {

	/** Questions that a component answers, such as isComplete, are no part of it. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withIsGetterVisibility(Visibility.NONE))
		.build();

	static Snapshot of(Deal deal) {
		return new Snapshot(deal.substatus(), deal.type().base(), Edit.of(deal), deal.engagement().contact(),
				deal.engagement().ask().notes());
	}

	static Snapshot read(String json) {
		return JSON.readValue(json, Snapshot.class);
	}

	String json() {
		return JSON.writeValueAsString(this);
	}

	/** Whether the row shared the deal or asked for help, which stays. */
	boolean wasUpgraded(Deal now) {
		return now.type().base() != this.base;
	}

	/** Whether the row answered an invitation, which stays. */
	boolean wasAnswered(Deal now) {
		return now.substatus() != this.substatus;
	}

	/**
	 * Gives the deal its old values, as far as they may still be changed.
	 * @throws app.tandem.deal.Refusal when a rule stands in the way
	 */
	Change restore(Deal now, Origin origin) {
		Change restored = now.edit(this.edit, origin);
		boolean open = Editability.of(Field.CONTACT, now) == Editability.OPEN;
		return open ? restored.then(restored.after().restate(this.contact, this.notesToVendor, origin)) : restored;
	}

}
