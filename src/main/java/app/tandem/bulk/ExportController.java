package app.tandem.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.ListPlace;
import app.tandem.sheet.Download;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.LocalPath;
import app.tandem.shell.NotFound;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Exports what a list shows. */
@Controller
@InSection(Section.OPPORTUNITIES)
class ExportController {

	private final Exports exports;

	ExportController(Exports exports) {
		this.exports = exports;
	}

	@GetMapping("/opportunities/exports/new")
	String form(@RequestParam MultiValueMap<String, String> words, Viewer viewer, Model model) {
		refuseUnlessHasDeals(viewer);
		DealFilter filter = DealFilter.ofSelection(words);
		model.addAttribute("extent", this.exports.extent(filter, viewer));
		model.addAttribute("words", filter.words());
		model.addAttribute("back", "/opportunities?" + ListPlace.queryString(words));
		return "bulk/export";
	}

	@PostMapping("/opportunities/exports")
	@Limited(Rate.EXPORTS)
	String request(@RequestParam MultiValueMap<String, String> words, @RequestParam(defaultValue = "csv") String format,
			@RequestParam(required = false) @Nullable String back, Viewer viewer, RedirectAttributes redirect) {
		refuseUnlessHasDeals(viewer);
		Download wanted = "xlsx".equals(format) ? Download.XLSX : Download.CSV;
		this.exports.request(DealFilter.ofSelection(words), wanted, viewer, LocaleContextHolder.getLocale());
		Flash.info(redirect, "bulk.export.started");
		return LocalPath.of(back).redirect();
	}

	/** Nothing leaves before the entry of the audit log stands. */
	@GetMapping("/opportunities/exports/{id}/file")
	void file(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		Exports.ExportFile file = this.exports.file(id, viewer).orElseThrow(NotFound::new);
		this.exports.record(id, file, viewer);
		try (OutputStream out = Download.named(file.name()).open(file.name(), response);
				InputStream in = file.content().getInputStream()) {
			in.transferTo(out);
		}
		this.exports.fetched(id, viewer);
	}

	private static void refuseUnlessHasDeals(Viewer viewer) {
		if (!viewer.hasDeals()) {
			throw new AccessDeniedException("there is nothing to export");
		}
	}

}
