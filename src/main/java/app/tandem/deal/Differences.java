package app.tandem.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.deal.DealEvent.FieldChange;

/** What differs between two states, as the events tell it. */
final class Differences {

	private Differences() {
	}

	static List<FieldChange> between(Terms before, Terms after) {
		List<FieldChange> changes = new ArrayList<>();
		text(changes, Field.NAME, before.name(), after.name());
		if (!before.value().sameAs(after.value())) {
			changes.add(new FieldChange(Field.VALUE, plain(before.value()), plain(after.value())));
		}
		text(changes, Field.CLOSE_DATE, before.closeDate().toString(), after.closeDate().toString());
		text(changes, Field.NOTES, before.notes(), after.notes());
		text(changes, Field.CRM_ID, before.crmId(), after.crmId());
		text(changes, Field.CAMPAIGN_ID, before.campaignId(), after.campaignId());
		return changes;
	}

	static List<FieldChange> between(Engagement before, Engagement after) {
		List<FieldChange> changes = new ArrayList<>();
		if (!before.contact().equals(after.contact())) {
			changes.add(new FieldChange(Field.CONTACT, plain(before.contact()), plain(after.contact())));
		}
		text(changes, Field.NOTES_TO_VENDOR, before.ask().notes(), after.ask().notes());
		return changes;
	}

	static boolean sameSolutions(List<DealSolution> before, List<DealSolution> after) {
		return same(before, after, DealSolution::sameAs);
	}

	static boolean sameTeam(List<TeamMember> before, List<TeamMember> after) {
		return same(before, after, TeamMember::equals);
	}

	/** Those of one list that have no equal in the other. */
	static <T> List<T> missing(List<T> of, List<T> in, BiPredicate<T, T> same) {
		return of.stream().filter((one) -> in.stream().noneMatch((other) -> same.test(one, other))).toList();
	}

	private static <T> boolean same(List<T> before, List<T> after, BiPredicate<T, T> same) {
		if (before.size() != after.size()) {
			return false;
		}
		for (int n = 0; n < before.size(); n++) {
			if (!same.test(before.get(n), after.get(n))) {
				return false;
			}
		}
		return true;
	}

	private static void text(List<FieldChange> changes, Field field, String before, String after) {
		if (!before.equals(after)) {
			changes.add(new FieldChange(field, before, after));
		}
	}

	private static String plain(Money money) {
		return money.amount().stripTrailingZeros().toPlainString() + " " + money.currency();
	}

	private static String plain(Contact contact) {
		return Stream.of(contact.firstName(), contact.lastName(), contact.phone(), contact.email())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

}
