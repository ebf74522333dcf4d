package app.tandem.deal.selection;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.Direction;
import app.tandem.deal.ListPlace;
import app.tandem.deal.SalesStage;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.FormOptions;
import app.tandem.deal.form.Rebound;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TeamHelper;
import app.tandem.sheet.Download;
import app.tandem.sheet.SheetWriter;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.NotFound;
import app.tandem.shell.Option;
import app.tandem.shell.Section;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks what is to be done to the deals that were picked, does it, and shows what became
 * of each.
 */
@Controller
@InSection(Section.OPPORTUNITIES)
class SelectionController {

	private static final String PATH = "/opportunities/selections";

	private final Selections selections;

	private final FormOptions options;

	private final TeamHelper helper;

	private final MessageSource messages;

	private final Clock clock;

	SelectionController(Selections selections, FormOptions options, TeamHelper helper, MessageSource messages,
			Clock clock) {
		this.selections = selections;
		this.options = options;
		this.helper = helper;
		this.messages = messages;
		this.clock = clock;
	}

	/** Nothing picked is nothing, never everything. */
	@GetMapping(PATH + "/new")
	String form(@RequestParam MultiValueMap<String, String> words, @RequestParam(defaultValue = "") String deed,
			Viewer viewer, Model model) {
		DealFilter filter = DealFilter.ofSelection(words);
		boolean picked = words.containsKey(DealFilter.ALL) || !filter.picked().isEmpty();
		List<UUID> meant = picked ? this.selections.meant(filter, viewer) : List.of();
		if (meant.size() > Selections.MOST) {
			model.addAttribute("tooMany", this.selections.count(filter, viewer));
			meant = List.of();
		}
		String back = "/opportunities?" + ListPlace.queryString(words);
		SelectionForm form = SelectionForm.of(Deed.of(deed), meant, back);
		model.addAttribute("form", form);
		return page(form, viewer, model);
	}

	@PostMapping(PATH)
	String run(@ModelAttribute("form") SelectionForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable String action, Viewer viewer, Model model,
			RedirectAttributes redirect) {
		if (action != null && this.helper.isAction(action)) {
			SelectionForm next = form.with(this.helper.after(TeamForm.of(List.of()), action, viewer));
			return Rebound.page(model, next, page(next, viewer, model));
		}
		Deed deed = Deed.of(form.deed());
		Set<UUID> deals = form.deals();
		UUID key = form.key();
		Wanted wanted = Wanted.read(form, deed, Check.of(errors, LocalDate.now(this.clock)));
		if (wanted == null || key == null || deals.isEmpty() || deals.size() > Selections.MOST) {
			return page(form, viewer, model);
		}
		this.selections.run(key, deed, deals, wanted.act(viewer), viewer);
		Selections.Run run = this.selections.find(key, viewer).orElseThrow(NotFound::new);
		if (run.good() == run.lines().size() && (deed == Deed.FAVORITE || deed == Deed.UNFAVORITE)) {
			Flash.success(redirect, "deal.selection.done." + deed, run.lines().size());
			return "redirect:" + form.back();
		}
		redirect.addFlashAttribute("back", form.back());
		return "redirect:" + PATH + "/" + key;
	}

	@GetMapping(PATH + "/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("run", view(id, viewer));
		return "deal/selection/result";
	}

	@GetMapping(PATH + "/{id}/rows.csv")
	void save(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		RunView run = view(id, viewer);
		try (OutputStream out = Download.CSV.open("deals.csv", response); SheetWriter writer = SheetWriter.csv(out)) {
			writer.write(run.headings());
			for (RunView.Row row : run.rows()) {
				writer.write(List.of(row.id(), row.name(), row.outcome(), row.message()));
			}
		}
	}

	private RunView view(UUID id, Viewer viewer) {
		return new RunView(this.selections.find(id, viewer).orElseThrow(NotFound::new),
				Wording.ofReader(this.messages));
	}

	private String page(SelectionForm form, Viewer viewer, Model model) {
		if (Deed.of(form.deed()) == Deed.MEMBER) {
			model.addAttribute("recent", this.helper.recent(form.team(), viewer));
		}
		Wording wording = Wording.ofReader(this.messages);
		model.addAttribute("stages",
				Arrays.stream(SalesStage.values())
					.filter(SalesStage::mayBeSet)
					.map((stage) -> new Option(stage.name(),
							wording.formats().percent(stage.percent()) + " "
									+ wording.text(stage.key(false, Direction.OUTBOUND))))
					.toList());
		model.addAttribute("options", this.options);
		model.addAttribute("most", Selections.MOST);
		return "deal/selection/new";
	}

}
