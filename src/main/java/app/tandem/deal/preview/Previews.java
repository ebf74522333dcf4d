package app.tandem.deal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.deal.Base;
import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Invitation;
import app.tandem.deal.Related;
import app.tandem.deal.Surroundings;
import app.tandem.directory.Solutions;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes previews out of the changes that would be written, so that what is shown cannot
 * differ from what is sent.
 */
@Component
public class Previews {

	private final Surroundings surroundings;

	private final Solutions solutions;

	private final Organizations organizations;

	private final Locations locations;

	private final MessageSource messages;

	Previews(Surroundings surroundings, Solutions solutions, Organizations organizations, Locations locations,
			MessageSource messages) {
		this.surroundings = surroundings;
		this.solutions = solutions;
		this.organizations = organizations;
		this.locations = locations;
		this.messages = messages;
	}

	/**
	 * What the company sees that is asked to join: a partner, or the vendor.
	 * @param changes the sender's own, and the one that makes the other company's half
	 */
	@Transactional(readOnly = true)
	public Preview ofInvitation(List<Change> changes) {
		Deal theirs = changes.get(1).after();
		return preview(theirs, company(theirs), audience(theirs),
				others(theirs, theirs.party().organizationId(), changes.get(0)));
	}

	/** What the vendor's sellers see of a deal after this change shares it. */
	@Transactional(readOnly = true)
	public Preview ofSharing(Change shared) {
		Organization vendor = this.organizations.vendor().orElseThrow();
		Deal shown = shared.after().asShown();
		return preview(shown, vendor, Audience.SELLERS, others(shown, vendor.id(), shared));
	}

	/**
	 * What each other company will see of an engagement that is about to be created, the
	 * vendor first.
	 * @param steps what is going to be written, as {@code Deals.foreseen} says
	 */
	@Transactional(readOnly = true)
	public List<Preview> ofCreation(List<List<Change>> steps) {
		Deal starters = steps.get(steps.size() - 1).get(0).after();
		List<Deal> asked = steps.stream().filter((step) -> step.size() > 1).map((step) -> step.get(1).after()).toList();
		List<Preview> previews = new ArrayList<>();
		Base base = starters.type().base();
		if (base == Base.PARTNER_LED || base == Base.ASSESSMENT) {
			Organization vendor = this.organizations.vendor().orElseThrow();
			previews
				.add(preview(starters.asShown(), vendor, Audience.SELLERS, asked.stream().map(this::half).toList()));
		}
		for (Deal theirs : asked) {
			List<Related> others = Stream.concat(Stream.of(starters), asked.stream())
				.filter((half) -> !half.belongsTo(theirs.party().organizationId()))
				.map(this::half)
				.toList();
			previews.add(preview(theirs, company(theirs), audience(theirs), others));
		}
		return previews;
	}

	private Preview preview(Deal shown, Organization company, Audience audience, List<Related> others) {
		PreviewWording words = new PreviewWording(shown, Wording.ofReader(this.messages));
		List<String> ids = shown.referral().solutions().stream().map(DealSolution::solutionId).toList();
		return new Preview(company.name(), audience, words.deal(), words.invitation(location(shown), inviter(shown)),
				words.customer(), words.solutions(this.solutions.find(ids)), others.stream().map(words::half).toList(),
				words.people(inviter(shown), others));
	}

	/** A half of an engagement that is only about to be created is not stored yet. */
	private List<Related> others(Deal shown, UUID reader, Change senders) {
		boolean stored = shown.engagement().version() > 0;
		if (stored || shown.belongsTo(senders.after().party().organizationId())) {
			return this.surroundings.related(shown, reader);
		}
		return List.of(half(senders.after()));
	}

	private Related half(Deal deal) {
		Organization company = company(deal);
		return Related.of(deal, company.name(), company.isVendor());
	}

	private Organization company(Deal deal) {
		return this.organizations.find(deal.party().organizationId()).orElseThrow();
	}

	private Audience audience(Deal deal) {
		if (company(deal).isVendor()) {
			return Audience.VENDOR;
		}
		boolean vendors = this.organizations.vendor()
			.filter((vendor) -> vendor.id().equals(deal.engagement().starterId()))
			.isPresent();
		return vendors ? Audience.VENDORS_PARTNER : Audience.PARTNER;
	}

	private String location(Deal shown) {
		return this.locations.of(shown.party().organizationId())
			.stream()
			.filter((location) -> location.id().equals(shown.party().locationId()))
			.map(Location::name)
			.findFirst()
			.orElse("");
	}

	private String inviter(Deal shown) {
		Invitation invitation = shown.party().invitation();
		return (invitation != null) ? name(invitation.invitedBy()) : "";
	}

	private String name(UUID organizationId) {
		return this.organizations.find(organizationId).map(Organization::name).orElse("");
	}

}
