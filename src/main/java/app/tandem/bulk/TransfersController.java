package app.tandem.bulk;

import app.tandem.access.Viewer;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was imported and exported lately. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class TransfersController {

	private final ImportPages imports;

	private final Exports exports;

	TransfersController(ImportPages imports, Exports exports) {
		this.imports = imports;
		this.exports = exports;
	}

	@GetMapping("/opportunities/imports")
	String list(Viewer viewer, Model model) {
		this.imports.refuseUnlessMayImport(viewer);
		model.addAttribute("imports", this.imports.earlier(viewer));
		model.addAttribute("exports", this.exports.earlier(viewer));
		return "bulk/list";
	}

}
