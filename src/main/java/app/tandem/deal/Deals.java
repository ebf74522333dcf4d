package app.tandem.deal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.directory.Customers;
import app.tandem.shell.Conflict;
import app.tandem.shell.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deals: found through what a viewer may see, and written in one way, each change
 * with the events that explain it.
 */
@Component
public class Deals {

	private final DealReader reader;

	private final DealWriter writer;

	private final Reassessment reassessment;

	private final Customers customers;

	private final Organizations organizations;

	private final Locations locations;

	private final Invitees invitees;

	private final Clock clock;

	Deals(DealReader reader, DealWriter writer, Reassessment reassessment, Customers customers,
			Organizations organizations, Locations locations, Invitees invitees, Clock clock) {
		this.reader = reader;
		this.writer = writer;
		this.reassessment = reassessment;
		this.customers = customers;
		this.organizations = organizations;
		this.locations = locations;
		this.invitees = invitees;
		this.clock = clock;
	}

	/**
	 * The deals with these ids that the viewer sees, by id; what is not visible is
	 * absent, like what never was.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Deal> find(Collection<UUID> ids, Viewer viewer) {
		Map<UUID, Deal> found = this.reader.find(ids, viewer);
		found.replaceAll((id, deal) -> deal.asSeenBy(viewer));
		return found;
	}

	/**
	 * Invitations that nobody answered in time, locked for the transaction of the caller.
	 */
	@Transactional
	public List<Deal> dueForExpiry(Instant now, int most) {
		return this.reader.dueForExpiry(now, most);
	}

	/**
	 * One deal.
	 * @throws NotFound when there is none with this id, or the viewer may not see it
	 */
	@Transactional(readOnly = true)
	public Deal get(UUID id, Viewer viewer) {
		Deal deal = find(List.of(id), viewer).get(id);
		if (deal == null) {
			throw new NotFound();
		}
		return deal;
	}

	/**
	 * One deal of the viewer's own company.
	 * @throws NotFound when there is none with this id, or the viewer may not see it
	 * @throws AccessDeniedException when another company merely shows it
	 */
	@Transactional(readOnly = true)
	public Deal getOwn(UUID id, Viewer viewer) {
		Deal deal = get(id, viewer);
		if (!deal.belongsTo(viewer.organizationId())) {
			throw new AccessDeniedException("the deal is another company's");
		}
		return deal;
	}

	/**
	 * One deal, kept from other writers until the transaction of the caller ends: for
	 * those who write beside it before they record what becomes of it. Without, two of
	 * them could wait for each other.
	 * @throws NotFound when there is none with this id, or the viewer may not see it
	 */
	@Transactional
	public Deal hold(UUID id, Viewer viewer) {
		get(id, viewer);
		this.reader.hold(List.of(id));
		return get(id, viewer);
	}

	/**
	 * Does something to a deal of the viewer's own company, all of it or nothing.
	 * @return the own half as it is now
	 * @throws Refusal when a rule stands in the way
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else changed it at the same moment
	 */
	@Transactional
	public Deal act(UUID id, Viewer viewer, Act act) {
		Deal deal = getOwn(id, viewer);
		List<Change> changes = act.on(deal, Origin.ofPerson(viewer, Source.UI, null, this.clock.instant()));
		recordAll(changes);
		return changes.get(0).after();
	}

	/**
	 * As {@link #act(UUID, Viewer, Act)}, for somebody who looked at a version of the
	 * deal before.
	 * @throws Conflict when it was changed since
	 */
	@Transactional
	public Deal act(UUID id, int seen, Viewer viewer, Act act) {
		return act(id, viewer, (deal, origin) -> {
			if (deal.referral().version() != seen) {
				throw new Conflict("deal " + id + " was changed since it was looked at");
			}
			return act.on(deal, origin);
		});
	}

