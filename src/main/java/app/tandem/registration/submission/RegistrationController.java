package app.tandem.registration.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.Source;
import app.tandem.directory.Solution;
import app.tandem.registration.Registrations;
import app.tandem.registration.Submission;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a company registers its won deal. */
@Controller
@InSection(Section.OPPORTUNITIES)
class RegistrationController {

	private final Deals deals;

	private final Registrations registrations;

	private final FormPages pages;

	private final Clock clock;

	RegistrationController(Deals deals, Registrations registrations, FormPages pages, Clock clock) {
		this.deals = deals;
		this.registrations = registrations;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping("/opportunities/{id}/registration")
	String form(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
		Deal deal = deal(id, viewer);
		Map<RegistrationKind, List<Solution>> choices = this.registrations.choices(deal);
		model.addAttribute("form", this.pages.begin(deal, choices, viewer));
		return page(deal, choices, choices.isEmpty(), model, response);
	}

	@PostMapping("/opportunities/{id}/registration/submission")
	String submit(@PathVariable UUID id, @ModelAttribute("form") RegistrationForm form, BindingResult problems,
			Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		Deal deal = deal(id, viewer);
		Map<RegistrationKind, List<Solution>> choices = this.registrations.choices(deal);
		if (choices.isEmpty()) {
			return page(deal, choices, true, model, response);
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Optional<Submission> submission = new FormReading(form, choices, today, problems).read();
		if (submission.isEmpty()) {
			return page(deal, choices, false, model, response);
		}
		try {
			this.registrations.submit(id, submission.get(), viewer,
					Origin.ofPerson(viewer, Source.UI, null, this.clock.instant()));
		}
		catch (Conflict overtaken) {
			Deal now = deal(id, viewer);
			return page(now, this.registrations.choices(now), true, model, response);
		}
		Flash.success(redirect, "registration.form.done");
		return "redirect:/opportunities/" + id;
	}

	private Deal deal(UUID id, Viewer viewer) {
		Deal deal = this.deals.get(id, viewer);
		if (!Registrations.mayRegister(deal, viewer)) {
			throw new AccessDeniedException("only the company itself registers its deal");
		}
		return deal;
	}

	private String page(Deal deal, Map<RegistrationKind, List<Solution>> choices, boolean overtaken, Model model,
			HttpServletResponse response) {
		if (overtaken) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		model.addAttribute("page", this.pages.view(deal, choices, overtaken));
		return "registration/submission/form";
	}

}
