package app.tandem.directory.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.shell.Option;
import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A solution as typed.
 *
 * @param version of the solution that was looked at, of no meaning for a new one
 * @param id empty when the solution has one already, which stays
 * @param publisher id of a company
 * @param tags names of incentives
 */
record SolutionForm(String version, String id, String name, String publisher, boolean assessment, List<String> tags,
		boolean coSellReady) {

	static final SolutionForm EMPTY = new SolutionForm("", "", "", "", false, List.of(), false);

	private static final Pattern ID = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	SolutionForm {
		version = FormCheck.orEmpty(version);
		id = FormCheck.orEmpty(id);
		name = FormCheck.orEmpty(name);
		publisher = FormCheck.orEmpty(publisher);
		tags = (tags != null) ? List.copyOf(tags) : List.of();
	}

	static SolutionForm of(Solution solution) {
		return new SolutionForm(String.valueOf(solution.version()), solution.id(), solution.name(),
				solution.publisherId().toString(), solution.assessment(),
				solution.incentives().stream().map(Incentive::name).toList(), solution.coSellReady());
	}

	/**
	 * The solution that the form makes of the one before.
	 * @param publishers the companies to choose from
	 * @return null when something was said about the form
	 */
	@Nullable Solution read(FormCheck check, @Nullable Solution before, List<Option> publishers) {
		String ownId = (before != null) ? before.id() : readId(check);
		String typed = check.mandatoryLine("name", this.name, Limits.NAME);
		UUID company = publishers.stream()
			.filter((option) -> option.value().equals(this.publisher))
			.map((option) -> UUID.fromString(option.value()))
			.findFirst()
			.orElse(null);
		if (company == null) {
			check.reject("publisher", "directory.catalogue.publisher.missing");
		}
		return (company == null || check.failed()) ? null
				: new Solution(ownId, (before != null) ? before.version() : 0, company, typed, this.assessment,
						incentives(), this.coSellReady, (before != null) ? before.retiredAt() : null);
	}

	/** What the solution says now where the form says otherwise. */
	Map<String, String> theirs(Solution now, String publisherNow, Wording wording) {
		return new Theirs(wording).text("name", now.name(), this.name)
			.value("publisher", now.publisherId().toString().equals(this.publisher), publisherNow)
			.value("assessment", now.assessment() == this.assessment, yes(now.assessment(), wording))
			.value("tags", now.incentives().equals(incentives()), labels(now.incentives()))
			.value("coSellReady", now.coSellReady() == this.coSellReady, yes(now.coSellReady(), wording))
			.byField();
	}

	boolean isOf(int now) {
		return this.version.equals(String.valueOf(now));
	}

	public boolean has(String tag) {
		return this.tags.contains(tag);
	}

	private String readId(FormCheck check) {
		String typed = FormCheck.orEmpty(check.mandatory("id", Texts.identifier(this.id, Limits.SOLUTION_ID)))
			.toUpperCase(Locale.ROOT);
		if (!typed.isEmpty() && !ID.matcher(typed).matches()) {
			check.reject("id", "directory.catalogue.id.refused");
		}
		return typed;
	}

	private Set<Incentive> incentives() {
		return Arrays.stream(Incentive.values())
			.filter((incentive) -> has(incentive.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Incentive.class)));
	}

	private static String labels(Set<Incentive> incentives) {
		return incentives.stream().sorted().map(Incentive::label).collect(Collectors.joining(", "));
	}

	private static String yes(boolean value, Wording wording) {
		return wording.text(value ? "directory.yes" : "directory.no");
	}

}
