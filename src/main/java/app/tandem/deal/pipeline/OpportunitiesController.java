package app.tandem.deal.pipeline;

import java.util.Optional;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@InSection(Section.OPPORTUNITIES)
class OpportunitiesController {

	/** With this word, a page waits for its numbers. */
	static final String COUNTS = "counts";

	/** With this word, the page has a place for the number that can be picked. */
	static final String OFFERS_ALL = "offers-all";

	private final Pipeline pipeline;

	private final Boards boards;

	OpportunitiesController(Pipeline pipeline, Boards boards) {
		this.pipeline = pipeline;
		this.boards = boards;
	}

	/** The first thing that the person's menu offers. */
	@GetMapping("/")
	String home(Viewer viewer) {
		return "redirect:" + viewer.sections().iterator().next().path();
	}

	/**
	 * The query string is the view: tab, search, filters, order and place. Where it says
	 * nothing, the list begins as the person chose or left it.
	 */
	@HxGetMapping(path = "/opportunities", fragments = "deal-list")
	@Limited(Rate.SEARCHES)
	String list(@RequestParam MultiValueMap<String, String> words, Viewer viewer, Model model) {
		Optional<DealFilter> start = words.isEmpty() ? this.pipeline.start(viewer) : Optional.empty();
		if (start.isPresent()) {
			return "redirect:" + ListUrl.of(start.get());
		}
		if (Ranges.isUntidy(words)) {
			return "redirect:" + ListUrl.of(DealFilter.of(words));
		}
		ListView list = this.pipeline.list(words, viewer);
		model.addAttribute("list", list);
		if (!list.board()) {
			return "deal/pipeline/list";
		}
		model.addAttribute("board", this.boards.columns(list.matches(), viewer));
		return "deal/pipeline/board";
	}

	/** The numbers that a page came without, each for its place in it. */
	@GetMapping("/opportunities/counts")
	@Limited(Rate.SEARCHES)
	String counts(@RequestParam MultiValueMap<String, String> words, Viewer viewer, Model model) {
		model.addAttribute("counts", this.pipeline.counts(DealFilter.of(words), viewer));
		model.addAttribute("offersAll", words.containsKey(OFFERS_ALL));
		return "deal/pipeline/counts :: later";
	}

	/** More cards of a column of the board. */
	@GetMapping("/opportunities/board/{column}")
	@Limited(Rate.SEARCHES)
	String more(@PathVariable String column, @RequestParam MultiValueMap<String, String> words,
			@RequestParam(required = false) @Nullable String after, Viewer viewer, Model model) {
		model.addAttribute("part", this.boards.more(column, DealFilter.of(words), viewer, after));
		return "deal/pipeline/cards :: part";
	}

}
