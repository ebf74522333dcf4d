package app.tandem.deal.sourcing;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deal that was looked at as the partner will, and is sent; the last page. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SourcingController {

	private final SourcingFlow flow;

	private final Sourcing sourcing;

	SourcingController(SourcingFlow flow, Sourcing sourcing) {
		this.flow = flow;
		this.sourcing = sourcing;
	}

	@PostMapping(path = "/opportunities/sourcing", params = "action=back")
	String again(@ModelAttribute Typed typed, Viewer viewer, Model model) {
		Sourcing.refuseUnlessSeller(viewer);
		return this.flow.partner(typed, viewer, model);
	}

	@PostMapping(path = "/opportunities/sourcing", params = "action!=back")
	String send(@ModelAttribute Typed typed, Viewer viewer, Model model, RedirectAttributes redirect) {
		Sourcing.refuseUnlessSeller(viewer);
		return this.sourcing.sent(typed.key(), viewer)
			.map(SourcingController::toDeal)
			.orElseGet(() -> this.flow.complete(typed, viewer, model, (sourced) -> send(sourced, viewer, redirect)));
	}

	private String send(Sourced sourced, Viewer viewer, RedirectAttributes redirect) {
		try {
			UUID id = this.sourcing.send(sourced, viewer);
			Flash.success(redirect, "deal.sourcing.done", sourced.asked().seat().company());
			return toDeal(id);
		}
		catch (DuplicateKeyException twice) {
			return toDeal(this.sourcing.sent(sourced.key(), viewer).orElseThrow(() -> twice));
		}
	}

	private static String toDeal(UUID id) {
		return "redirect:/opportunities/" + id;
	}

}
