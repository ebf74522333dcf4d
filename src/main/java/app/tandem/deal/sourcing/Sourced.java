package app.tandem.deal.sourcing;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.NewDeal;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Terms;
import app.tandem.deal.sourcing.DealForm.Basics;
import app.tandem.deal.sourcing.SourcingReader.Whom;

/** A deal that can be sent. */
record Sourced(UUID key, Whom whom, Basics deal, PartnerInvitation asked) {

	/** The vendor's own half: worth, dated and made of what the partner is asked for. */
	NewDeal vendors(Viewer viewer, UUID locationId) {
		Terms theirs = this.asked.terms();
		Terms terms = new Terms(this.deal.name(), theirs.value(), theirs.closeDate(), "", this.deal.crmId(), "");
		return new NewDeal(viewer.organizationId(), locationId, this.whom.customer(),
				new Selling(this.whom.contact(), Ask.NOTHING, true, false), terms, SalesStage.CREATED,
				this.asked.solutions(), this.deal.team());
	}

}
