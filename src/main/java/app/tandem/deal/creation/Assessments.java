package app.tandem.deal.creation;

import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;

import org.springframework.stereotype.Component;

/** Tells whether a deal is going to be a solution assessment. */
@Component
class Assessments {

	private final Solutions solutions;

	Assessments(Solutions solutions) {
		this.solutions = solutions;
	}

	boolean isOne(Input input) {
		ChosenForm chosen = input.chosen();
		return chosen != null && isOne(chosen);
	}

	boolean isOne(ChosenForm chosen) {
		return this.solutions.find(chosen.solutions().ids()).values().stream().anyMatch(Solution::assessment);
	}

	/** Whether the vendor has to know whom to call at the customer's. */
	boolean needsContact(Input input) {
		SellingForm selling = input.selling();
		return isOne(input) || (selling != null && selling.asksForHelp());
	}

}
