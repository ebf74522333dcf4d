package app.tandem.directory.catalogue;

import java.io.IOException;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.directory.upload.UploadPages;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files of solutions. */
@Controller
@InSection(Section.SOLUTIONS)
class CatalogueUploadController {

	private final UploadPages pages;

	private final CatalogueFile file;

	CatalogueUploadController(UploadPages pages, CatalogueFile file) {
		this.pages = pages;
		this.file = file;
	}

	@GetMapping("/settings/solutions/upload")
	String form(Model model) {
		return this.pages.form(this.file, model);
	}

	@PostMapping("/settings/solutions/uploads")
	@Limited(Rate.UPLOADS)
	String take(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, Model model,
			HttpServletResponse response) throws IOException {
		return this.pages.take(this.file, file, viewer, model, response);
	}

	@GetMapping("/settings/solutions/uploads/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(this.file, id, viewer, model);
	}

	@PostMapping("/settings/solutions/uploads/{id}/writing")
	String write(@PathVariable UUID id, @RequestParam(defaultValue = "") String seen, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		return this.pages.write(this.file, id, seen, viewer, model, response, redirect);
	}

}
