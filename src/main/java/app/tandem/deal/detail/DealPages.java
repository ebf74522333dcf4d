package app.tandem.deal.detail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deal;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.DealPanel;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.ListPlace;
import app.tandem.deal.Surroundings;
import app.tandem.deal.Withdrawals;
import app.tandem.directory.Solutions;
import app.tandem.shell.Conflict;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Puts the page of a deal together. */
@Component
class DealPages {

	private static final Logger log = LoggerFactory.getLogger(DealPages.class);

	private final Deals deals;

	private final DealLists lists;

	private final Surroundings surroundings;

	private final Withdrawals withdrawals;

	private final Solutions solutions;

	private final Organizations organizations;

	private final Locations locations;

	private final ObjectProvider<DealPanel> panels;

	private final MessageSource messages;

	private final Clock clock;

	DealPages(Deals deals, DealLists lists, Surroundings surroundings, Withdrawals withdrawals, Solutions solutions,
			Organizations organizations, Locations locations, ObjectProvider<DealPanel> panels, MessageSource messages,
			Clock clock) {
		this.deals = deals;
		this.lists = lists;
		this.surroundings = surroundings;
		this.withdrawals = withdrawals;
		this.solutions = solutions;
		this.organizations = organizations;
		this.locations = locations;
		this.panels = panels;
		this.messages = messages;
		this.clock = clock;
	}

	/** What to say of a deal that was taken back; null when it was not. */
	@Nullable WithdrawnView withdrawn(UUID id, Viewer viewer) {
		return this.withdrawals.find(id, viewer)
			.map((withdrawal) -> WithdrawnView.of(withdrawal, Wording.ofReader(this.messages)))
			.orElse(null);
	}

	/**
	 * Notes that somebody who may answer the invitation has opened it. Only the first
	 * time counts; when two open it at once, either is the first.
	 */
	void receive(UUID id, Viewer viewer) {
		Deal deal = this.deals.get(id, viewer);
		if (!deal.isFresh(viewer, this.clock.instant())) {
			return;
		}
		try {
			this.deals.act(id, deal.referral().version(), viewer, Act.of(Deal::receive));
		}
		catch (Conflict | OptimisticLockingFailureException faster) {
			log.debug("Deal {} was opened by two at once", id);
		}
	}

	@Transactional(readOnly = true)
	DealView show(UUID id, Viewer viewer, @Nullable Topic topic, MultiValueMap<String, String> words) {
		Deal deal = this.deals.get(id, viewer);
		List<String> ids = deal.referral().solutions().stream().map(DealSolution::solutionId).toList();
		DealView.Around around = new DealView.Around(this.surroundings.related(deal, viewer),
				this.surroundings.timeline(deal, viewer), topic, this.solutions.find(ids), location(deal),
				company(deal), inviter(deal), this.lists.isFavorite(id, viewer), panels(deal, viewer),
				walk(id, words, viewer));
		return new DealView(deal, viewer, around, Wording.ofReader(this.messages), this.clock.instant());
	}

	private @Nullable ListWalk walk(UUID id, MultiValueMap<String, String> words, Viewer viewer) {
		return DealFilter.named(words)
			.map((list) -> new ListWalk(list, ListPlace.of(words, list), id, this.lists.neighbours(id, list, viewer)))
			.orElse(null);
	}

	/** What modules above this one have to show here, those with something to say. */
	private List<DealView.Panel> panels(Deal deal, Viewer viewer) {
		List<DealView.Panel> shown = new ArrayList<>();
		this.panels.orderedStream().forEach((panel) -> {
			Object model = panel.model(deal, viewer);
			if (model != null) {
				shown.add(new DealView.Panel(panel.region(), panel.view(), model));
			}
		});
		return shown;
	}

	private String location(Deal deal) {
		return this.locations.of(deal.party().organizationId())
			.stream()
			.filter((location) -> location.id().equals(deal.party().locationId()))
			.map(Location::name)
			.findFirst()
			.orElse("");
	}

	private String company(Deal deal) {
		return name(deal.party().organizationId());
	}

	private String inviter(Deal deal) {
		var invitation = deal.party().invitation();
		return (invitation != null) ? name(invitation.invitedBy()) : "";
	}

	private String name(UUID organizationId) {
		return this.organizations.find(organizationId).map(Organization::name).orElse("");
	}

}
