package app.tandem.deal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import app.tandem.deal.DealSolution;
import app.tandem.directory.Solution;
import app.tandem.value.Amounts;
import app.tandem.value.Currencies;
import org.jspecify.annotations.Nullable;

/**
 * Solutions as chosen, one row each, and what is being searched for. The template is
 * {@code deal/form/solutions}.
 *
 * @param scope whose solutions are searched, the name of a choice
 */
public record SolutionsForm(String query, String scope, List<SolutionForm> rows) {

	private static final String SEARCH = "solution-search";

	private static final String ADD = "solution-add-";

	private static final String REMOVE = "solution-remove-";

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	public SolutionsForm {
		query = Check.orEmpty(query);
		scope = Check.orEmpty(scope);
		rows = (rows == null) ? List.of()
				: rows.stream()
					.filter(Objects::nonNull)
					.filter((row) -> !row.id().isBlank())
					.limit(DealSolution.MOST + 1L)
					.toList();
	}

	public static SolutionsForm of(List<DealSolution> solutions) {
		return new SolutionsForm("", "", solutions.stream().map(SolutionForm::of).toList());
	}

	/** Whether a button of a row or of the search was pressed. */
	public static boolean isAction(@Nullable String action) {
		return action != null && (action.equals(SEARCH) || action.startsWith(ADD) || action.startsWith(REMOVE));
	}

	/** The form after such a button was pressed; others change nothing. */
	public SolutionsForm after(String action) {
		List<SolutionForm> next = new ArrayList<>(this.rows);
		if (action.startsWith(ADD)) {
			String id = action.substring(ADD.length());
			if (next.size() < DealSolution.MOST && next.stream().noneMatch((row) -> row.id().equals(id))) {
				next.add(new SolutionForm(id, "", "", ""));
			}
			return new SolutionsForm("", this.scope, next);
		}
		else if (action.startsWith(REMOVE)) {
			Rows.remove(next, action.substring(REMOVE.length()));
		}
		return new SolutionsForm(this.query, this.scope, next);
	}

	/** The same, with what is being typed into the search. */
	public SolutionsForm searching(@Nullable String newQuery, @Nullable String newScope) {
		return new SolutionsForm(Objects.requireNonNullElse(newQuery, this.query),
				Objects.requireNonNullElse(newScope, this.scope), this.rows);
	}

	public List<String> ids() {
		return this.rows.stream().map(SolutionForm::id).toList();
	}

	/**
	 * The solutions; faulty ones are said at their rows.
	 * @param catalogue the entries of {@link #ids()}
	 * @param kept those that may stay although they were retired
	 * @param currency the deal's, for prices without one of their own; null when faulty
	 */
	public List<DealSolution> read(Check check, Map<String, Solution> catalogue, Set<String> kept,
			@Nullable String currency) {
		List<DealSolution> solutions = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int n = 0; n < this.rows.size(); n++) {
			SolutionForm row = this.rows.get(n);
			Check at = check.at("rows[" + n + "]");
			Solution entry = catalogue.get(row.id());
			if (entry == null || (!entry.isLive() && !kept.contains(row.id()))) {
				at.reject("id", "deal.form.solution.unknown", row.id());
			}
			else if (!seen.add(row.id())) {
				at.reject("id", "deal.form.solution.twice", row.id());
			}
			solutions.add(row.read(at, currency));
		}
		if (solutions.isEmpty()) {
			check.reject("rows", "deal.form.solution.missing");
		}
		if (solutions.size() > DealSolution.MOST) {
			check.reject("rows", "deal.form.solution.many", DealSolution.MOST);
		}
		return solutions;
	}

	/** As {@link #read}, where assessment types have no place. */
	public List<DealSolution> readOrdinary(Check check, Map<String, Solution> catalogue, Set<String> kept,
			@Nullable String currency) {
		for (int n = 0; n < this.rows.size(); n++) {
			Solution entry = catalogue.get(this.rows.get(n).id());
			if (entry != null && entry.assessment()) {
				check.at("rows[" + n + "]").reject("id", "deal.form.solution.assessment");
			}
		}
		return read(check, catalogue, kept, currency);
	}

	/** A solution as chosen; all but the ID may be empty. */
	public record SolutionForm(String id, String currency, String price, String quantity) {

		/** What the request lacks is empty. */
		@SuppressWarnings("ConstantValue")
		public SolutionForm {
			id = Check.orEmpty(id);
			currency = Check.orEmpty(currency);
			price = Check.orEmpty(price);
			quantity = Check.orEmpty(quantity);
		}

		static SolutionForm of(DealSolution solution) {
			BigDecimal price = solution.price();
			return new SolutionForm(solution.solutionId(), Check.orEmpty(solution.currency()),
					(price != null) ? TermsForm.plain(price) : "",
					(solution.quantity() != null) ? String.valueOf(solution.quantity()) : "");
		}

		DealSolution read(Check check, @Nullable String dealCurrency) {
			String code = check.optional("currency", Currencies.read(this.currency));
			BigDecimal amount = check.optional("price",
					Amounts.typed(this.price, (code != null) ? code : dealCurrency));
			Integer number = check.optional("quantity", Amounts.quantity(this.quantity));
			return new DealSolution(this.id, code, amount, (number != null) ? Long.valueOf(number) : null);
		}

	}

}
