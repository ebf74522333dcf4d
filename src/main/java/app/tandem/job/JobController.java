package app.tandem.job;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.LocalPath;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class JobController {

	private final Jobs jobs;

	private final JobPanel panel;

	JobController(Jobs jobs, JobPanel panel) {
		this.jobs = jobs;
		this.panel = panel;
	}

	/**
	 * A page of its own, and what the card of every page asks for while something runs.
	 */
	@HxGetMapping(path = "/jobs", fragments = "job-card")
	String list(Viewer viewer, Model model) {
		model.addAttribute("jobs", this.panel.views(viewer));
		return "job/list";
	}

	@PostMapping("/jobs/{id}/cancellation")
	String cancel(@PathVariable UUID id, @RequestParam(required = false) @Nullable String back, Viewer viewer) {
		this.jobs.cancel(id, viewer);
		return LocalPath.of(back).redirect();
	}

	@PostMapping("/jobs/{id}/acknowledgement")
	String see(@PathVariable UUID id, @RequestParam(required = false) @Nullable String back, Viewer viewer) {
		this.jobs.see(id, viewer);
		return LocalPath.of(back).redirect();
	}

}
