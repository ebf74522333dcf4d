package app.tandem.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Refusal.Why;
import com.github.f4b6a3.uuid.UuidCreator;

/**
 * One company's half of an engagement together with what it shares with the others. Every
 * transition checks its rule and returns the next state with the events that explain it;
 * nothing is written here (domain.md, sections 3 and 4).
 */
public record Deal(Engagement engagement, Referral referral, Standing standing) {

	/**
	 * The change that starts an engagement. Where help is asked, {@link #vendorAsked}
	 * makes the vendor's half; an engagement that the vendor starts is co-sell from the
	 * beginning and counts as accepted by it.
	 */
	public static Change start(NewDeal wanted, boolean byVendor, Origin origin) {
		return start(UuidCreator.getTimeOrderedEpoch(), wanted, byVendor, origin);
	}

	/**
	 * As {@link #start(NewDeal, boolean, Origin)}, under an id that was given out before:
	 * whoever starts it twice is refused by the database.
	 */
	public static Change start(UUID id, NewDeal wanted, boolean byVendor, Origin origin) {
		DealType type = new DealType(byVendor ? Base.CO_SELL : wanted.selling().base(), false);
		Engagement engagement = new Engagement(id, 0, wanted.organizationId(), type, wanted.customer(),
				wanted.selling().contact(), wanted.selling().ask(), origin.at());
		Terms terms = wanted.terms();
		boolean nameless = byVendor && terms.crmId().isEmpty();
		Referral referral = new Referral(UuidCreator.getTimeOrderedEpoch(), 0,
				new Party(wanted.organizationId(), wanted.locationId(), null), Progress.STARTED.at(wanted.stage()),
				nameless ? terms.withCrmId(Terms.shortName(id)) : terms, List.copyOf(wanted.solutions()),
				List.copyOf(wanted.team()), Milestones.begin(origin.at()).reached(Substatus.ACCEPTED, origin.at()));
		Deal deal = new Deal(engagement, referral, Standing.ALONE);
		if (type.base() == Base.CO_SELL) {
			deal = deal.standing(byVendor ? Substatus.ACCEPTED : Substatus.PENDING);
		}
		return new Change(null, deal, List.of(new DealEvent.Created(type)), origin);
	}

	/** The vendor's half after it was asked for help: an ordinary inbound one. */
	Change vendorAsked(Seat vendor, String askingCompany, Origin origin) {
		Invitation invitation = new Invitation(party().organizationId(), this.engagement.ask(),
				this.referral.shownTeam(), Invitation.deadline(origin.at()));
		Terms terms = this.referral.terms();
		Terms shared = new Terms(terms.name(), terms.value(), terms.closeDate(), "", "", "");
		return invited(vendor, invitation, shared, this.referral.solutions(), askingCompany, origin);
	}

	private Change invited(Seat seat, Invitation invitation, Terms terms, List<DealSolution> solutions, String inviting,
			Origin origin) {
		Referral theirs = new Referral(UuidCreator.getTimeOrderedEpoch(), 0,
				new Party(seat.organizationId(), seat.locationId(), invitation), Progress.INVITED, terms,
				List.copyOf(solutions), List.of(), Milestones.begin(origin.at()));
		Standing theirStanding = new Standing(this.standing.vendor(), RegistrationStatus.NOT_REGISTERED);
		return new Change(null, new Deal(this.engagement, theirs, theirStanding),
				List.of(new DealEvent.Invited(inviting, invitation.ask().help())), origin);
	}

	/** A private deal is shown to the vendor's sellers; this cannot be taken back. */
	public Change share(Origin origin) {
		refuseUnlessStartersAndActive();
		if (type().base() != Base.PRIVATE) {
			throw new Refusal(Why.FIXED);
		}
		return changed(this.engagement.typed(type().based(Base.PARTNER_LED)), this.referral, origin,
				new DealEvent.Shared());
	}

	/**
	 * Asks the vendor for help, once and for good. A contact that the vendor has seen
	 * stays, a missing one is filled in.
	 */
	public Change askForHelp(Contact contact, Ask ask, Origin origin) {
		refuseUnlessMayAskForHelp();
		Contact known = contactIsFixed() ? this.engagement.contact() : contact;
		if (!known.isComplete() || ask.help() == null) {
			throw new Refusal(Why.CONTACT_MISSING);
		}
		Engagement asking = this.engagement.asking(known, ask).typed(type().based(Base.CO_SELL));
		Change change = changed(asking, this.referral, origin, new DealEvent.HelpAsked(ask.help(), ask.notes()));
		return new Change(this, change.after().standing(Substatus.PENDING), change.events(), origin);
	}