	/**
	 * A won deal for work on its registration, on behalf of a reviewer who may not see
	 * the deal itself.
	 * @throws NotFound when there is none with this id
	 */
	@Transactional(readOnly = true)
	public Deal toRegister(UUID id) {
		return this.reader.wonWithId(id).values().stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * The changes that start these engagements, one list for each: the company's own half
	 * and, where help is asked, the vendor's. Links the customers to the directory;
	 * writes no deal yet.
	 */
	@Transactional
	public List<List<Change>> creations(List<NewDeal> wanted, Origin origin) {
		if (wanted.isEmpty()) {
			return List.of();
		}
		UUID organizationId = wanted.get(0).organizationId();
		List<UUID> entries = this.customers.link(wanted.stream().map(Deals::customer).toList(), organizationId);
		Organization company = this.organizations.find(organizationId).orElseThrow();
		Seat vendor = vendorSeat();
		List<List<Change>> creations = new ArrayList<>(wanted.size());
		for (int n = 0; n < wanted.size(); n++) {
			NewDeal deal = wanted.get(n).linkedTo(entries.get(n));
			creations.add(withVendor(Deal.start(deal, company.isVendor(), origin), vendor, company));
		}
		return creations;
	}

	/**
	 * What starting an engagement and inviting these partners at once would write,
	 * nothing of which is written: one list for each step, of the starter's own change
	 * and the one that makes the other company's half.
	 */
	@Transactional(readOnly = true)
	public List<List<Change>> foreseen(NewDeal wanted, List<PartnerInvitation> invitations, Origin origin) {
		Organization company = this.organizations.find(wanted.organizationId()).orElseThrow();
		List<List<Change>> steps = new ArrayList<>();
		steps.add(withVendor(Deal.start(wanted, company.isVendor(), origin), vendorSeat(), company));
		for (PartnerInvitation invitation : invitations) {
			Deal deal = steps.get(steps.size() - 1).get(0).after();
			steps.add(deal.invite(invitation, company.isVendor(), company.name(), origin));
		}
		return steps;
	}

	/** Starts one engagement. */
	@Transactional
	public Deal create(NewDeal wanted, Origin origin) {
		List<Change> creation = creations(List.of(wanted), origin).get(0);
		recordAll(creation);
		return creation.get(0).after();
	}

	/**
	 * Asks the vendor for help: the company's own change, and the one that makes the
	 * vendor's half.
	 */
	@Transactional
	public List<Change> helpAsked(Deal deal, Contact contact, Ask ask, Origin origin) {
		Organization company = this.organizations.find(deal.party().organizationId()).orElseThrow();
		Change asked = deal.askForHelp(contact, ask, origin);
		Seat vendor = vendorSeat();
		return (vendor != null) ? List.of(asked, asked.after().vendorAsked(vendor, company.name(), origin))
				: List.of(asked);
	}

	/**
	 * Asks a partner to join: the inviter's own change, and the one that makes the
	 * partner's half.
	 */
	@Transactional
	public List<Change> invited(Deal deal, PartnerInvitation invitation, Origin origin) {
		Organization company = this.organizations.find(deal.party().organizationId()).orElseThrow();
		List<Change> changes = deal.invite(invitation, company.isVendor(), company.name(), origin);
		this.invitees.refuseUnlessOpenTo(invitation, deal.engagement().id());
		return changes;
	}

	/**
	 * The changes that take these deals back, together with the invitations to them that
	 * are still unanswered, by the deals' ids: a deal that somebody answered, or that is
	 * closed, is absent and stays.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, List<Change>> withdrawals(Collection<Deal> deals, Origin origin) {
		Map<UUID, List<Deal>> others = this.reader.others(deals)
			.stream()
			.collect(Collectors.groupingBy((other) -> other.engagement().id()));
		Map<UUID, List<Change>> withdrawals = new HashMap<>();
		for (Deal deal : deals) {
			List<Deal> invited = others.getOrDefault(deal.engagement().id(), List.of());
			if (!deal.isFinal() && invited.stream().allMatch((other) -> other.status() == Status.NEW)) {
				List<Change> changes = new ArrayList<>(List.of(deal.withdraw(origin)));
				invited.forEach((other) -> changes.add(other.withdrawInvitation(origin)));
				withdrawals.put(deal.referral().id(), changes);
			}
		}
		return withdrawals;
	}

	/**
	 * Writes the next state and its events in one transaction; an empty change writes
	 * nothing.
	 */
	@Transactional
	public void record(Change change) {
		recordAll(List.of(change));
	}

	/**
	 * Writes all of these changes, or none.
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else changed one of the deals since it was read
	 */
	@Transactional
	public void recordAll(List<Change> changes) {
		Seat vendor = vendorSeat();
		this.writer.write(changes, (vendor != null) ? vendor.organizationId() : null);
		if (vendor != null) {
			this.writer.write(this.reassessment.following(changes, vendor.organizationId()), null);
		}
	}

	/**
	 * Accepts an invitation. The vendor's half gets an identifier, by which its sellers
	 * and the partner speak of it: its CRM ID as typed, else one made for it.
	 */
	@Transactional(readOnly = true)
	public Change accepted(Deal deal, Terms terms, List<TeamMember> team, Origin origin) {
		boolean vendors = this.organizations.vendor().filter((vendor) -> deal.belongsTo(vendor.id())).isPresent();
		boolean nameless = vendors && terms.crmId().isEmpty();
		return deal.accept(nameless ? terms.withCrmId(Terms.shortName(deal.referral().id())) : terms, team, origin);
	}

	private static List<Change> withVendor(Change started, @Nullable Seat vendor, Organization company) {
		boolean asksForHelp = started.after().engagement().ask().help() != null;
		return (asksForHelp && vendor != null)
				? List.of(started, started.after().vendorAsked(vendor, company.name(), started.origin()))
				: List.of(started);
	}

	private @Nullable Seat vendorSeat() {
		Organization vendor = this.organizations.vendor().orElse(null);
		Location seat = (vendor != null) ? this.locations.headquarters(vendor.id()).orElse(null) : null;
		return (vendor != null && seat != null) ? new Seat(vendor.id(), seat.id(), vendor.name()) : null;
	}

	static Customers.Wanted customer(NewDeal deal) {
		return new Customers.Wanted(deal.customer().name(), deal.customer().place(), deal.customer().duns());
	}

}
