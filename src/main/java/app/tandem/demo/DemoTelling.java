package app.tandem.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.demo.DemoCast.Company;

/**
 * Walks stories through the lifecycle, all of them one move at a time, so that each round
 * is one write.
 */
final class DemoTelling {

	private final Deals deals;

	private final Map<UUID, Viewer> voices = new HashMap<>();

	private final Map<DemoStory, Map<UUID, UUID>> halves = new HashMap<>();

	DemoTelling(Deals deals, Viewers viewers, List<Company> companies) {
		this.deals = deals;
		companies.forEach((company) -> this.voices.put(company.organization().id(),
				viewers.find(company.voice().id()).orElseThrow()));
	}

	void tell(List<DemoStory> stories) {
		begin(stories);
		int longest = stories.stream().mapToInt((story) -> story.moves().size()).max().orElse(0);
		for (int round = 0; round < longest; round++) {
			move(stories, round);
		}
	}

	/** What a company has of all these stories, as it stands at their end. */
	List<Deal> dealsOf(Company company) {
		UUID id = company.organization().id();
		List<UUID> ids = this.halves.values()
			.stream()
			.flatMap((halves) -> halves.entrySet().stream())
			.filter((half) -> half.getKey().equals(id))
			.map(Map.Entry::getValue)
			.toList();
		return List.copyOf(this.deals.find(ids, voice(id)).values());
	}

	private void begin(List<DemoStory> stories) {
		List<Change> changes = new ArrayList<>();
		for (DemoStory story : stories) {
			List<Change> creation = this.deals
				.creations(List.of(story.start()), origin(story.starter(), story.begins()))
				.get(0);
			remember(story, creation);
			changes.addAll(creation);
		}
		this.deals.recordAll(changes);
	}

	private void move(List<DemoStory> stories, int round) {
		Map<UUID, Map<UUID, Deal>> present = present(stories, round);
		List<Change> changes = new ArrayList<>();
		for (DemoStory story : stories) {
			if (round < story.moves().size()) {
				DemoMove move = story.moves().get(round);
				Deal deal = present.getOrDefault(organization(move), Map.of()).get(half(story, move));
				if (deal == null) {
					throw new IllegalStateException("the demo acts on a deal that its company does not see");
				}
				List<Change> made = move.action().on(deal, this.deals, origin(move.company(), move.at()));
				remember(story, made);
				changes.addAll(made);
			}
		}
		this.deals.recordAll(changes);
	}

	/** The halves on which this round's moves act, as they stand now. */
	private Map<UUID, Map<UUID, Deal>> present(List<DemoStory> stories, int round) {
		Map<UUID, List<UUID>> wanted = new HashMap<>();
		for (DemoStory story : stories) {
			if (round < story.moves().size()) {
				DemoMove move = story.moves().get(round);
				wanted.computeIfAbsent(organization(move), (key) -> new ArrayList<>()).add(half(story, move));
			}
		}
		Map<UUID, Map<UUID, Deal>> present = new HashMap<>();
		wanted.forEach((company, ids) -> present.put(company, this.deals.find(ids, voice(company))));
		return present;
	}

	private void remember(DemoStory story, List<Change> changes) {
		changes.stream()
			.filter(Change::isCreation)
			.map(Change::after)
			.forEach((deal) -> this.halves.computeIfAbsent(story, (key) -> new HashMap<>())
				.put(deal.party().organizationId(), deal.referral().id()));
	}

	private UUID half(DemoStory story, DemoMove move) {
		UUID half = this.halves.getOrDefault(story, Map.of()).get(organization(move));
		if (half == null) {
			throw new IllegalStateException("the demo lets a company act that has no part in the deal");
		}
		return half;
	}

	private static UUID organization(DemoMove move) {
		return move.company().organization().id();
	}

	Viewer voice(UUID company) {
		Viewer voice = this.voices.get(company);
		if (voice == null) {
			throw new IllegalStateException("nobody speaks for the company");
		}
		return voice;
	}

	private Origin origin(Company company, Instant at) {
		return Origin.ofPerson(voice(company.organization().id()), Source.UI, null, at);
	}

}
