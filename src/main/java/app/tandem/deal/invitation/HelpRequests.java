package app.tandem.deal.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import app.tandem.deal.Source;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.FormOptions;
import app.tandem.deal.invitation.HelpForm.Request;
import app.tandem.deal.preview.Preview;
import app.tandem.deal.preview.Previews;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Asks the vendor for help. */
@Component
class HelpRequests {

	private final Deals deals;

	private final Previews previews;

	private final FormOptions options;

	private final Clock clock;

	HelpRequests(Deals deals, Previews previews, FormOptions options, Clock clock) {
		this.deals = deals;
		this.previews = previews;
		this.options = options;
		this.clock = clock;
	}

	FormOptions options() {
		return this.options;
	}

	/**
	 * A deal for which help can be asked.
	 * @throws app.tandem.deal.Refusal when it cannot
	 */
	Deal open(UUID id, Viewer viewer) {
		Deal deal = this.deals.getOwn(id, viewer);
		deal.refuseUnlessMayAskForHelp();
		return deal;
	}

	/** What the vendor would see, or null when the errors say what is wrong. */
	@Transactional(readOnly = true)
	@Nullable Preview preview(Deal deal, HelpForm form, BindingResult errors, Viewer viewer) {
		Request request = read(deal, form, errors);
		Origin origin = Origin.ofPerson(viewer, Source.UI, null, this.clock.instant());
		return (request == null) ? null
				: this.previews.ofInvitation(this.deals.helpAsked(deal, request.contact(), request.ask(), origin));
	}

	/**
	 * Whether it was sent; else the errors say what is wrong.
	 * @param seen the version of the deal that the sender looked at
	 */
	@Transactional
	boolean send(UUID id, int seen, HelpForm form, BindingResult errors, Viewer viewer) {
		Request request = read(open(id, viewer), form, errors);
		if (request == null) {
			return false;
		}
		this.deals.act(id, seen, viewer,
				(deal, origin) -> this.deals.helpAsked(deal, request.contact(), request.ask(), origin));
		return true;
	}

	private @Nullable Request read(Deal deal, HelpForm form, BindingResult errors) {
		return form.read(deal, Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)));
	}

}
