package app.tandem.deal.creation;

/** The steps of the wizard, in their order. */
enum Step {

	CUSTOMER("customer"), DETAILS("details"), TEAM("team"), SOLUTIONS("solutions"), SELLING("selling-type"),
	REVIEW("review");

	private final String word;

	Step(String word) {
		this.word = word;
	}

	/** Its word in addresses. */
	String word() {
		return this.word;
	}

	/** Key of its heading. */
	String key() {
		return "deal.creation.step." + name();
	}

	/** An assessment leaves the selling type out. */
	Step next(boolean assessment) {
		Step next = values()[Math.min(ordinal() + 1, REVIEW.ordinal())];
		return (assessment && next == SELLING) ? REVIEW : next;
	}

	Step previous(boolean assessment) {
		Step previous = values()[Math.max(ordinal() - 1, 0)];
		return (assessment && previous == SELLING) ? SOLUTIONS : previous;
	}

}
