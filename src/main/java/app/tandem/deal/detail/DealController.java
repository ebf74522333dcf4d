package app.tandem.deal.detail;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
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

	/**
	 * Opening the whole page is what makes an invitation received: no look ahead of a
	 * browser does.
	 */
	@GetMapping("/opportunities/{id}")
	String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
		if (HttpMethod.GET.matches(request.getMethod()) && request.getHeader("Sec-Purpose") == null) {
			this.pages.receive(id, viewer);
		}
		model.addAttribute("deal", this.pages.show(id, viewer));
		return "deal/detail/detail";
	}

}
