package app.tandem.directory.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.directory.SolutionFilter;
import app.tandem.directory.SolutionLine;
import app.tandem.directory.Solutions;
import app.tandem.shell.Option;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the catalogue into the reader's words. */
@Component
class SolutionPages {

	static final String LIST = "/settings/solutions";

	private static final List<Option> TAGS = Arrays.stream(Incentive.values())
		.map((incentive) -> new Option(incentive.name(), incentive.label()))
		.toList();

	private final Solutions solutions;

	private final Catalogue catalogue;

	private final MessageSource messages;

	SolutionPages(Solutions solutions, Catalogue catalogue, MessageSource messages) {
		this.solutions = solutions;
		this.catalogue = catalogue;
		this.messages = messages;
	}

	Wording wording() {
		return Wording.ofReader(this.messages);
	}

	void list(SolutionFilter filter, int number, Model model) {
		PageOf<SolutionLine> page = this.solutions.list(filter, number);
		model.addAttribute("list",
				new ListView(wording().text("directory.catalogue.total", page.total()),
						page.rows().stream().map(SolutionPages::row).toList(), page.previous(address(LIST, filter)),
						page.next(address(LIST, filter)), address(LIST + "/file.csv", filter)));
		model.addAttribute("publishers", this.catalogue.companies());
		model.addAttribute("tags", TAGS);
	}

	/** What the form of a solution needs; of a new one when there is none. */
	void describe(@Nullable Solution solution, Model model) {
		model.addAttribute("publishers", this.catalogue.publishers(solution));
		model.addAttribute("tags", TAGS);
		model.addAttribute("solution", (solution != null) ? new SolutionView(LIST + "/" + solution.id(), solution.id(),
				solution.name(), solution.version(), this.catalogue.isSold(solution), solution.assessment()) : null);
	}

	private static String address(String path, SolutionFilter filter) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam("q", "{q}")
			.queryParam("publisher", filter.publisher())
			.queryParam("kind", filter.kind())
			.queryParam("tag", filter.tag())
			.queryParam("state", filter.state())
			.encode()
			.buildAndExpand(filter.q())
			.toUriString();
	}

	private static Row row(SolutionLine line) {
		return new Row(LIST + "/" + line.id(), line.id(), line.name(), line.publisher(), line.assessment(),
				line.incentives().stream().map(Incentive::label).collect(Collectors.joining(", ")), line.coSellReady(),
				line.live());
	}

	/**
	 * The list.
	 *
	 * @param export address of a file with the same solutions
	 */
	record ListView(String total, List<Row> rows, @Nullable String previous, @Nullable String next, String export) {
	}

	record Row(String href, String id, String name, String publisher, boolean assessment, String tags,
			boolean coSellReady, boolean live) {
	}

	/**
	 * A solution whose form is shown.
	 *
	 * @param sold whether it stands in a deal
	 */
	record SolutionView(String href, String id, String name, int version, boolean sold, boolean assessment) {
	}

}
