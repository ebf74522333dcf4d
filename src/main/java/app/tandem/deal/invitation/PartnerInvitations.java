package app.tandem.deal.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Source;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.Invitations;
import app.tandem.deal.form.Invitations.Inviter;
import app.tandem.deal.preview.Preview;
import app.tandem.deal.preview.Previews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Invites partners to a deal that exists. */
@Component
class PartnerInvitations {

	private final Deals deals;

	private final Invitations invitations;

	private final Previews previews;

	private final Clock clock;

	PartnerInvitations(Deals deals, Invitations invitations, Previews previews, Clock clock) {
		this.deals = deals;
		this.invitations = invitations;
		this.previews = previews;
		this.clock = clock;
	}

	/**
	 * A deal to which partners can be invited.
	 * @throws app.tandem.deal.Refusal when they cannot
	 */
	Deal open(UUID id, Viewer viewer) {
		Deal deal = this.deals.getOwn(id, viewer);
		deal.refuseUnlessMayInvite();
		return deal;
	}

	/** What the partner would see, or null when the errors say what is wrong. */
	@Transactional(readOnly = true)
	@Nullable Preview preview(Deal deal, InvitationForm form, BindingResult errors, Viewer viewer) {
		PartnerInvitation invitation = read(deal, form, errors);
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		return (invitation == null) ? null : this.previews.ofInvitation(this.deals.invited(deal, invitation, origin));
	}

	/**
	 * The name of the partner once it was invited; else null, and the errors say what is
	 * wrong.
	 * @param seen the version of the deal that the sender looked at
	 */
	@Transactional
	@Nullable String send(UUID id, int seen, InvitationForm form, BindingResult errors, Viewer viewer) {
		PartnerInvitation invitation = read(open(id, viewer), form, errors);
		if (invitation == null) {
			return null;
		}
		this.deals.act(id, seen, viewer, (deal, origin) -> this.deals.invited(deal, invitation, origin));
		return invitation.seat().company();
	}

	private @Nullable PartnerInvitation read(Deal deal, InvitationForm form, BindingResult errors) {
		Check check = Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		Inviter inviter = new Inviter(deal.party().organizationId(), deal.referral().terms().name(),
				deal.referral().shownTeam());
		return this.invitations.read(form, inviter, check);
	}

}
