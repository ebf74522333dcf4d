package app.tandem.bulk;

import java.io.IOException;
import java.io.OutputStream;

import app.tandem.access.Viewer;
import app.tandem.bulk.template.Template;
import app.tandem.sheet.Download;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a file is chosen, and the empty file to start from. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class ImportController {

	private final ImportPages pages;

	private final Template template;

	private final ErrorCatalogue catalogue;

	ImportController(ImportPages pages, Template template, ErrorCatalogue catalogue) {
		this.pages = pages;
		this.template = template;
		this.catalogue = catalogue;
	}

	@GetMapping("/opportunities/import")
	String form(Viewer viewer, Model model) {
		model.addAttribute("upload", this.pages.form(viewer, UploadProblems.NONE));
		return "bulk/new";
	}

	/** Everything that can be found in a file. */
	@GetMapping("/opportunities/import/errors")
	String errors(Viewer viewer, Model model) {
		this.pages.refuseUnlessMayImport(viewer);
		model.addAttribute("entries", this.catalogue.entries());
		return "bulk/errors";
	}

	@GetMapping("/opportunities/import/template.csv")
	void csv(Viewer viewer, HttpServletResponse response) throws IOException {
		this.pages.refuseUnlessMayImport(viewer);
		try (OutputStream out = Download.CSV.open("co-sell-template.csv", response)) {
			this.template.writeCsv(out);
		}
	}

	@GetMapping("/opportunities/import/template.xlsx")
	void workbook(Viewer viewer, HttpServletResponse response) throws IOException {
		this.pages.refuseUnlessMayImport(viewer);
		try (OutputStream out = Download.XLSX.open("co-sell-template.xlsx", response)) {
			this.template.writeXlsx(out, LocaleContextHolder.getLocale());
		}
	}

}
