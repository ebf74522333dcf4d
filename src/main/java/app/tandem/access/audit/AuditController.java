package app.tandem.access.audit;

import java.io.IOException;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditFilter;
import app.tandem.audit.AuditTrail;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what in one's own company; to others there is no such page. */
@Controller
@InSection(Section.AUDIT)
class AuditController {

	private final AuditTrail trail;

	private final AuditPages pages;

	private final AuditFile file;

	AuditController(AuditTrail trail, AuditPages pages, AuditFile file) {
		this.trail = trail;
		this.pages = pages;
		this.file = file;
	}

	@HxGetMapping(path = AuditPages.LIST, fragments = "audit-list")
	@Limited(Rate.SEARCHES)
	String list(@ModelAttribute("filter") AuditFilter filter, @RequestParam(required = false) @Nullable Long before,
			@RequestParam(required = false) @Nullable Long after, Viewer viewer, Model model) {
		model.addAttribute("list",
				this.pages.list(this.trail.page(viewer.organizationId(), filter, before, after), filter));
		return "access/audit/list";
	}

	/** The entries of the list with this filter. */
	@GetMapping(AuditPages.LIST + "/file.csv")
	@Limited(Rate.EXPORTS)
	void file(@ModelAttribute("filter") AuditFilter filter, Viewer viewer, HttpServletResponse response)
			throws IOException {
		this.file.send(filter, viewer, response);
	}

}