	/**
	 * Asks a partner to join: the inviter's own deal becomes partner to partner, and the
	 * partner gets a half of its own. The vendor does so too, which marks nothing.
	 */
	public List<Change> invite(PartnerInvitation wanted, boolean byVendor, String company, Origin origin) {
		refuseUnlessMayInvite();
		if (wanted.seat().organizationId().equals(party().organizationId())) {
			throw new Refusal(Why.PARTNER_ASKED);
		}
		Engagement marked = byVendor ? this.engagement : this.engagement.typed(type().withPartners());
		Change mine = changed(marked, this.referral, origin,
				new DealEvent.PartnerInvited(wanted.seat().company(), wanted.ask().help()));
		Invitation invitation = new Invitation(party().organizationId(), wanted.ask(), wanted.shownTeam(),
				Invitation.deadline(origin.at()));
		return List.of(mine,
				mine.after().invited(wanted.seat(), invitation, wanted.terms(), wanted.solutions(), company, origin));
	}

	/** Somebody who may answer opened the deal; only the first time is a change. */
	public Change receive(Origin origin) {
		refuseUnlessMayBecome(Substatus.RECEIVED);
		return moved(Substatus.RECEIVED, origin, new DealEvent.Received());
	}

	/** Accepts an invitation under the company's own terms and with its own team. */
	public Change accept(Terms terms, List<TeamMember> team, Origin origin) {
		refuseUnlessAnswerable(origin.at());
		Change accepted = moved(Substatus.ACCEPTED, origin, new DealEvent.Accepted());
		return accepted.then(accepted.after().edit(Edit.of(accepted.after()).withTerms(terms).withTeam(team), origin));
	}

	/** Declines an invitation; whoever sent it is told why. */
	public Change decline(Reason reason, String notes, Origin origin) {
		refuseUnlessMayBecome(Substatus.DECLINED);
		return turnedDown(Substatus.DECLINED, reason, notes, origin, new DealEvent.Declined(reason, notes));
	}

	/** Closes an invitation that nobody answered in time. */
	public Change expire(Origin origin) {
		refuseUnlessMayBecome(Substatus.EXPIRED);
		if (!isOverdue(origin.at())) {
			throw new Refusal(Why.STATUS);
		}
		return moved(Substatus.EXPIRED, origin, new DealEvent.Expired());
	}

	/**
	 * Takes the deal back as if it had never been; whoever was invited to it and did not
	 * answer yet is taken along by {@link #withdrawInvitation}.
	 */
	Change withdraw(Origin origin) {
		if (isFinal()) {
			throw new Refusal(Why.FINAL);
		}
		return changed(this.engagement, this.referral, origin, new DealEvent.Withdrawn());
	}

	/** The invitation ends together with the deal that it belongs to. */
	Change withdrawInvitation(Origin origin) {
		if (status() != Status.NEW) {
			throw new Refusal(Why.ANSWERED);
		}
		return changed(this.engagement, this.referral, origin, new DealEvent.Withdrawn());
	}

	/** Wins the deal, for good. */
	public Change win(Origin origin) {
		refuseUnlessMayClose(Substatus.WON);
		return moved(Substatus.WON, origin, new DealEvent.Won());
	}

	/** Loses the deal, for good. */
	public Change lose(Reason reason, String notes, Origin origin) {
		refuseUnlessMayBecome(Substatus.LOST);
		return turnedDown(Substatus.LOST, reason, notes, origin, new DealEvent.Lost(reason, notes));
	}

	/**
	 * As {@link #edit(Edit, Origin)}, by somebody whose rights count too.
	 */
	public Change edit(Edit edit, Viewer viewer, Origin origin) {
		Change change = edit(edit, origin);
		if (!Differences.sameTeam(this.referral.team(), edit.team())) {
			refuseUnlessOpen(Field.TEAM, viewer);
		}
		return change;
	}

	/**
	 * Changes what differs, field by field as {@link Editability} allows; an edit that
	 * changes nothing has no events.
	 */
	public Change edit(Edit edit, Origin origin) {
		Referral next = this.referral.on(edit.terms()).with(edit.solutions(), edit.team());
		List<DealEvent> events = new ArrayList<>();
		List<DealEvent.FieldChange> terms = Differences.between(this.referral.terms(), edit.terms());
		terms.forEach((change) -> refuseUnlessOpen(change.field()));
		if (!terms.isEmpty()) {
			events.add(new DealEvent.Edited(terms));
		}
		editParts(edit, events);
		if (edit.stage() != stage()) {
			refuseUnlessStageFollows(edit.stage());
			next = next.at(next.progress().at(edit.stage()), next.times());
			events.add(new DealEvent.StageSet(stage(), edit.stage()));
		}
		return events.isEmpty() ? new Change(this, this, List.of(), origin)
				: changed(this.engagement, next, origin, events.toArray(DealEvent[]::new));
	}

