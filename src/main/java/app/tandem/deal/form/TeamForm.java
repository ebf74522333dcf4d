package app.tandem.deal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import app.tandem.deal.Contact;
import app.tandem.deal.TeamMember;
import org.jspecify.annotations.Nullable;

/**
 * A team as typed, one row a person; blank rows do not count. The template is
 * {@code deal/form/team}.
 */
public record TeamForm(List<MemberForm> members) {

	private static final String ADD = "member-add";

	private static final String REMOVE = "member-remove-";

	/** What the request lacks is an empty row. */
	@SuppressWarnings("ConstantValue")
	public TeamForm {
		members = (members == null) ? List.of()
				: members.stream().limit(TeamMember.MOST + 1L).map(MemberForm::orBlank).toList();
	}

	/** The team as it is; a blank row when there is nobody. */
	public static TeamForm of(List<TeamMember> team) {
		return new TeamForm(team.isEmpty() ? List.of(MemberForm.BLANK) : team.stream().map(MemberForm::of).toList());
	}

	/** Whether a button of a row was pressed, rather than one that sends the form. */
	public static boolean isAction(@Nullable String action) {
		return action != null && (action.equals(ADD) || action.startsWith(REMOVE));
	}

	/** The form after a button of a row was pressed; others change nothing. */
	public TeamForm after(String action) {
		List<MemberForm> next = new ArrayList<>(this.members);
		if (action.equals(ADD) && next.size() < TeamMember.MOST) {
			next.add(MemberForm.BLANK);
		}
		else if (action.startsWith(REMOVE)) {
			Rows.remove(next, action.substring(REMOVE.length()));
		}
		return new TeamForm(next.isEmpty() ? List.of(MemberForm.BLANK) : next);
	}

	/**
	 * With one more person, unless that address is there; takes the place of a blank last
	 * row.
	 */
	public TeamForm with(TeamMember member) {
		List<MemberForm> next = new ArrayList<>(this.members.stream().filter((row) -> !row.isBlank()).toList());
		if (next.stream().noneMatch((row) -> row.email().strip().equalsIgnoreCase(member.email()))
				&& next.size() < TeamMember.MOST) {
			next.add(MemberForm.of(member));
		}
		return new TeamForm(next);
	}

	/** The people; incomplete rows are said at their fields. */
	public List<TeamMember> read(Check check) {
		List<TeamMember> team = new ArrayList<>();
		for (int n = 0; n < this.members.size(); n++) {
			MemberForm row = this.members.get(n);
			if (!row.isBlank()) {
				Contact person = row.person().readComplete(check.at("members[" + n + "]"));
				team.add(new TeamMember(person.firstName(), person.lastName(), person.phone(), person.email(),
						Boolean.TRUE.equals(row.internal())));
			}
		}
		if (team.isEmpty()) {
			check.reject("members", "deal.form.team.missing");
		}
		if (team.size() > TeamMember.MOST) {
			check.reject("members", "deal.form.team.many", TeamMember.MOST);
		}
		return team;
	}

	/**
	 * A row of the team.
	 *
	 * @param internal is not shown to other companies of the deal
	 */
	public record MemberForm(String firstName, String lastName, String phone, String email,
			@Nullable Boolean internal) {

		static final MemberForm BLANK = new MemberForm("", "", "", "", false);

		/** What the request lacks is empty. */
		@SuppressWarnings("ConstantValue")
		public MemberForm {
			firstName = Check.orEmpty(firstName);
			lastName = Check.orEmpty(lastName);
			phone = Check.orEmpty(phone);
			email = Check.orEmpty(email);
			internal = Boolean.TRUE.equals(internal);
		}

		static MemberForm of(TeamMember member) {
			return new MemberForm(member.firstName(), member.lastName(), member.phone(), member.email(),
					member.internal());
		}

		static MemberForm orBlank(@Nullable MemberForm row) {
			return Objects.requireNonNullElse(row, BLANK);
		}

		public ContactForm person() {
			return new ContactForm(this.firstName, this.lastName, this.phone, this.email);
		}

		public boolean isBlank() {
			return person().isBlank();
		}

	}

}
