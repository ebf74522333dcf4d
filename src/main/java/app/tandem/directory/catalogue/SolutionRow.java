package app.tandem.directory.catalogue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Organization;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.sheet.RowCheck;
import app.tandem.shell.Option;
import app.tandem.value.Folding;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

/** A row of a file of solutions, read as the form would be. */
final class SolutionRow {

	private static final String TAGS = Arrays.stream(Incentive.values())
		.map(Incentive::label)
		.collect(Collectors.joining("; "));

	private final RowCheck check;

	private final List<Organization> companies;

	private final boolean assessment;

	SolutionRow(RowCheck check, List<Organization> companies) {
		this.check = check;
		this.companies = companies;
		this.assessment = check.yes("assessment");
	}

	boolean assessment() {
		return this.assessment;
	}

	/**
	 * The solution that the row makes of the one before.
	 * @return null when something was said about the row
	 */
	@Nullable Solution read(@Nullable Solution before, Instant now) {
		List<Option> publishers = publishers(before);
		SolutionForm form = new SolutionForm("", cell("id"), cell("name"), publisher(publishers), this.assessment,
				tags(), this.check.yes("coSellReady"));
		boolean retired = this.check.yes("retired");
		Solution next = form.read(this.check.form(), before, publishers);
		Instant since = Optional.ofNullable(before).map(Solution::retiredAt).orElse(now);
		return (next != null) ? next.withRetiredAt(retired ? since : null) : null;
	}

	/** The companies of the programme, the one that publishes it already first. */
	private List<Option> publishers(@Nullable Solution before) {
		UUID now = (before != null) ? before.publisherId() : null;
		return this.companies.stream()
			.filter((company) -> company.active() || company.id().equals(now))
			.sorted(Comparator.comparing((Organization company) -> !company.id().equals(now)))
			.map((company) -> new Option(company.id().toString(), company.name()))
			.toList();
	}

	private String publisher(List<Option> publishers) {
		String name = Folding.words(cell("publisher"));
		Optional<String> id = publishers.stream()
			.filter((company) -> Folding.words(company.label()).equals(name))
			.map(Option::value)
			.findFirst();
		if (name.isEmpty()) {
			this.check.form().mandatoryLine("publisher", "", Limits.NAME);
		}
		else if (id.isEmpty()) {
			this.check.form().reject("publisher", "directory.catalogue.publisher.unknown", cell("publisher"));
		}
		return id.orElse("");
	}

	private List<String> tags() {
		return Arrays.stream(cell("tags").split(";"))
			.map(Folding::trim)
			.filter((word) -> !word.isEmpty())
			.map(this::tag)
			.filter(Objects::nonNull)
			.map(Incentive::name)
			.toList();
	}

	private @Nullable Incentive tag(String word) {
		for (Incentive incentive : Incentive.values()) {
			if (Folding.words(incentive.label()).equals(Folding.words(word))) {
				return incentive;
			}
		}
		this.check.form().reject("tags", "directory.catalogue.tags.unknown", word, TAGS);
		return null;
	}

	private String cell(String field) {
		return this.check.row().cell(field);
	}

}
