package app.tandem.registration.review;

import java.time.Clock;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.Source;
import app.tandem.registration.Registration;
import app.tandem.registration.RegistrationViews;
import app.tandem.registration.Registrations;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the reviewers' pages have in common. Of two who decide at once one does; the other
 * is told what came of it.
 */
@Component
class Reviews {

	private static final String OVERTAKEN = "registration/review/overtaken";

	private final Registrations registrations;

	private final RegistrationViews views;

	private final Clock clock;

	Reviews(Registrations registrations, RegistrationViews views, Clock clock) {
		this.registrations = registrations;
		this.views = views;
		this.clock = clock;
	}

	/** The page that asks for a decision. */
	String ask(Decision decision, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
		Registration registration = this.registrations.toReview(id, viewer);
		if (registration.status() != RegistrationStatus.IN_REVIEW) {
			return overtaken(registration, model, response);
		}
		model.addAttribute("form", new DecisionForm("", Integer.toString(registration.version())));
		return page(decision, registration, model);
	}

	/** Carries the decision out. */
	String decide(Decision decision, UUID id, DecisionForm form, BindingResult problems, Seen seen) {
		Registration registration = this.registrations.toReview(id, seen.viewer());
		String message = form.read(decision, problems);
		if (problems.hasErrors()) {
			return page(decision, registration, seen.model());
		}
		Origin origin = origin(seen.viewer());
		try {
			switch (decision) {
				case APPROVAL -> this.registrations.approve(id, form.seen(), seen.viewer(), origin);
				case REJECTION -> this.registrations.reject(id, form.seen(), message, seen.viewer(), origin);
				case CORRECTION -> this.registrations.askForChanges(id, form.seen(), message, seen.viewer(), origin);
			}
		}
		catch (Conflict conflict) {
			return overtaken(this.registrations.get(id, seen.viewer()), seen.model(), seen.response());
		}
		Flash.success(seen.redirect(), "registration.review.done." + decision.name());
		return "redirect:/registrations/" + id;
	}

	/** Begins a review. */
	String start(UUID id, int version, Seen seen) {
		this.registrations.toReview(id, seen.viewer());
		try {
			this.registrations.startReview(id, version, seen.viewer(), origin(seen.viewer()));
		}
		catch (Conflict conflict) {
			return overtaken(this.registrations.get(id, seen.viewer()), seen.model(), seen.response());
		}
		return "redirect:/registrations/" + id;
	}

	private String page(Decision decision, Registration registration, Model model) {
		model.addAttribute("record", this.views.of(registration));
		model.addAttribute("decision", decision);
		return "registration/review/decision";
	}

	private String overtaken(Registration registration, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("record", this.views.of(registration));
		return OVERTAKEN;
	}

	private Origin origin(Viewer viewer) {
		return Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
	}

	/** Who asks, and where the answer goes. */
	record Seen(Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
	}

}
