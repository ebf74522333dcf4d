package app.tandem.bulk;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.bulk.sheet.SheetRefused;
import app.tandem.sheet.TextFormat;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads a checked file in another encoding, or with other separators. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class ReadingController {

	private final Imports imports;

	private final ImportPages pages;

	ReadingController(Imports imports, ImportPages pages) {
		this.imports = imports;
		this.pages = pages;
	}

	/** What cannot be read so is left as it was, and the page says why. */
	@PostMapping("/opportunities/imports/{id}/reading")
	String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String encoding,
			@RequestParam(required = false) @Nullable String separator, Viewer viewer, Model model,
			HttpServletResponse response) {
		ImportRun run = this.imports.get(id, viewer);
		TextFormat wished = TextFormat.of(encoding, separator);
		try {
			boolean started = !this.imports.readAs(run, wished);
			return "redirect:/opportunities/imports/" + id + (started ? "" : "/check");
		}
		catch (SheetRefused refused) {
			this.pages.addRefusedReading(model, run, this.imports.check(run, viewer), wished, refused.findings());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "bulk/check";
		}
	}

}
