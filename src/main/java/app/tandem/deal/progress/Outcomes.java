package app.tandem.deal.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.Eligibility;
import app.tandem.deal.Reason;
import app.tandem.deal.form.Check;
import app.tandem.directory.Solutions;
import app.tandem.value.Limits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Wins and loses deals. */
@Component
class Outcomes {

	private final Deals deals;

	private final Solutions solutions;

	private final Clock clock;

	Outcomes(Deals deals, Solutions solutions, Clock clock) {
		this.deals = deals;
		this.solutions = solutions;
		this.clock = clock;
	}

	/**
	 * What closing the deal in this way would mean.
	 * @throws app.tandem.deal.Refusal when it cannot be closed so
	 */
	@Transactional(readOnly = true)
	Closing closing(UUID id, Outcome outcome, Viewer viewer) {
		Deal deal = this.deals.getOwn(id, viewer);
		deal.refuseUnlessMayClose(outcome.substatus());
		List<String> consequences = new ArrayList<>(List.of("frozen"));
		if (deal.standing().vendor() != null || deal.type().partnerToPartner() || !deal.isStarters()) {
			consequences.add("others");
		}
		consequences.add((outcome == Outcome.LOST) ? "no-registration" : registration(deal, viewer));
		return new Closing(deal, outcome, consequences);
	}

	/** Whether a won deal can be registered, and whether at once. */
	private String registration(Deal deal, Viewer viewer) {
		List<String> ids = deal.referral().solutions().stream().map(DealSolution::solutionId).toList();
		Eligibility eligibility = viewer.vendor() ? Eligibility.OF_VENDOR
				: Eligibility.of(deal, this.solutions.find(ids));
		if (eligibility.verdict() == Eligibility.Verdict.NOT_ELIGIBLE) {
			return "no-registration";
		}
		return eligibility.obstacles().contains(Eligibility.Obstacle.VENDOR_SILENT) ? "registration-later"
				: "registration";
	}

	/** Whether it was closed; else the errors say what is wrong. */
	@Transactional
	boolean close(UUID id, Outcome outcome, OutcomeForm form, BindingResult errors, Viewer viewer) {
		closing(id, outcome, viewer);
		Check check = Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		String notes = check.block("notes", form.notes(), Limits.NOTES);
		Reason reason = form.reason();
		if (outcome == Outcome.LOST && reason == null) {
			check.reject("reason", "deal.progress.reason.missing");
		}
		if (check.failed()) {
			return false;
		}
		this.deals.act(id, viewer, Act.of((deal, origin) -> (reason == null || outcome == Outcome.WON)
				? deal.win(origin) : deal.lose(reason, notes, origin)));
		return true;
	}

	/** A deal about to be closed, and what follows from it. */
	record Closing(Deal deal, Outcome outcome, List<String> consequences) {

		public String action() {
			return "/opportunities/" + this.deal.referral().id() + "/outcome/" + this.outcome.word();
		}

		public String name() {
			return this.deal.referral().terms().name();
		}

		public boolean lost() {
			return this.outcome == Outcome.LOST;
		}

	}

}
