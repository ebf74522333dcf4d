package app.tandem.deal.form;

import java.util.List;
import java.util.Objects;

import app.tandem.deal.TeamMember;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about one partner that is to be invited. The template is
 * {@code deal/form/invitation}.
 *
 * @param query what is searched for while no partner is chosen
 * @param partner id of the partner, empty until one is chosen
 * @param location id of one of its locations, empty for its headquarters
 * @param team e-mail addresses of those of the own team who will work with it
 */
public record InvitationForm(String query, String partner, String location, MoneyForm money, String notes,
		List<String> team, SolutionsForm solutions, String help) {

	private static final String SEARCH = "partner-search";

	private static final String CHOOSE = "partner-choose-";

	private static final String AGAIN = "partner-again";

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	public InvitationForm {
		query = Check.orEmpty(query);
		partner = Check.orEmpty(partner);
		location = Check.orEmpty(location);
		money = Objects.requireNonNullElse(money, MoneyForm.EMPTY);
		notes = Check.orEmpty(notes);
		team = (team == null) ? List.of() : team.stream().filter(Objects::nonNull).limit(TeamMember.MOST + 1L).toList();
		solutions = (solutions == null) ? new SolutionsForm("", "", List.of()) : solutions;
		help = Check.orEmpty(help);
	}

	/** A form to begin with: the deal's close date and currency, and its whole team. */
	public static InvitationForm begin(String closeDate, String currency, List<TeamMember> team) {
		return new InvitationForm("", "", "", new MoneyForm("", currency, closeDate), "",
				team.stream().filter((member) -> !member.internal()).map(TeamMember::email).toList(),
				new SolutionsForm("", "", List.of()), "");
	}

	/** Whether a button inside the form was pressed, rather than one that sends it. */
	public static boolean isAction(@Nullable String action) {
		return action != null && (action.equals(SEARCH) || action.startsWith(CHOOSE) || action.equals(AGAIN)
				|| SolutionsForm.isAction(action));
	}

	/** The form after such a button was pressed; others change nothing. */
	public InvitationForm after(String action) {
		if (action.startsWith(CHOOSE)) {
			return of(action.substring(CHOOSE.length()), "");
		}
		if (action.equals(AGAIN)) {
			return of("", "");
		}
		return SolutionsForm.isAction(action) ? with(this.solutions.after(action)) : this;
	}

	/** The same, with what is being typed into the search. */
	public InvitationForm searching(@Nullable String typed) {
		return (typed == null) ? this : new InvitationForm(typed, this.partner, this.location, this.money, this.notes,
				this.team, this.solutions, this.help);
	}

	/** Whether somebody of the own team is among the chosen. */
	public boolean shows(String email) {
		return this.team.stream().anyMatch(email::equalsIgnoreCase);
	}

	private InvitationForm of(String company, String place) {
		return new InvitationForm(this.query, company, place, this.money, this.notes, this.team, this.solutions,
				this.help);
	}

	/** The same with these solutions. */
	public InvitationForm with(SolutionsForm chosen) {
		return new InvitationForm(this.query, this.partner, this.location, this.money, this.notes, this.team, chosen,
				this.help);
	}

	/** What the partner's part of the deal is worth, and until when it is to close. */
	public record MoneyForm(String value, String currency, String closeDate) {

		static final MoneyForm EMPTY = new MoneyForm("", "", "");

		/** What the request lacks is empty. */
		@SuppressWarnings("ConstantValue")
		public MoneyForm {
			value = Check.orEmpty(value);
			currency = Check.orEmpty(currency);
			closeDate = Check.orEmpty(closeDate);
		}

	}

}
