package app.tandem.deal.view;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.NotFound;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;

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

/** Keeps lists under a name, shares them, pins them among the tabs. */
@Controller
@InSection(Section.OPPORTUNITIES)
class ViewsController {

	private static final String PATH = "/opportunities/views";

	private final SavedViews views;

	ViewsController(SavedViews views) {
		this.views = views;
	}

	@GetMapping(PATH)
	String list(Viewer viewer, Model model) {
		model.addAttribute("views",
				this.views.of(viewer)
					.stream()
					.map((view) -> new ViewRow(view, SavedViews.mayChange(view, viewer)))
					.toList());
		return "deal/view/list";
	}

	@GetMapping(PATH + "/new")
	String form(@RequestParam MultiValueMap<String, String> words, Viewer viewer, Model model) {
		model.addAttribute("form", ViewForm.EMPTY);
		return creation(DealFilter.of(words), model);
	}

	/** Words of the form beside those of the list mean nothing to the list. */
	@PostMapping(PATH)
	String keep(@RequestParam MultiValueMap<String, String> words, @ModelAttribute("form") ViewForm form,
			BindingResult errors, Viewer viewer, Model model, RedirectAttributes redirect) {
		DealFilter filter = DealFilter.of(words);
		List<SavedView> own = this.views.of(viewer).stream().filter(SavedView::own).toList();
		FormCheck check = new FormCheck(errors);
		form.check(check, own);
		if (own.size() >= SavedViews.MOST && own.stream().noneMatch(form::isNamedAlike)) {
			check.reject("name", "deal.view.most", SavedViews.MOST);
		}
		if (check.failed()) {
			model.addAttribute("taken", own.stream().anyMatch(form::isNamedAlike));
			return creation(filter, model);
		}
		this.views.keep(form, filter, viewer);
		Flash.success(redirect, "deal.view.kept", form.name());
		return "redirect:/opportunities?" + filter.queryString();
	}

	@GetMapping(PATH + "/{id}/edit")
	String edit(@PathVariable UUID id, Viewer viewer, Model model) {
		SavedView view = this.views.get(id, viewer);
		model.addAttribute("form", ViewForm.of(view));
		return edition(view, viewer, model);
	}

	@PostMapping(PATH + "/{id}")
	String change(@PathVariable UUID id, @ModelAttribute("form") ViewForm form, BindingResult errors, Viewer viewer,
			Model model, RedirectAttributes redirect) {
		SavedView view = this.views.get(id, viewer);
		FormCheck check = new FormCheck(errors);
		if (SavedViews.mayChange(view, viewer)) {
			form.check(check, this.views.of(viewer).stream().filter((other) -> !other.id().equals(id)).toList());
		}
		if (check.failed()) {
			return edition(view, viewer, model);
		}
		this.views.change(view, form, viewer);
		Flash.success(redirect, "deal.view.changed");
		return "redirect:" + PATH;
	}

	@GetMapping(PATH + "/{id}/removal")
	String confirm(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("view", removable(id, viewer));
		return "deal/view/removal";
	}

	@PostMapping(PATH + "/{id}/removal")
	String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
		SavedView view = removable(id, viewer);
		this.views.remove(view);
		Flash.success(redirect, "deal.view.removed", view.name());
		return "redirect:" + PATH;
	}

	private SavedView removable(UUID id, Viewer viewer) {
		SavedView view = this.views.get(id, viewer);
		if (!SavedViews.mayChange(view, viewer)) {
			throw new NotFound();
		}
		return view;
	}

	private static String creation(DealFilter filter, Model model) {
		model.addAttribute("words", filter.words());
		model.addAttribute("back", "/opportunities?" + filter.queryString());
		return "deal/view/new";
	}

	private static String edition(SavedView view, Viewer viewer, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("mayChange", SavedViews.mayChange(view, viewer));
		return "deal/view/edit";
	}

	/** A view on the page of all. */
	record ViewRow(SavedView view, boolean mayChange) {
	}

}
