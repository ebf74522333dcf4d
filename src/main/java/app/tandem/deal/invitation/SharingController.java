package app.tandem.deal.invitation;

import java.time.Clock;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.deal.preview.Previews;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a private deal to the vendor's sellers. */
@Controller
@InSection(Section.OPPORTUNITIES)
class SharingController {

	private final Deals deals;

	private final Previews previews;

	private final Clock clock;

	SharingController(Deals deals, Previews previews, Clock clock) {
		this.deals = deals;
		this.previews = previews;
		this.clock = clock;
	}

	@GetMapping("/opportunities/{id}/sharing")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Deal deal = this.deals.getOwn(id, viewer);
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		model.addAttribute("preview", this.previews.ofSharing(deal.share(origin)));
		model.addAttribute("sent", SentDeal.of(deal));
		return "deal/invitation/sharing";
	}

	@PostMapping("/opportunities/{id}/sharing")
	String share(@PathVariable UUID id, @RequestParam int version, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.deals.act(id, version, viewer, Act.of(Deal::share));
		}
		catch (Conflict | OptimisticLockingFailureException stale) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("stale", true);
			return form(id, viewer, model);
		}
		Flash.success(redirect, "deal.invitation.sharing.done");
		return "redirect:/opportunities/" + id;
	}

}
