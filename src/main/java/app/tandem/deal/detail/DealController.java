package app.tandem.deal.detail;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@InSection(Section.OPPORTUNITIES)
class DealController {

	private final DealPages pages;

	DealController(DealPages pages) {
		this.pages = pages;
	}

	/**
	 * Opening the whole page is what makes an invitation received: no look ahead of a
	 * browser does. The words of a list lead along it, and still do after a command.
	 */
	@HxGetMapping(path = "/opportunities/{id}", fragments = "deal-timeline")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String timeline,
			@RequestParam MultiValueMap<String, String> words, Viewer viewer, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		WithdrawnView withdrawn = this.pages.withdrawn(id, viewer);
		if (withdrawn != null && request.getHeader("HX-Request") == null) {
			model.addAttribute("withdrawn", withdrawn);
			response.setStatus(HttpStatus.GONE.value());
			return "deal/detail/withdrawn";
		}
		if (HttpMethod.GET.matches(request.getMethod()) && request.getHeader("Sec-Purpose") == null) {
			this.pages.receive(id, viewer);
		}
		model.addAttribute("deal",
				this.pages.show(id, viewer, Topic.called(timeline), Trail.of(id, words, request.getSession())));
		return "deal/detail/detail";
	}

}
