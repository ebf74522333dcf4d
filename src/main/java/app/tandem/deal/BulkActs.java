package app.tandem.deal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does the same to several deals, to each as far as the rules allow. */
@Component
public class BulkActs {

	private final Deals deals;

	private final DealReader reader;

	private final Clock clock;

	BulkActs(Deals deals, DealReader reader, Clock clock) {
		this.deals = deals;
		this.reader = reader;
		this.clock = clock;
	}

	/**
	 * Acts on deals of the viewer's own company, all that can be in the transaction of
	 * the caller. Nobody else changes them meanwhile.
	 * @return what became of each, in the order of the ids
	 */
	@Transactional
	public Map<UUID, Outcome> onEach(Collection<UUID> ids, Viewer viewer, Act act) {
		Collection<UUID> visible = this.deals.find(ids, viewer).keySet();
		this.reader.hold(visible);
		Map<UUID, Deal> found = this.deals.find(visible, viewer);
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
		List<Change> changes = new ArrayList<>();
		for (UUID id : ids) {
			Deal deal = found.get(id);
			outcomes.put(id, (deal != null) ? outcome(deal, viewer, act, origin, changes) : Outcome.MISSING);
		}
		this.deals.recordAll(changes);
		return outcomes;
	}

	private static Outcome outcome(Deal deal, Viewer viewer, Act act, Origin origin, List<Change> changes) {
		String name = deal.referral().terms().name();
		if (!deal.belongsTo(viewer.organizationId())) {
			return new Outcome(Outcome.Kind.REFUSED, name, Refusal.Why.NOT_YOURS);
		}
		try {
			List<Change> next = act.on(deal, origin).stream().filter((change) -> !change.isEmpty()).toList();
			changes.addAll(next);
			return new Outcome(next.isEmpty() ? Outcome.Kind.UNCHANGED : Outcome.Kind.DONE, name, null);
		}
		catch (Refusal refusal) {
			return new Outcome(Outcome.Kind.REFUSED, name, refusal.why());
		}
	}

	/**
	 * What became of one deal.
	 *
	 * @param name of the deal; empty when it is missing
	 * @param why it was refused
	 */
	public record Outcome(Kind kind, String name, Refusal.@Nullable Why why) {

		/** Not, or no longer, there for the viewer. */
		public static final Outcome MISSING = new Outcome(Kind.MISSING, "", null);

		/** How it went. */
		public enum Kind {

			DONE, UNCHANGED, REFUSED, MISSING;

			/** Whether the deal is as it was wanted. */
			public boolean isGood() {
				return this == DONE || this == UNCHANGED;
			}

			public String key() {
				return "deal.selection.outcome." + name();
			}

		}

	}

}
