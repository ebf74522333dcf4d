package app.tandem.deal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import app.tandem.directory.Solution;

/**
 * Whether a company can register its half of a deal, and everything that stands in the
 * way (domain.md, section 7). Each company registers its own half with a solution that
 * stands in that half and carries a tag, whoever publishes it; solutions that only
 * another company's half names do not count. The vendor must stand at accepted or won
 * now: one that accepted, then lost its half, no longer counts.
 *
 * @param obstacles every reason against it; empty when the deal is eligible
 * @param solutions IDs of the solutions that count, for each kind that has any
 */
public record Eligibility(List<Obstacle> obstacles, Map<RegistrationKind, List<String>> solutions) {

	/** Of the vendor's own half, which is never registered. */
	public static final Eligibility OF_VENDOR = new Eligibility(List.of(Obstacle.VENDORS_HALF), Map.of());

	/**
	 * The answer for a partner's half.
	 * @param catalogue the deal's solutions by ID
	 */
	public static Eligibility of(Deal deal, Map<String, Solution> catalogue) {
		Map<RegistrationKind, List<String>> counting = counting(deal, catalogue);
		List<Obstacle> obstacles = new ArrayList<>();
		switch (deal.type().base()) {
			case PRIVATE -> obstacles.add(deal.isStarters() ? Obstacle.PRIVATE : Obstacle.PRIVATE_OF_ANOTHER);
			case ASSESSMENT -> obstacles.add(Obstacle.ASSESSMENT);
			case CO_SELL, PARTNER_LED -> {
			}
		}
		if (counting.isEmpty()) {
			obstacles.add(Obstacle.NO_SOLUTION);
		}
		if (deal.substatus() != Substatus.WON) {
			obstacles.add(ofStatus(deal.substatus()));
		}
		if (deal.type().base() == Base.CO_SELL) {
			addVendors(deal, obstacles);
		}
		return new Eligibility(List.copyOf(obstacles), counting);
	}

	private static Map<RegistrationKind, List<String>> counting(Deal deal, Map<String, Solution> catalogue) {
		Map<RegistrationKind, List<String>> counting = new EnumMap<>(RegistrationKind.class);
		for (RegistrationKind kind : RegistrationKind.values()) {
			List<String> ids = deal.referral()
				.solutions()
				.stream()
				.map((solution) -> catalogue.get(solution.solutionId()))
				.filter(Objects::nonNull)
				.filter(kind::isFor)
				.map(Solution::id)
				.toList();
			if (!ids.isEmpty()) {
				counting.put(kind, ids);
			}
		}
		return counting;
	}

	private static Obstacle ofStatus(Substatus substatus) {
		return switch (substatus) {
			case PENDING, RECEIVED -> Obstacle.NOT_ANSWERED;
			case ACCEPTED -> Obstacle.NOT_WON;
			case LOST -> Obstacle.LOST;
			case DECLINED -> Obstacle.DECLINED;
			case EXPIRED -> Obstacle.EXPIRED;
			case WON -> throw new IllegalArgumentException("won stands in nobody's way");
		};
	}

	private static void addVendors(Deal deal, List<Obstacle> obstacles) {
		Substatus vendor = Objects.requireNonNullElse(deal.standing().vendor(), Substatus.PENDING);
		switch (vendor) {
			case PENDING, RECEIVED -> obstacles.add(Obstacle.VENDOR_SILENT);
			case LOST -> obstacles.add(Obstacle.VENDOR_LOST);
			case DECLINED -> obstacles.add(Obstacle.VENDOR_DECLINED);
			case EXPIRED -> obstacles.add(Obstacle.VENDOR_EXPIRED);
			case ACCEPTED, WON -> {
			}
		}
	}

	public boolean isEligible() {
		return this.obstacles.isEmpty();
	}

	/** What to say of it in one word. */
	public Verdict verdict() {
		if (isEligible()) {
			return Verdict.ELIGIBLE;
		}
		boolean beforeWon = this.obstacles.contains(Obstacle.NOT_WON) || this.obstacles.contains(Obstacle.NOT_ANSWERED);
		boolean open = this.obstacles.stream().allMatch((obstacle) -> obstacle.passes);
		return (beforeWon && open) ? Verdict.WOULD_BE : Verdict.NOT_ELIGIBLE;
	}

	/** The solutions that count for a kind. */
	public List<String> solutions(RegistrationKind kind) {
		return this.solutions.getOrDefault(kind, List.of());
	}

	/** Is it eligible, would it be once the rest comes about, or is it not. */
	public enum Verdict {

		ELIGIBLE, WOULD_BE, NOT_ELIGIBLE;

		public String key() {
			return "deal.eligibility." + name();
		}

	}

	/** What stands in the way; some of it passes as the deal goes on. */
	public enum Obstacle {

		VENDORS_HALF(false), PRIVATE(false), PRIVATE_OF_ANOTHER(false), ASSESSMENT(false), NO_SOLUTION(false),
		NOT_ANSWERED(true), NOT_WON(true), LOST(false), DECLINED(false), EXPIRED(false), VENDOR_SILENT(true),
		VENDOR_LOST(false), VENDOR_DECLINED(false), VENDOR_EXPIRED(false);

		private final boolean passes;

		Obstacle(boolean passes) {
			this.passes = passes;
		}

		public String key() {
			return "deal.eligibility.obstacle." + name();
		}

	}

}
