package app.tandem.deal.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import app.tandem.access.Viewer;
import app.tandem.deal.DealColumn;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.LocalPath;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets people choose the columns of their list, their widths, and how close rows stand.
 */
@Controller
@InSection(Section.OPPORTUNITIES)
class LayoutController {

	private static final String WIDTH = "width-";

	private final ListSettings settings;

	LayoutController(ListSettings settings) {
		this.settings = settings;
	}

	@GetMapping("/opportunities/columns")
	String form(@RequestParam(required = false) @Nullable String back, Viewer viewer, Model model) {
		return page(this.settings.layout(viewer), back, model);
	}

	@PostMapping("/opportunities/columns")
	String save(@RequestParam(name = "column", required = false) @Nullable Set<String> names,
			@RequestParam MultiValueMap<String, String> words, @RequestParam(required = false) @Nullable String back,
			Viewer viewer, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		Layout now = this.settings.layout(viewer);
		Layout wanted = words.containsKey("usual") ? Layout.USUAL.compact(now.compact())
				: widened(now.showing(columns(names)), words);
		if (wanted.columns().size() > Layout.MOST_COLUMNS) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("tooMany", true);
			return page(wanted, back, model);
		}
		this.settings.save(wanted, viewer);
		Flash.success(redirect, "deal.layout.saved");
		return LocalPath.of(back).redirect();
	}

	/** The page itself shows what was dragged, so there is nothing to answer. */
	@PostMapping("/opportunities/columns/width")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void width(@RequestParam(name = "column", defaultValue = "") String name,
			@RequestParam(defaultValue = "") String width, Viewer viewer) {
		Layout now = this.settings.layout(viewer);
		columns(Set.of(name)).forEach((column) -> this.settings.save(now.with(column, rem(width)), viewer));
	}

	@PostMapping("/opportunities/density")
	String density(@RequestParam(defaultValue = "") String density,
			@RequestParam(required = false) @Nullable String back, Viewer viewer) {
		this.settings.save(this.settings.layout(viewer).compact(density.equals("compact")), viewer);
		return LocalPath.of(back).redirect();
	}

	private static Layout widened(Layout layout, MultiValueMap<String, String> words) {
		Layout wide = layout;
		for (DealColumn column : DealColumn.values()) {
			String width = words.getFirst(WIDTH + column.name());
			wide = (width != null) ? wide.with(column, rem(width)) : wide;
		}
		return wide;
	}

	private static String page(Layout layout, @Nullable String back, Model model) {
		model.addAttribute("columns",
				List.of(DealColumn.values())
					.stream()
					.map((column) -> new ColumnChoice(column, WIDTH + column.name(), layout.shows(column),
							layout.width(column)))
					.toList());
		model.addAttribute("most", Layout.MOST_COLUMNS);
		model.addAttribute("back", LocalPath.of(back).value());
		return "deal/view/columns";
	}

	private static Set<DealColumn> columns(@Nullable Set<String> names) {
		Set<DealColumn> columns = EnumSet.noneOf(DealColumn.class);
		for (DealColumn column : DealColumn.values()) {
			if (names != null && names.contains(column.name())) {
				columns.add(column);
			}
		}
		return columns;
	}

	private static int rem(String width) {
		return width.matches("\\d{1,3}") ? Integer.parseInt(width) : 0;
	}

	/** A column that may be chosen. */
	record ColumnChoice(DealColumn column, String widthName, boolean shown, int width) {

		/** The name of the deal is the way to it. */
		public boolean fixed() {
			return this.column == DealColumn.NAME;
		}

	}

}
