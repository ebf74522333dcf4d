package app.tandem.deal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.directory.Customers;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds deals that look like one another: live, of the same customer, and with a solution
 * in common.
 */
@Component
public class Duplicates {

	/**
	 * Deals linked to an entry that was merged away are of the customer it became.
	 */
	private static final String LIVE = """
			select coalesce(c.merged_into, c.id), r.id, r.name,
				array(select s.solution_id from referral_solution s where s.referral_id = r.id)
			from customer c join engagement e on e.customer_id = c.id join referral r on r.engagement_id = e.id
			where (c.id = any(:customers) or c.merged_into = any(:customers)) and r.status <> 'CLOSED'
				and r.organization_id = :viewer_organization and %s
			order by r.id
			""";

	private final JdbcClient jdbc;

	private final Customers customers;

	Duplicates(JdbcClient jdbc, Customers customers) {
		this.jdbc = jdbc;
		this.customers = customers;
	}

	/**
	 * For each of these deals one that looks like it: a live deal that the viewer sees,
	 * else one that stands before it in the list.
	 */
	public List<Similar> of(List<NewDeal> wanted, Viewer viewer) {
		return of(wanted, viewer, new Earlier());
	}

	/**
	 * As {@link #of(List, Viewer)}, for a list that comes in parts: deals also look like
	 * those of earlier parts.
	 */
	public List<Similar> of(List<NewDeal> wanted, Viewer viewer, Earlier earlier) {
		if (wanted.isEmpty()) {
			return List.of();
		}
		List<Customers.Wanted> typed = wanted.stream().map(Deals::customer).toList();
		List<@Nullable UUID> entries = this.customers.find(typed, viewer.organizationId());
		Map<UUID, List<Candidate>> live = live(entries, viewer);
		List<Similar> similar = new ArrayList<>();
		for (int n = 0; n < wanted.size(); n++) {
			NewDeal deal = wanted.get(n);
			UUID entry = entries.get(n);
			Set<String> solutions = deal.solutions().stream().map(DealSolution::solutionId).collect(Collectors.toSet());
			Candidate like = first((entry != null) ? live.getOrDefault(entry, List.of()) : List.of(), solutions);
			String before = earlier.add(typed.get(n), solutions, deal.terms().name());
			similar.add((like != null) ? new Similar(like.id(), like.name()) : new Similar(null, before));
		}
		return similar;
	}

	private Map<UUID, List<Candidate>> live(List<@Nullable UUID> entries, Viewer viewer) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		Map<UUID, List<Candidate>> live = new HashMap<>();
		this.jdbc.sql(LIVE.formatted(where.sql()))
			.params(where.values())
			.param("customers", entries.stream().filter((id) -> id != null).distinct().toArray(UUID[]::new))
			.query((row) -> {
				String[] solutions = (String[]) row.getArray(4).getArray();
				live.computeIfAbsent(row.getObject(1, UUID.class), (key) -> new ArrayList<>())
					.add(new Candidate(row.getObject(2, UUID.class), row.getString(3),
							new HashSet<>(Arrays.asList(solutions))));
			});
		return live;
	}

	private static @Nullable Candidate first(List<Candidate> candidates, Set<String> solutions) {
		return candidates.stream()
			.filter((candidate) -> candidate.solutions().stream().anyMatch(solutions::contains))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A deal that looks like another; both parts are null when none does, the id also
	 * when it does not exist yet.
	 */
	public record Similar(@Nullable UUID id, @Nullable String name) {
	}

	/** The deals of the list so far. */
	public static final class Earlier {

		/**
		 * The name of the first deal of each customer and solution, under a digest of the
		 * two: a list may be as long as a file.
		 */
		private final Map<UUID, String> names = new HashMap<>();

		/** Adds a deal and names one that came before it and looks like it. */
		private @Nullable String add(Customers.Wanted customer, Set<String> solutions, String name) {
			String like = null;
			for (String solution : solutions) {
				String key = customer.sameness() + "\n" + solution;
				String first = this.names.putIfAbsent(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
						name);
				like = (like != null) ? like : first;
			}
			return like;
		}

	}

	private record Candidate(UUID id, String name, Set<String> solutions) {
	}

}
