package app.tandem.deal.detail;

import java.util.Arrays;
import java.util.List;

import app.tandem.deal.Deal;
import app.tandem.deal.SalesStage;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** Where an active deal can go from here: to another stage, or to its end. */
final class Moves {

	private final Deal deal;

	private final Wording wording;

	Moves(Deal deal, Wording wording) {
		this.deal = deal;
		this.wording = wording;
	}

	/** The stage that usually follows; null after the last. */
	public @Nullable Move next() {
		SalesStage next = SalesStage.values()[this.deal.stage().ordinal() + 1];
		return next.mayBeSet() ? move(next) : null;
	}

	/** The others, which can be skipped to or gone back to; none for an assessment. */
	public List<Move> others() {
		Move next = next();
		return Arrays.stream(SalesStage.values())
			.filter((stage) -> !this.deal.type().isAssessment() && stage.mayBeSet() && stage != this.deal.stage())
			.filter((stage) -> next == null || !stage.name().equals(next.stage()))
			.map(this::move)
			.toList();
	}

	/** Whether it can be won: an assessment only after all of its stages. */
	public boolean winnable() {
		return this.deal.stagesAreComplete();
	}

	private Move move(SalesStage stage) {
		String name = this.wording.text(stage.key(this.deal.type().isAssessment(), this.deal.party().direction()));
		return new Move(stage.name(), this.wording.text("deal.progress.mark", name));
	}

	/** A stage to set, and what its button says. */
	record Move(String stage, String label) {
	}

}
