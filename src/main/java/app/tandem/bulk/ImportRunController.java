package app.tandem.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.job.Jobs;
import app.tandem.sheet.Download;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.NotFound;
import app.tandem.shell.PageOf;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One uploaded file: its check, its import, and what became of its rows. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class ImportRunController {

	private final Imports imports;

	private final Jobs jobs;

	private final ImportPages pages;

	private final DetailsFile details;

	ImportRunController(Imports imports, Jobs jobs, ImportPages pages, DetailsFile details) {
		this.imports = imports;
		this.jobs = jobs;
		this.pages = pages;
		this.details = details;
	}

	@HxGetMapping(path = "/opportunities/imports/{id}", fragments = "import-run")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		ImportRun run = this.imports.get(id, viewer);
		if (run.jobId() == null) {
			return "redirect:/opportunities/imports/" + id + "/check";
		}
		this.jobs.see(run.jobId(), viewer);
		model.addAttribute("run", this.pages.run(run));
		return "bulk/run";
	}

	@HxGetMapping(path = "/opportunities/imports/{id}/check", fragments = { "check", "check-rows" })
	String check(@PathVariable UUID id, @RequestParam(required = false) @Nullable String rows,
			@RequestParam(required = false) @Nullable Integer page, Viewer viewer, Model model) {
		ImportRun run = this.imports.get(id, viewer);
		if (run.jobId() != null) {
			return "redirect:/opportunities/imports/" + id;
		}
		RowPreview.Part part = new RowPreview.Part(Outcome.called(rows), PageOf.number(page));
		this.pages.addCheck(model, run, this.imports.check(run, viewer, part), part);
		return "bulk/check";
	}

	@PostMapping("/opportunities/imports/{id}/commit")
	String commit(@PathVariable UUID id, @RequestParam(required = false) @Nullable String again,
			@RequestParam(defaultValue = "-1") int checked, Viewer viewer, RedirectAttributes redirect) {
		ImportRun run = this.imports.get(id, viewer);
		boolean started = this.imports.commit(run.seenAt(checked), viewer, LocaleContextHolder.getLocale(), again);
		if (!started && run.revision() != checked) {
			Flash.warning(redirect, "bulk.check.other-file");
		}
		return "redirect:/opportunities/imports/" + id + (started ? "" : "/check");
	}

	/** In the format that was uploaded. */
	@GetMapping("/opportunities/imports/{id}/details")
	void details(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		write(this.imports.get(id, viewer), false, response);
	}

	@GetMapping("/opportunities/imports/{id}/rows-to-fix")
	@Limited(Rate.EXPORTS)
	void rowsToFix(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		write(this.imports.get(id, viewer), true, response);
	}

	private void write(ImportRun run, boolean onlyFaulty, HttpServletResponse response) throws IOException {
		if (run.fileDeleted()) {
			throw new NotFound();
		}
		Download format = this.details.format(run);
		String name = run.fileName().replaceAll("(?i)\\.(csv|xlsx)$", "") + format.extension();
		try (OutputStream out = format.open((onlyFaulty ? "to-fix-" : "details-") + name, response)) {
			this.details.write(run, onlyFaulty, out);
		}
	}

}
