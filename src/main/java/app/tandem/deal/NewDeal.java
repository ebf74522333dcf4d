package app.tandem.deal;

import java.util.List;
import java.util.UUID;

/**
 * Everything that a company says to start an engagement; made after its parts were
 * checked.
 */
public record NewDeal(UUID organizationId, UUID locationId, Customer customer, Selling selling, Terms terms,
		SalesStage stage, List<DealSolution> solutions, List<TeamMember> team) {

	public NewDeal {
		if (team.isEmpty() || team.size() > TeamMember.MOST) {
			throw new IllegalArgumentException("1 to 50 people work on a deal, not " + team.size());
		}
		if (solutions.isEmpty() || solutions.size() > DealSolution.MOST) {
			throw new IllegalArgumentException("1 to 50 solutions make a deal, not " + solutions.size());
		}
		if (selling.assessment() && solutions.size() > 1) {
			throw new IllegalArgumentException("an assessment stands alone");
		}
		if (!stage.mayBeSet()) {
			throw new IllegalArgumentException("a deal is not created won");
		}
		if (selling.assessment() && stage != SalesStage.CREATED) {
			throw new Refusal(Refusal.Why.STAGE_GATE);
		}
	}

	/**
	 * Whom to call at the customer's, what is asked of the vendor, and what the vendor
	 * may see.
	 *
	 * @param assessment whether the single solution is an assessment type
	 */
	public record Selling(Contact contact, Ask ask, boolean shared, boolean assessment) {

		public Selling {
			if ((ask.help() != null || assessment) && !contact.isComplete()) {
				throw new Refusal(Refusal.Why.CONTACT_MISSING);
			}
			if (assessment && ask.help() != null) {
				throw new Refusal(Refusal.Why.ASSESSMENT);
			}
		}

		Base base() {
			return this.assessment ? Base.ASSESSMENT : Base.of(this.ask.help() != null, this.shared);
		}

	}

	/** The same deal, its customer linked to an entry of the directory. */
	public NewDeal linkedTo(UUID entryId) {
		Customer linked = new Customer(entryId, this.customer.name(), this.customer.place(), this.customer.duns());
		return new NewDeal(this.organizationId, this.locationId, linked, this.selling, this.terms, this.stage,
				this.solutions, this.team);
	}

}
