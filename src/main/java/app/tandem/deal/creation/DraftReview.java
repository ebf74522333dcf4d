package app.tandem.deal.creation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Base;
import app.tandem.deal.Change;
import app.tandem.deal.DealType;
import app.tandem.deal.Deals;
import app.tandem.deal.Duplicates;
import app.tandem.deal.NewDeal;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Source;
import app.tandem.deal.preview.Preview;
import app.tandem.deal.preview.Previews;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the review together: all steps in words, what comes of them, and who will see
 * what.
 */
@Component
class DraftReview {

	private final DraftReader reader;

	private final WizardView wizard;

	private final DraftSummary summary;

	private final SellingPage selling;

	private final Deals deals;

	private final Previews previews;

	private final Duplicates duplicates;

	private final MessageSource messages;

	private final Clock clock;

	DraftReview(DraftReader reader, WizardView wizard, DraftSummary summary, SellingPage selling, Deals deals,
			Previews previews, Duplicates duplicates, MessageSource messages, Clock clock) {
		this.reader = reader;
		this.wizard = wizard;
		this.summary = summary;
		this.selling = selling;
		this.deals = deals;
		this.previews = previews;
		this.duplicates = duplicates;
		this.messages = messages;
		this.clock = clock;
	}

	Shown of(Draft draft, Viewer viewer) {
		DraftReader.Reading reading = this.reader.read(draft, viewer);
		NewDeal deal = reading.deal();
		return new Shown(this.wizard.steps(Step.REVIEW, draft), sections(draft, viewer), reading.problems(),
				(deal != null) ? outcome(deal, reading.invited(), draft, viewer) : null, mark(draft),
				draft.path("submission"), draft.path(Step.REVIEW.previous(this.wizard.isAssessment(draft)).word()));
	}

	/** Changes with whatever is typed into the draft. */
	static String mark(Draft draft) {
		return Integer.toHexString(draft.input().marks().hashCode());
	}

	private List<Section> sections(Draft draft, Viewer viewer) {
		return Arrays.stream(Step.values())
			.filter((step) -> step != Step.REVIEW && !(step == Step.SELLING && this.wizard.isAssessment(draft)))
			.map((step) -> new Section(step.key(), step.word(), this.summary.of(step, draft, viewer),
					draft.path(step.word())))
			.toList();
	}

	private Outcome outcome(NewDeal deal, List<PartnerInvitation> invited, Draft draft, Viewer viewer) {
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		List<List<Change>> steps = this.deals.foreseen(deal, invited, origin);
		DealType type = steps.get(steps.size() - 1).get(0).after().type();
		Duplicates.Similar similar = this.duplicates.of(List.of(deal), viewer).get(0);
		List<String> forgone = (type.base() == Base.PRIVATE) ? this.selling.eligible(draft) : List.of();
		return new Outcome(words(type), this.previews.ofCreation(steps), similar.id(),
				Objects.requireNonNullElse(similar.name(), ""), String.join(", ", forgone));
	}

	private String words(DealType type) {
		Wording wording = Wording.ofReader(this.messages);
		String base = wording.text(type.base().key());
		return type.partnerToPartner() ? base + " · " + wording.text("deal.type.P2P") : base;
	}

	/**
	 * The page.
	 *
	 * @param outcome null while something is missing
	 * @param seen what the reader agrees to
	 */
	record Shown(List<WizardView.StepLink> steps, List<Section> sections, List<DraftReader.Problem> problems,
			@Nullable Outcome outcome, String seen, String action, String back) {
	}

	/** A step in words. */
	record Section(String key, String word, List<Fact> facts, String href) {
	}

	/**
	 * What comes of it.
	 *
	 * @param seen by each other company
	 * @param forgone solutions whose registration a private deal forgoes
	 */
	record Outcome(String type, List<Preview> seen, @Nullable UUID similar, String similarName, String forgone) {
	}

}
