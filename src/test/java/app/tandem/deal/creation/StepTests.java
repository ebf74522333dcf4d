package app.tandem.deal.creation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static app.tandem.deal.creation.Step.CUSTOMER;
import static app.tandem.deal.creation.Step.DETAILS;
import static app.tandem.deal.creation.Step.REVIEW;
import static app.tandem.deal.creation.Step.SELLING;
import static app.tandem.deal.creation.Step.SOLUTIONS;
import static app.tandem.deal.creation.Step.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

class StepTests {

	@Test
	void followOneAnother() {
		assertThat(forth(false)).containsExactly(CUSTOMER, DETAILS, TEAM, SOLUTIONS, SELLING, REVIEW);
	}

	@Test
	void anAssessmentLeavesTheSellingTypeOut() {
		assertThat(forth(true)).containsExactly(CUSTOMER, DETAILS, TEAM, SOLUTIONS, REVIEW);
	}

	@Test
	void backIsTheSameWay() {
		for (boolean assessment : List.of(true, false)) {
			List<Step> forth = forth(assessment);
			for (int n = 1; n < forth.size(); n++) {
				assertThat(forth.get(n).previous(assessment)).isEqualTo(forth.get(n - 1));
			}
		}
	}

	private static List<Step> forth(boolean assessment) {
		List<Step> steps = new ArrayList<>(List.of(CUSTOMER));
		while (steps.get(steps.size() - 1) != REVIEW) {
			steps.add(steps.get(steps.size() - 1).next(assessment));
		}
		return steps;
	}

}
