package app.tandem.deal.pipeline;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@InSection(Section.OPPORTUNITIES)
class OpportunitiesController {

	private final Pipeline pipeline;

	OpportunitiesController(Pipeline pipeline) {
		this.pipeline = pipeline;
	}

	/** The first thing that the person's menu offers. */
	@GetMapping("/")
	String home(Viewer viewer) {
		return "redirect:" + viewer.sections().iterator().next().path();
	}

	/** The query string is the view: tab, search, filters, order and place. */
	@HxGetMapping(path = "/opportunities", fragments = "deal-list")
	@Limited(Rate.SEARCHES)
	String list(@RequestParam MultiValueMap<String, String> words,
			@RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String before, Viewer viewer, Model model) {
		model.addAttribute("list", this.pipeline.list(DealFilter.of(words), viewer, after, before));
		return "deal/pipeline/list";
	}

}
