package app.tandem.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;

import org.springframework.stereotype.Component;

/**
 * The vendor may still move its own half after a partner's Won: whether the partner can
 * register is then worked out again, and its team is told when the answer is another one
 * (domain.md, section 7).
 */
@Component
class Reassessment {

	private final DealReader reader;

	private final Solutions solutions;

	Reassessment(DealReader reader, Solutions solutions) {
		this.reader = reader;
		this.solutions = solutions;
	}

	/** What follows from these changes, which were written just now. */
	List<Change> following(List<Change> changes, UUID vendorId) {
		Map<UUID, Change> moved = new HashMap<>();
		for (Change change : changes) {
			Deal before = change.before();
			if (before != null && before.belongsTo(vendorId) && before.substatus() != change.after().substatus()) {
				moved.put(before.engagement().id(), change);
			}
		}
		if (moved.isEmpty()) {
			return List.of();
		}
		List<Deal> won = this.reader.wonAndUnregistered(moved.keySet(), vendorId);
		Map<String, Solution> catalogue = this.solutions.find(won.stream()
			.flatMap((deal) -> deal.referral().solutions().stream())
			.map(DealSolution::solutionId)
			.distinct()
			.toList());
		List<Change> told = new ArrayList<>();
		won.forEach((deal) -> tell(deal, moved.get(deal.engagement().id()), catalogue, told));
		return told;
	}

	private static void tell(Deal deal, @org.jspecify.annotations.Nullable Change vendors,
			Map<String, Solution> catalogue, List<Change> told) {
		if (vendors == null || vendors.before() == null) {
			return;
		}
		boolean was = Eligibility.of(deal.standing(vendors.before().substatus()), catalogue).isEligible();
		boolean is = Eligibility.of(deal.standing(vendors.after().substatus()), catalogue).isEligible();
		if (was != is) {
			told.add(deal.noted(new DealEvent.EligibilityChanged(is), Origin.ofSystem(vendors.origin().at())));
		}
	}

}
