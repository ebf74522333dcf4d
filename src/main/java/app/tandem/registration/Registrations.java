package app.tandem.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.Eligibility;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.shell.Conflict;
import app.tandem.shell.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registrations: found through what a viewer may see, and written together with the
 * deal's timeline and the state that lists show.
 */
@Component
public class Registrations {

	private final RegistrationRows rows;

	private final Deals deals;

	private final Solutions solutions;

	Registrations(RegistrationRows rows, Deals deals, Solutions solutions) {
		this.rows = rows;
		this.deals = deals;
		this.solutions = solutions;
	}

	/** The reviewer's role, which partners never have. */
	public static boolean mayReview(Viewer viewer) {
		return viewer.vendor() && viewer.is(Role.REGISTRATION_REVIEWER);
	}

	/** Whoever may edit the deal may register it, for their own company only. */
	public static boolean mayRegister(Deal deal, Viewer viewer) {
		return !viewer.vendor() && deal.belongsTo(viewer.organizationId());
	}

	/** The records of a deal that the viewer sees; IP co-sell first. */
	public List<Registration> of(Deal deal) {
		return this.rows.of(deal.referral().id());
	}

	/**
	 * One registration: of a deal of the viewer's own company, or any for a reviewer.
	 * @throws NotFound when there is none, or the viewer may not see it
	 */
	@Transactional(readOnly = true)
	public Registration get(UUID id, Viewer viewer) {
		Registration found = this.rows.find(id).orElseThrow(NotFound::new);
		if (mayReview(viewer)) {
			this.deals.toRegister(found.half().referralId());
			return found;
		}
		Deal deal = this.deals.get(found.half().referralId(), viewer);
		if (!mayRegister(deal, viewer)) {
			throw new NotFound();
		}
		return found;
	}

	/** What happened to it, oldest first. */
	public List<Step> history(Registration registration) {
		return this.rows.steps(registration.id());
	}

	/** The name of its file; empty when there is none. */
	public String evidenceName(Registration registration) {
		UUID id = registration.evidenceId();
		return (id != null) ? this.rows.evidenceName(id) : "";
	}

	public Optional<EvidenceFile> evidence(Registration registration) {
		UUID id = registration.evidenceId();
		return (id != null) ? this.rows.evidence(id) : Optional.empty();
	}

	/**
	 * The solutions that can be chosen now, for each kind that is still to be registered
	 * or was sent back; where a record was sent back, its solution stays a choice.
	 */
	public Map<RegistrationKind, List<Solution>> choices(Deal deal) {
		Map<String, Solution> catalogue = catalogue(deal);
		Eligibility eligibility = Eligibility.of(deal, catalogue);
		Map<RegistrationKind, List<Solution>> choices = new EnumMap<>(RegistrationKind.class);
		for (RegistrationKind kind : RegistrationKind.values()) {
			Registration present = present(deal, kind);
			List<String> ids = new ArrayList<>();
			if (present == null ? eligibility.isEligible() : present.isSentBack()) {
				ids.addAll(eligibility.solutions(kind));
			}
			if (present != null && present.isSentBack() && !ids.contains(present.claim().solutionId())) {
				ids.add(present.claim().solutionId());
			}
			if (!ids.isEmpty()) {
				Map<String, Solution> known = this.solutions.find(ids);
				choices.put(kind, ids.stream().map(known::get).filter(java.util.Objects::nonNull).toList());
			}
		}
		return choices;
	}

	/** Whether the deal can be registered, in the words of the trunk. */
	public Eligibility eligibility(Deal deal) {
		return Eligibility.of(deal, catalogue(deal));
	}

