package app.tandem.deal.card;

import java.time.Clock;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deals;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a deal in short; looking at its card does not make an invitation received. */
@Controller
class CardController {

	private final Deals deals;

	private final MessageSource messages;

	private final Clock clock;

	CardController(Deals deals, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/opportunities/{id}/card")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("card",
				new DealCard(this.deals.get(id, viewer), Wording.ofReader(this.messages), this.clock.instant()));
		return "deal/card/card :: card";
	}

}
