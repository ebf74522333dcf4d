package app.tandem.deal.creation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A deal on its way.
 *
 * @param dealId the deal that it became, null until it is submitted
 */
record Draft(UUID id, Input input, Instant updatedAt, @Nullable UUID dealId) {

	static Draft begin(UUID id, Instant now) {
		return new Draft(id, Input.NOTHING, now, null);
	}

	Draft with(Input next, Instant now) {
		return new Draft(this.id, next, now, this.dealId);
	}

	/** The address of one of its pages. */
	String path(String page) {
		return "/opportunities/drafts/" + this.id + "/" + page;
	}

	/**
	 * Where one of its pages is looked at; until the first was sent there is no draft.
	 */
	String address(String page) {
		return this.input.marks().isEmpty() ? "/opportunities/new?draft=" + this.id : path(page);
	}

}
