package app.tandem.deal.preview;

import java.util.List;

/**
 * What a company will see of a deal, in the sender's words; made from the very half that
 * it gets.
 *
 * @param company who will see it
 * @param others the other companies' halves as cards, the sender's among them
 * @param people whom it can talk to at those companies
 */
public record Preview(String company, Audience audience, List<Fact> deal, List<Fact> invitation, Whom whom,
		List<Line> solutions, List<Line> others, List<Line> people) {

	/** Keys of what the company will not see. */
	public List<String> hidden() {
		return this.audience.hidden();
	}

	public List<Fact> customer() {
		return this.whom.facts();
	}

	/** Whether somebody is named whom one could call at the customer's. */
	public boolean contact() {
		return this.whom.contact();
	}

	/** The customer, and whether it names a contact. */
	public record Whom(List<Fact> facts, boolean contact) {
	}

	/** A label and what stands behind it. */
	public record Fact(String label, String value) {
	}

	/** A name and what belongs to it. */
	public record Line(String name, String more) {
	}

}
