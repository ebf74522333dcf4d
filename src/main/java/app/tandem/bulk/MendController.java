package app.tandem.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.PageOf;
import app.tandem.shell.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends cells of a checked file, a row at a time; the row is checked again with them. */
@Controller
@InSection(Section.IMPORTS_AND_EXPORTS)
class MendController {

	/** Before the column's name in the names of the fields. */
	private static final String CELL = "cell.";

	private final Imports imports;

	private final Mending mending;

	MendController(Imports imports, Mending mending) {
		this.imports = imports;
		this.mending = mending;
	}

	@PostMapping("/opportunities/imports/{id}/cells")
	String mend(@PathVariable UUID id, @RequestParam int row, @RequestParam(required = false) @Nullable String rows,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam MultiValueMap<String, String> fields,
			Viewer viewer, RedirectAttributes redirect) {
		if (!this.mending.mend(this.imports.get(id, viewer), row, cells(fields))) {
			return "redirect:/opportunities/imports/" + id;
		}
		Flash.success(redirect, "bulk.mend.checked", row);
		Outcome outcome = Outcome.called(rows);
		return "redirect:/opportunities/imports/" + id + "/check?page=" + PageOf.number(page)
				+ ((outcome != null) ? "&rows=" + outcome.word() : "") + "#row-" + row;
	}

	/** Line breaks as in files: browsers send two characters for each. */
	private static Map<String, String> cells(MultiValueMap<String, String> fields) {
		Map<String, String> cells = new LinkedHashMap<>();
		fields.forEach((name, values) -> {
			String text = values.get(0);
			if (name.startsWith(CELL) && text != null) {
				cells.put(name.substring(CELL.length()), text.replace("\r\n", "\n").replace("\0", ""));
			}
		});
		return cells;
	}

}
