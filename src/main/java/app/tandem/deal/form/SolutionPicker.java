package app.tandem.deal.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import app.tandem.access.Viewer;
import app.tandem.directory.Solution;
import app.tandem.directory.SolutionScope;
import app.tandem.directory.SolutionSuggestion;
import app.tandem.directory.Solutions;
import app.tandem.shell.Option;
import app.tandem.shell.Suggestions;
import app.tandem.shell.Wording;

/**
 * What a form of solutions shows besides its rows: their names, and what a search finds.
 */
public final class SolutionPicker {

	private static final int FEW = 12;

	private final List<Option> scopes;

	private final Map<String, Solution> chosen;

	private final String query;

	private final Suggestions<Found> results;

	private SolutionPicker(List<Option> scopes, Map<String, Solution> chosen, String query,
			Suggestions<Found> results) {
		this.scopes = scopes;
		this.chosen = chosen;
		this.query = query;
		this.results = results;
	}

	/** Searches for what the form asks for: in one scope, or in all that are offered. */
	public static SolutionPicker of(SolutionsForm form, List<SolutionScope> offered, Solutions solutions, Viewer viewer,
			Wording wording) {
		List<Option> scopes = offered.stream()
			.map((scope) -> new Option(scope.name(), wording.text("deal.form.scope." + scope.name())))
			.toList();
		List<SolutionSuggestion> found = new ArrayList<>();
		offered.stream()
			.filter((scope) -> form.scope().isEmpty() || scope.name().equals(form.scope()))
			.forEach((scope) -> found
				.addAll(solutions.suggest(form.query(), scope, viewer, form.ids().size() + FEW + 1)));
		List<Found> results = found.stream()
			.filter((one) -> !form.ids().contains(one.id()))
			.distinct()
			.map(SolutionPicker::found)
			.toList();
		return new SolutionPicker(scopes, solutions.find(form.ids()), form.query(), Suggestions.first(FEW, results));
	}

	/** What deals without an assessment are made of. */
	public static List<SolutionScope> ordinary() {
		return Arrays.stream(SolutionScope.values()).filter((scope) -> scope != SolutionScope.ASSESSMENT).toList();
	}

	public List<Option> scopes() {
		return this.scopes;
	}

	/** What was searched for. */
	public String query() {
		return this.query;
	}

	public Suggestions<Found> results() {
		return this.results;
	}

	/** The name of a chosen solution; its ID when the catalogue knows no such one. */
	public String name(String id) {
		Solution entry = this.chosen.get(id);
		return (entry != null) ? entry.name() : id;
	}

	private static Found found(SolutionSuggestion solution) {
		return new Found(solution.id(), solution.name(), solution.id() + " · " + solution.publisher());
	}

	/** A solution that can be added. */
	public record Found(String id, String name, String about) {
	}

}