	/**
	 * Registers the deal, or corrects what was sent back.
	 * @throws Conflict when a kind was registered meanwhile, or cannot be any more
	 */
	@Transactional
	public void submit(UUID dealId, Submission submission, Viewer viewer, Origin origin) {
		Deal deal = this.deals.hold(dealId, viewer);
		if (!mayRegister(deal, viewer)) {
			throw new AccessDeniedException("only the company itself registers its deal");
		}
		Map<RegistrationKind, List<Solution>> choices = choices(deal);
		Registration.Half half = new Registration.Half(deal.party().organizationId(), dealId);
		EvidenceFile file = submission.evidence();
		UUID evidence = (file != null) ? this.rows.addEvidence(half, file, origin.at()) : null;
		@Nullable Change change = null;
		for (Map.Entry<RegistrationKind, Claim> entry : submission.claims().entrySet()) {
			RegistrationKind kind = entry.getKey();
			refuseUnlessOffered(entry.getValue(), choices.getOrDefault(kind, List.of()));
			Deal before = (change != null) ? change.after() : deal;
			Change next = submit(before, kind, entry.getValue(), evidence, submission.corrected(), origin);
			change = (change != null) ? change.then(next) : next;
		}
		if (change != null) {
			this.deals.record(change);
		}
	}

	private Change submit(Deal deal, RegistrationKind kind, Claim claim, @Nullable UUID evidence, int version,
			Origin origin) {
		Registration present = present(deal, kind);
		if (present == null) {
			Registration added = Registration.of(deal, kind, claim, evidence, origin.at());
			this.rows.add(added);
			this.rows.addStep(added, origin);
			return deal.registered(added.movedFrom(RegistrationStatus.NOT_REGISTERED), origin);
		}
		if (present.version() != version) {
			throw new Conflict("registration " + present.id() + " was changed meanwhile");
		}
		return moved(present, present.corrected(claim, evidence, origin.at()), deal, origin);
	}

	/** Somebody of the vendor's begins to look at it. */
	@Transactional
	public void startReview(UUID id, int version, Viewer reviewer, Origin origin) {
		review(id, version, RegistrationStatus.IN_REVIEW, "", reviewer, origin);
	}

	/** Sends it back to the partner, who corrects it and submits it again. */
	@Transactional
	public void askForChanges(UUID id, int version, String message, Viewer reviewer, Origin origin) {
		review(id, version, RegistrationStatus.ACTION_REQUIRED, message, reviewer, origin);
	}

	/** Approves it, for good. */
	@Transactional
	public void approve(UUID id, int version, Viewer reviewer, Origin origin) {
		review(id, version, RegistrationStatus.APPROVED, "", reviewer, origin);
	}

	/** Rejects it, for good. */
	@Transactional
	public void reject(UUID id, int version, String reason, Viewer reviewer, Origin origin) {
		review(id, version, RegistrationStatus.REJECTED, reason, reviewer, origin);
	}

	private void review(UUID id, int version, RegistrationStatus next, String message, Viewer reviewer, Origin origin) {
		Registration present = toReview(id, reviewer);
		if (present.version() != version) {
			throw new Conflict("registration " + id + " was changed meanwhile");
		}
		Deal deal = this.deals.toRegister(present.half().referralId());
		this.deals.record(moved(present, present.reviewed(next, message, origin.at()), deal, origin));
	}

	/**
	 * One registration for a reviewer.
	 * @throws AccessDeniedException when the viewer sees it, but reviews nothing
	 */
	public Registration toReview(UUID id, Viewer viewer) {
		Registration found = get(id, viewer);
		if (!mayReview(viewer)) {
			throw new AccessDeniedException("only reviewers judge registrations");
		}
		return found;
	}

	private Change moved(Registration before, Registration next, Deal deal, Origin origin) {
		this.rows.change(next);
		this.rows.addStep(next, origin);
		return deal.registered(next.movedFrom(before.status()), origin);
	}

	private @Nullable Registration present(Deal deal, RegistrationKind kind) {
		return of(deal).stream().filter((one) -> one.kind() == kind).findFirst().orElse(null);
	}

	private Map<String, Solution> catalogue(Deal deal) {
		return this.solutions.find(deal.referral().solutions().stream().map(DealSolution::solutionId).toList());
	}

	private static void refuseUnlessOffered(Claim claim, List<Solution> choices) {
		if (choices.stream().noneMatch((solution) -> solution.id().equals(claim.solutionId()))) {
			throw new Conflict("this solution cannot be registered now");
		}
	}

}
