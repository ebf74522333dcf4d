package app.tandem.deal.creation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Change;
import app.tandem.deal.Deals;
import app.tandem.deal.NewDeal;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Source;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a deal of a draft, with all the halves of it, and only once. */
@Component
class DraftSubmissions {

	private final Drafts drafts;

	private final DraftReader reader;

	private final Deals deals;

	private final Clock clock;

	DraftSubmissions(Drafts drafts, DraftReader reader, Deals deals, Clock clock) {
		this.drafts = drafts;
		this.reader = reader;
		this.deals = deals;
		this.clock = clock;
	}

	/**
	 * Creates the deal that the reader reviewed. Whoever sends the same draft again, also
	 * at the same moment, is led to the deal that was made of it.
	 */
	@Transactional
	Outcome submit(UUID id, String seen, Viewer viewer) {
		Draft draft = this.drafts.hold(id, viewer);
		if (draft.dealId() != null) {
			return new Outcome(State.DONE_BEFORE, draft.dealId());
		}
		DraftReader.Reading reading = this.reader.read(draft, viewer);
		NewDeal wanted = reading.deal();
		if (wanted == null) {
			return new Outcome(State.INCOMPLETE, null);
		}
		if (!DraftReview.mark(draft).equals(seen)) {
			return new Outcome(State.CHANGED, null);
		}
		UUID deal = create(wanted, reading.invited(), viewer);
		this.drafts.submitted(draft, deal);
		return new Outcome(State.DONE, deal);
	}

	private UUID create(NewDeal wanted, List<PartnerInvitation> invited, Viewer viewer) {
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		List<Change> creation = this.deals.creations(List.of(wanted), origin).get(0);
		this.deals.recordAll(creation);
		UUID id = creation.get(0).after().referral().id();
		for (PartnerInvitation one : invited) {
			this.deals.recordAll(this.deals.invited(this.deals.get(id, viewer), one, origin));
		}
		return id;
	}

	/** What became of it. */
	record Outcome(State state, @Nullable UUID dealId) {
	}

	/** What became of it. */
	enum State {

		/** The deal is there. */
		DONE,
		/** It was there before. */
		DONE_BEFORE,
		/** Something is missing, or is no longer so. */
		INCOMPLETE,
		/** Another window changed it after it was reviewed. */
		CHANGED

	}

}