	private void editParts(Edit edit, List<DealEvent> events) {
		if (!Differences.sameTeam(this.referral.team(), edit.team())) {
			refuseUnlessOpen(Field.TEAM);
			events.add(new DealEvent.TeamChanged(
					Differences.missing(edit.team(), this.referral.team(), TeamMember::equals),
					Differences.missing(this.referral.team(), edit.team(), TeamMember::equals)));
		}
		if (!Differences.sameSolutions(this.referral.solutions(), edit.solutions())) {
			refuseUnlessOpen(Field.SOLUTIONS);
			events.add(new DealEvent.SolutionsChanged(
					Differences.missing(edit.solutions(), this.referral.solutions(), DealSolution::sameAs),
					Differences.missing(this.referral.solutions(), edit.solutions(), DealSolution::sameAs)));
		}
	}

	/**
	 * Changes what the vendor has not seen yet: the customer's contact, and the notes
	 * meant for the vendor.
	 */
	public Change restate(Contact contact, String notesToVendor, Origin origin) {
		Engagement next = this.engagement.asking(contact, new Ask(this.engagement.ask().help(), notesToVendor));
		List<DealEvent.FieldChange> changes = Differences.between(this.engagement, next);
		if (changes.isEmpty()) {
			return new Change(this, this, List.of(), origin);
		}
		changes.forEach((change) -> refuseUnlessOpen(change.field()));
		return changed(next, this.referral, origin, new DealEvent.Edited(changes));
	}

	/**
	 * Moves a record of the registration on, the one thing that follows Won. What lists
	 * show is the record that is reviewed, once there is one.
	 */
	public Change registered(DealEvent.RegistrationMoved moved, Origin origin) {
		if (substatus() != Substatus.WON || !moved.from().mayBecome(moved.to())) {
			throw new Refusal(Why.STATUS);
		}
		boolean shown = moved.kind().isReviewed() || this.standing.registration() == RegistrationStatus.NOT_REGISTERED;
		Standing next = shown ? new Standing(this.standing.vendor(), moved.to()) : this.standing;
		return new Change(this, new Deal(this.engagement, this.referral, next), List.of(moved), origin);
	}

	/** Says something on the timeline without changing the deal. */
	Change noted(DealEvent event, Origin origin) {
		return new Change(this, this, List.of(event), origin);
	}

	public DealType type() {
		return this.engagement.type();
	}

	public Party party() {
		return this.referral.party();
	}

	public Substatus substatus() {
		return this.referral.substatus();
	}

	public Status status() {
		return substatus().status();
	}

	public SalesStage stage() {
		return this.referral.progress().stage();
	}

	public boolean isFinal() {
		return substatus().isFinal();
	}

	/** Whether this is the half of the company that started the engagement. */
	public boolean isStarters() {
		return this.engagement.starterId().equals(party().organizationId());
	}

	/**
	 * A deal that another company merely shows comes without what is that company's own:
	 * notes, CRM and campaign IDs, team, and what was said about the outcome.
	 */
	Deal asSeenBy(Viewer viewer) {
		return belongsTo(viewer.organizationId()) ? this : asShown();
	}

	/** What the vendor's sellers read of a deal that a partner shows them. */
	public Deal asShown() {
		Terms terms = this.referral.terms();
		Terms shown = new Terms(terms.name(), terms.value(), terms.closeDate(), "", "", "");
		Progress progress = this.referral.progress();
		Progress told = new Progress(progress.substatus(), progress.stage(), progress.reason(), "");
		Referral referral = this.referral.on(shown).with(this.referral.solutions(), List.of());
		return new Deal(this.engagement, referral.at(told, referral.times()), this.standing);
	}

	public boolean belongsTo(UUID organizationId) {
		return party().organizationId().equals(organizationId);
	}

	/**
	 * Whether nobody of the company has opened the invitation yet, as this viewer would.
	 */
	public boolean isFresh(Viewer viewer, Instant now) {
		return belongsTo(viewer.organizationId()) && substatus() == Substatus.PENDING && !isOverdue(now);
	}

