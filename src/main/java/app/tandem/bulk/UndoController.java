package app.tandem.bulk;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.job.Jobs;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.PageOf;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking an import back: what it would do, how far it is, and what it did. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class UndoController {

	private final Imports imports;

	private final Jobs jobs;

	private final Undos undos;

	private final UndoPages pages;

	UndoController(Imports imports, Jobs jobs, Undos undos, UndoPages pages) {
		this.imports = imports;
		this.jobs = jobs;
		this.undos = undos;
		this.pages = pages;
	}

	@HxGetMapping(path = "/opportunities/imports/{id}/undo", fragments = { "undo", "undo-rows" })
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String rows,
			@RequestParam(required = false) @Nullable Integer page, Viewer viewer, Model model) {
		ImportRun run = this.imports.get(id, viewer);
		if (run.jobId() == null) {
			return "redirect:/opportunities/imports/" + id + "/check";
		}
		this.jobs.see(run.undoJobId(), viewer);
		model.addAttribute("undo", this.pages.of(run, viewer, Undo.Group.called(rows), PageOf.number(page)));
		return "bulk/undo";
	}

	@PostMapping("/opportunities/imports/{id}/undo")
	String start(@PathVariable UUID id, Viewer viewer) {
		this.undos.start(this.imports.get(id, viewer), viewer, LocaleContextHolder.getLocale());
		return "redirect:/opportunities/imports/" + id + "/undo";
	}

}
