package app.tandem.directory.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import app.tandem.directory.CustomerEntry;
import app.tandem.directory.CustomerMerges;
import app.tandem.directory.KeptCustomer;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are to become one: which of them stays, and whose values it keeps.
 *
 * @param entries two or more
 * @param deals how many deals are linked to each entry; none where it is absent
 */
record Merge(List<KeptCustomer> entries, Map<UUID, Long> deals, KeptCustomer stays, KeptCustomer name,
		KeptCustomer place, @Nullable KeptCustomer duns) {

	/**
	 * Takes what was chosen. Where nothing was, the programme's entry stays before a
	 * company's, and the one with more deals before the others; it keeps its own values,
	 * and a number from whoever has one.
	 */
	static Merge of(List<KeptCustomer> entries, Map<UUID, Long> deals, MergeForm form) {
		KeptCustomer stays = chosen(entries, form.stays()).orElseGet(() -> entries.stream()
			.min(Comparator.comparing((KeptCustomer entry) -> entry.owner() != null)
				.thenComparing((entry) -> -deals.getOrDefault(entry.id(), 0L)))
			.orElseThrow());
		Predicate<KeptCustomer> numbered = (entry) -> entry.entry().duns() != null;
		KeptCustomer number = chosen(entries, form.duns()).or(() -> Optional.of(stays).filter(numbered))
			.or(() -> entries.stream().filter(numbered).findFirst())
			.orElse(null);
		return new Merge(List.copyOf(entries), Map.copyOf(deals), stays, chosen(entries, form.name()).orElse(stays),
				chosen(entries, form.place()).orElse(stays), number);
	}

	/** The entry that stays, as it will be. */
	CustomerEntry result() {
		return new CustomerEntry(this.stays.id(),
				CustomerMerges.owner(this.entries.stream().map(KeptCustomer::entry).toList()), this.name.entry().name(),
				this.place.entry().place(), (this.duns != null) ? this.duns.entry().duns() : null);
	}

	/** Whether the entry that stays will be seen by companies that did not see it. */
	boolean opens() {
		return this.stays.owner() != null && result().organizationId() == null;
	}

	long linked() {
		return this.entries.stream().mapToLong((entry) -> this.deals.getOrDefault(entry.id(), 0L)).sum();
	}

	private static Optional<KeptCustomer> chosen(List<KeptCustomer> entries, String id) {
		return entries.stream().filter((entry) -> entry.id().toString().equals(id)).findFirst();
	}

}
