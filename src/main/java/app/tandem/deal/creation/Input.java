package app.tandem.deal.creation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.tandem.deal.form.CustomerForm;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.TeamForm;
import org.jspecify.annotations.Nullable;

/**
 * Everything as it was typed, faulty or not; a step that was never sent is null.
 *
 * @param marks which page last wrote each part, so that another window does not silently
 * overwrite it
 */
record Input(@Nullable CustomerForm customer, @Nullable DetailsForm details, @Nullable TeamForm team,
		@Nullable ChosenForm chosen, @Nullable SellingForm selling, List<Invited> invited, Map<String, String> marks) {

	static final Input NOTHING = new Input(null, null, null, null, null, List.of(), Map.of());

	/** What an earlier version did not store is missing. */
	@SuppressWarnings("ConstantValue")
	Input {
		invited = (invited == null) ? List.of() : List.copyOf(invited);
		marks = (marks == null) ? Map.of() : Map.copyOf(marks);
	}

	Input with(CustomerForm next) {
		return new Input(next, this.details, this.team, this.chosen, this.selling, this.invited, this.marks);
	}

	Input with(DetailsForm next) {
		return new Input(this.customer, next, this.team, this.chosen, this.selling, this.invited, this.marks);
	}

	Input with(TeamForm next) {
		return new Input(this.customer, this.details, next, this.chosen, this.selling, this.invited, this.marks);
	}

	Input with(ChosenForm next) {
		return new Input(this.customer, this.details, this.team, next, this.selling, this.invited, this.marks);
	}

	Input with(SellingForm next) {
		return new Input(this.customer, this.details, this.team, this.chosen, next, this.invited, this.marks);
	}

	/** With this partner in its place, or added to the others. */
	Input with(Invited next) {
		List<Invited> all = new ArrayList<>(this.invited);
		all.replaceAll((one) -> one.key().equals(next.key()) ? next : one);
		if (invited(next.key()).isEmpty()) {
			all.add(next);
		}
		return inviting(all);
	}

	Input without(UUID key) {
		return inviting(this.invited.stream().filter((one) -> !one.key().equals(key)).toList());
	}

	Input marked(String part, String page) {
		Map<String, String> next = new HashMap<>(this.marks);
		next.put(part, page);
		return new Input(this.customer, this.details, this.team, this.chosen, this.selling, this.invited, next);
	}

	Optional<Invited> invited(UUID key) {
		return this.invited.stream().filter((one) -> one.key().equals(key)).findFirst();
	}

	boolean has(Step step) {
		return switch (step) {
			case CUSTOMER -> this.customer != null;
			case DETAILS -> this.details != null;
			case TEAM -> this.team != null;
			case SOLUTIONS -> this.chosen != null;
			case SELLING -> this.selling != null;
			case REVIEW -> false;
		};
	}

	private Input inviting(List<Invited> next) {
		return new Input(this.customer, this.details, this.team, this.chosen, this.selling, next, this.marks);
	}

	/** A partner that is to be invited, under a key of its own. */
	record Invited(UUID key, InvitationForm form) {

		/** More than anybody invites. */
		static final int MOST = 50;

	}

}
