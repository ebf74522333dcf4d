package app.tandem.deal.detail;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@InSection(Section.OPPORTUNITIES)
class DealController {

	private final DealPages pages;

	DealController(DealPages pages) {
		this.pages = pages;
	}

	@GetMapping("/opportunities/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("deal", this.pages.show(id, viewer));
		return "deal/detail/detail";
	}

}
