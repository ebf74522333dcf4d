package app.tandem.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the selling is; the percentages are those of the source's table. */
public enum SalesStage {

	CREATED(10), QUALIFIED(20), DEVELOPED(40), PROPOSED(60), NEGOTIATED(80), WON(100);

	private final int percent;

	SalesStage(int percent) {
		this.percent = percent;
	}

	public int percent() {
		return this.percent;
	}

	public static Optional<SalesStage> ofPercent(int percent) {
		return Stream.of(values()).filter((stage) -> stage.percent == percent).findFirst();
	}

	/**
	 * The stage of this name that can be set; empty for what is none, as forms may send.
	 */
	public static Optional<SalesStage> settable(String name) {
		return Stream.of(values()).filter((stage) -> stage.name().equals(name) && stage.mayBeSet()).findFirst();
	}

	/** Stages may be skipped, forward or back; Won is reached by winning only. */
	public boolean mayBeSet() {
		return this != WON;
	}

	/**
	 * What can be set from here: an assessment's stages are mandatory and in order,
	 * others may be skipped, forward or back.
	 */
	public List<SalesStage> following(boolean assessment) {
		return Stream.of(values())
			.filter((stage) -> stage.mayBeSet() && stage != this)
			.filter((stage) -> !assessment || stage.ordinal() == ordinal() + 1)
			.toList();
	}

	/** Whether winning may follow: an assessment is won only after all of its stages. */
	public boolean mayBeWon(boolean assessment) {
		return !assessment || this == NEGOTIATED;
	}

	/**
	 * Key of the stage's name: assessments have names of their own, and the first depends
	 * on how the deal began.
	 */
	public String key(boolean assessment, Direction direction) {
		if (this == CREATED && direction == Direction.INBOUND) {
			return "deal.stage.ACCEPTED";
		}
		return (assessment && this != CREATED && this != WON) ? "deal.stage.assessment." + name()
				: "deal.stage." + name();
	}

}