	/** Checked when accepting too, not only by the scheduled expiry. */
	public boolean isOverdue(Instant now) {
		Invitation invitation = party().invitation();
		return invitation != null && !now.isBefore(invitation.expiresAt());
	}

	/**
	 * Whether the vendor can be asked for help now.
	 * @throws Refusal when it cannot
	 */
	public void refuseUnlessMayAskForHelp() {
		refuseUnlessMayInvite();
		if (type().base() == Base.CO_SELL) {
			throw new Refusal(Why.VENDOR_ASKED);
		}
	}

	/**
	 * Whether partners can be asked to join now.
	 * @throws Refusal when they cannot
	 */
	public void refuseUnlessMayInvite() {
		refuseUnlessStartersAndActive();
		if (type().isAssessment()) {
			throw new Refusal(Why.ASSESSMENT);
		}
	}

	/** Whether the vendor has seen whom to call at the customer's. */
	public boolean contactIsFixed() {
		return type().base().shownToVendor() && this.engagement.contact().isComplete();
	}

	/** An assessment is won only after the last of its stages. */
	public boolean stagesAreComplete() {
		return stage().mayBeWon(type().isAssessment());
	}

	/**
	 * Whether an answer can still be given.
	 * @throws Refusal when it was given, or the time is over
	 */
	public void refuseUnlessAnswerable(Instant now) {
		refuseUnlessMayBecome(Substatus.ACCEPTED);
		if (isOverdue(now)) {
			throw new Refusal(Why.EXPIRED);
		}
	}

	/**
	 * Whether this person may change the field now.
	 * @throws Refusal when they may not
	 */
	public void refuseUnlessOpen(Field field, Viewer viewer) {
		refuseUnlessOpen(Editability.of(field, this, viewer));
	}

	/**
	 * Whether it can be won or lost now.
	 * @throws Refusal when it cannot
	 */
	public void refuseUnlessMayClose(Substatus outcome) {
		refuseUnlessMayBecome(outcome);
		if (outcome == Substatus.WON && !stagesAreComplete()) {
			throw new Refusal(Why.STAGE_GATE);
		}
	}

	Deal standing(Substatus vendor) {
		return new Deal(this.engagement, this.referral, new Standing(vendor, this.standing.registration()));
	}

	private void refuseUnlessMayBecome(Substatus next) {
		if (isFinal()) {
			throw new Refusal(Why.FINAL);
		}
		if (!substatus().mayBecome(next)) {
			throw new Refusal(Why.STATUS);
		}
	}

	private void refuseUnlessStartersAndActive() {
		if (isFinal()) {
			throw new Refusal(Why.FINAL);
		}
		if (!isStarters()) {
			throw new Refusal(Why.NOT_STARTER);
		}
	}

	private void refuseUnlessOpen(Field field) {
		refuseUnlessOpen(Editability.of(field, this));
	}

	private static void refuseUnlessOpen(Editability editability) {
		switch (editability) {
			case FINAL -> throw new Refusal(Why.FINAL);
			case NOT_ACCEPTED -> throw new Refusal(Why.NOT_ACCEPTED);
			case STARTERS -> throw new Refusal(Why.NOT_STARTER);
			case NOT_YOURS -> throw new Refusal(Why.NOT_YOURS);
			case FIXED_AT_CREATION, FIXED_BY_SHARING, ONE_WAY -> throw new Refusal(Why.FIXED);
			case OPEN -> {
			}
		}
	}

	private void refuseUnlessStageFollows(SalesStage next) {
		refuseUnlessOpen(Field.STAGE);
		if (!next.mayBeSet()) {
			throw new Refusal(Why.STATUS);
		}
		if (!stage().following(type().isAssessment()).contains(next)) {
			throw new Refusal(Why.STAGE_GATE);
		}
	}

	private Change moved(Substatus next, Origin origin, DealEvent event) {
		Referral moved = this.referral.at(this.referral.progress().to(next),
				this.referral.times().reached(next, origin.at()));
		return changed(this.engagement, moved, origin, event);
	}

	private Change turnedDown(Substatus next, Reason reason, String notes, Origin origin, DealEvent event) {
		Referral moved = this.referral.at(this.referral.progress().turnedDown(next, reason, notes),
				this.referral.times().reached(next, origin.at()));
		return changed(this.engagement, moved, origin, event);
	}

	private Change changed(Engagement nextEngagement, Referral next, Origin origin, DealEvent... events) {
		Deal after = new Deal(nextEngagement, next.touched(origin.at()), this.standing);
		return new Change(this, after, List.of(events), origin);
	}

}
