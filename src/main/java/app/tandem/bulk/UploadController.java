package app.tandem.bulk;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import app.tandem.bulk.sheet.SheetRefused;
import app.tandem.sheet.TextFormat;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes uploads. A file that cannot be imported as a whole is refused on the page, and
 * nothing of it is kept.
 */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class UploadController {

	private static final int LONGEST_NAME = 200;

	private final Imports imports;

	private final ImportPages pages;

	private final Locations locations;

	private final BulkLimits limits;

	UploadController(Imports imports, ImportPages pages, Locations locations, BulkLimits limits) {
		this.imports = imports;
		this.pages = pages;
		this.locations = locations;
		this.limits = limits;
	}

	/**
	 * Stores the file and shows the check, or starts the import at once, as the pressed
	 * button says.
	 */
	@PostMapping("/opportunities/imports")
	@Limited(Rate.UPLOADS)
	String upload(@RequestParam(required = false) @Nullable MultipartFile file, UploadForm form, Viewer viewer,
			Model model, HttpServletResponse response) {
		this.pages.refuseUnlessMayImport(viewer);
		List<Location> open = this.locations.openTo(viewer);
		UUID location = form.chosen(open);
		String locationProblem = (location == null) ? "bulk.upload.location.missing" : null;
		if (file == null || file.isEmpty() && file.getOriginalFilename() == null || nothingChosen(file)) {
			return refused(List.of(), "bulk.upload.file.missing", locationProblem, form, viewer, model, response);
		}
		if (file.getSize() > this.limits.importSize().toBytes()) {
			Finding size = Finding.ofFile(FindingCode.FILE_SIZE, this.limits.importSize().toMegabytes() + " MiB");
			String page = refused(List.of(size), null, locationProblem, form, viewer, model, response);
			response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
			return page;
		}
		if (locationProblem != null) {
			return refused(List.of(), null, locationProblem, form, viewer, model, response);
		}
		try {
			UUID id = this.imports.upload(name(file), new ImportFile(file, form.format()), location,
					form.keyOr(UUID.randomUUID()), viewer);
			return next(id, form, viewer);
		}
		catch (SheetRefused refused) {
			return refused(refused.findings(), null, null, form, viewer, model, response);
		}
	}

	private String next(UUID id, UploadForm form, Viewer viewer) {
		ImportRun run = this.imports.get(id, viewer);
		boolean started = form.importsAtOnce()
				&& this.imports.commit(run, viewer, LocaleContextHolder.getLocale(), null);
		return "redirect:/opportunities/imports/" + id + (started ? "" : "/check");
	}

	private String refused(List<Finding> findings, @Nullable String fileKey, @Nullable String locationKey,
			UploadForm form, Viewer viewer, Model model, HttpServletResponse response) {
		List<String> all = (fileKey != null) ? List.of(this.pages.text(fileKey)) : this.pages.problems(findings);
		model.addAttribute("upload",
				this.pages.form(viewer, new UploadProblems(all, locationKey, form.locationOrEmpty(), form.format())));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "bulk/new";
	}

	private static boolean nothingChosen(MultipartFile file) {
		String name = file.getOriginalFilename();
		return file.isEmpty() && (name == null || name.isEmpty());
	}

	/**
	 * The last part of the name, as some browsers send the whole path, without what
	 * cannot be seen.
	 */
	private static String name(MultipartFile file) {
		String name = String.valueOf(file.getOriginalFilename());
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String visible = last.codePoints()
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
			.limit(LONGEST_NAME)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return visible.isBlank() ? "file" : visible;
	}

	/**
	 * The form beside the file.
	 *
	 * @param key of this form, so that sending it twice is one upload
	 * @param action which button was pressed
	 */
	record UploadForm(@Nullable String location, @Nullable String key, @Nullable String action,
			@Nullable String encoding, @Nullable String separator) {

		TextFormat format() {
			return TextFormat.of(this.encoding, this.separator);
		}

		/** The location that was chosen, or the only one there is; null when neither. */
		@Nullable UUID chosen(List<Location> open) {
			if (open.size() == 1 && locationOrEmpty().isEmpty()) {
				return open.get(0).id();
			}
			return open.stream()
				.map(Location::id)
				.filter((id) -> id.toString().equals(this.location))
				.findFirst()
				.orElse(null);
		}

		String locationOrEmpty() {
			return (this.location != null) ? this.location : "";
		}

		String keyOr(UUID other) {
			boolean usable = this.key != null && !this.key.isBlank() && this.key.length() <= 100
					&& this.key.indexOf('\0') < 0;
			return usable ? String.valueOf(this.key) : other.toString();
		}

		boolean importsAtOnce() {
			return "import".equals(this.action);
		}

	}

}
