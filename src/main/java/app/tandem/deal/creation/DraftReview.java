package app.tandem.deal.creation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.deal.Base;
import app.tandem.deal.Deal;
import app.tandem.deal.DealType;
import app.tandem.deal.Duplicates;
import app.tandem.deal.NewDeal;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Source;
import app.tandem.deal.TeamMember;
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

	private final Duplicates duplicates;

	private final MessageSource messages;

	private final Clock clock;

	DraftReview(DraftReader reader, WizardView wizard, DraftSummary summary, SellingPage selling, Duplicates duplicates,
			MessageSource messages, Clock clock) {
		this.reader = reader;
		this.wizard = wizard;
		this.summary = summary;
		this.selling = selling;
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
		Wording wording = Wording.ofReader(this.messages);
		DealType type = type(deal, invited, viewer);
		List<String> words = new ArrayList<>(List.of(wording.text(type.base().key())));
		if (type.partnerToPartner()) {
			words.add(wording.text("deal.type.P2P"));
		}
		Duplicates.Similar similar = this.duplicates.of(List.of(deal), viewer).get(0);
		List<String> forgone = (type.base() == Base.PRIVATE) ? this.selling.eligible(draft) : List.of();
		return new Outcome(String.join(" · ", words), "deal.creation.sees." + type.base().name(),
				invited.stream().map((one) -> sees(one, wording)).toList(), similar.id(),
				Objects.requireNonNullElse(similar.name(), ""), String.join(", ", forgone));
	}

	/** The domain says what becomes of it, as it will when it is created. */
	private DealType type(NewDeal wanted, List<PartnerInvitation> invited, Viewer viewer) {
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		Deal deal = Deal.start(wanted, false, origin).after();
		for (PartnerInvitation one : invited) {
			deal = deal.invite(one, false, viewer.name(), origin).get(0).after();
		}
		return deal.type();
	}

	private static String sees(PartnerInvitation one, Wording wording) {
		String people = one.shownTeam().stream().map(TeamMember::name).collect(Collectors.joining(", "));
		return wording.text("deal.creation.sees.partner", one.seat().company(), people);
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
	 * @param forgone solutions whose registration a private deal forgoes
	 */
	record Outcome(String type, String vendorSees, List<String> partnersSee, @Nullable UUID similar, String similarName,
			String forgone) {
	}

}
