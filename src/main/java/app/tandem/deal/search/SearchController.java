package app.tandem.deal.search;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

	private final Search search;

	SearchController(Search search) {
		this.search = search;
	}

	/** The page of what was found; while one types, the suggestions below the field. */
	@HxGetMapping(path = "/search", fragments = "jump-found")
	@Limited(Rate.SEARCHES)
	String show(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
		MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		words.add("q", q);
		model.addAttribute("search", this.search.find(DealFilter.of(words), viewer));
		return "deal/search/results";
	}

}
