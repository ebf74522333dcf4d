package app.tandem.deal.selection;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.BulkActs.Outcome;
import app.tandem.deal.BulkActs;
import app.tandem.deal.Count;
import app.tandem.deal.Deal;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.Deals;
import app.tandem.deal.Favorites;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does something to several deals, once, and remembers what became of each. */
@Component
class Selections {

	/** As many as fit into one import. */
	static final int MOST = 1_000;

	private static final Duration KEPT = Duration.ofDays(90);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final BulkActs acts;

	private final Deals deals;

	private final DealLists lists;

	private final Favorites favorites;

	private final JdbcClient jdbc;

	private final Clock clock;

	Selections(BulkActs acts, Deals deals, DealLists lists, Favorites favorites, JdbcClient jdbc, Clock clock) {
		this.acts = acts;
		this.deals = deals;
		this.lists = lists;
		this.favorites = favorites;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The deals of a list that are meant, at most one more than can be worked on. */
	List<UUID> meant(DealFilter filter, Viewer viewer) {
		return this.lists.ids(filter, viewer, MOST + 1);
	}

	/** How many a list holds in all, as far as it is worth counting. */
	Count count(DealFilter filter, Viewer viewer) {
		return this.lists.count(filter, viewer);
	}

	/** Does it, unless it was done under this key before. */
	@Transactional
	void run(UUID key, Deed deed, Collection<UUID> ids, Act act, Viewer viewer) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
			.param("key", key.toString())
			.query((row) -> {
			});
		if (find(key, viewer).isPresent()) {
			return;
		}
		Map<UUID, Outcome> outcomes = switch (deed) {
			case FAVORITE, UNFAVORITE -> hearts(deed, ids, viewer);
			case STAGE, MEMBER, DECLINE -> this.acts.onEach(ids, viewer, act);
		};
		keep(new Run(key, deed, lines(outcomes)), viewer);
	}

	/** What was done by the viewer under this key. */
	Optional<Run> find(UUID key, Viewer viewer) {
		return this.jdbc.sql("select deed, outcomes from selection_run where id = :id and member_id = :member")
			.param("id", key)
			.param("member", viewer.memberId())
			.query((row, n) -> new Run(key, Deed.valueOf(row.getString(1)),
					JSON.readValue(row.getString(2), new TypeReference<List<Line>>() {
					})))
			.optional();
	}

	private Map<UUID, Outcome> hearts(Deed deed, Collection<UUID> ids, Viewer viewer) {
		Map<UUID, Deal> seen = this.deals.find(ids, viewer);
		Set<UUID> changed = (deed == Deed.FAVORITE) ? this.favorites.addAll(seen.keySet(), viewer)
				: this.favorites.removeAll(seen.keySet(), viewer);
		Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
		for (UUID id : ids) {
			Deal deal = seen.get(id);
			outcomes.put(id,
					(deal == null) ? Outcome.MISSING
							: new Outcome(changed.contains(id) ? Outcome.Kind.DONE : Outcome.Kind.UNCHANGED,
									deal.referral().terms().name(), null));
		}
		return outcomes;
	}

	private void keep(Run run, Viewer viewer) {
		this.jdbc.sql("delete from selection_run where member_id = :member and at < :old")
			.param("member", viewer.memberId())
			.param("old", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("insert into selection_run values (:id, :organization, :member, :deed, :at, :outcomes::jsonb)")
			.param("id", run.key())
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("deed", run.deed().name())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("outcomes", JSON.writeValueAsString(run.lines()))
			.update();
	}

	private static List<Line> lines(Map<UUID, Outcome> outcomes) {
		List<Line> lines = new ArrayList<>();
		outcomes.forEach((id, outcome) -> lines.add(new Line(id, outcome)));
		return lines;
	}

	/** What was done, deal by deal. */
	record Run(UUID key, Deed deed, List<Line> lines) {

		long good() {
			return this.lines.stream().filter((line) -> line.outcome().kind().isGood()).count();
		}

		long count(Outcome.Kind kind) {
			return this.lines.stream().filter((line) -> line.outcome().kind() == kind).count();
		}

	}

	record Line(UUID id, Outcome outcome) {
	}

}
