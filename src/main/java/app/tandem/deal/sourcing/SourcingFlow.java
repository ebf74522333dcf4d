package app.tandem.deal.sourcing;

import java.util.List;
import java.util.function.Function;

import app.tandem.access.Viewer;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.sourcing.DealForm.Basics;
import app.tandem.deal.sourcing.SourcingReader.Whom;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Leads from page to page; one that is not as it must be is shown again, with what is
 * wrong.
 */
@Component
class SourcingFlow {

	private final SourcingReader reader;

	private final SourcingPages pages;

	SourcingFlow(SourcingReader reader, SourcingPages pages) {
		this.reader = reader;
		this.pages = pages;
	}

	String customer(Typed typed, Viewer viewer, Model model) {
		return this.pages.customer(typed, faultless(typed.whom()), viewer, model);
	}

	/** It begins with the seller on the team. */
	String deal(Typed typed, Viewer viewer, Model model) {
		Typed begun = typed.hasDeal() ? typed : typed.with(DealForm.UNTOUCHED.with(this.pages.team(viewer)));
		return this.pages.deal(begun, faultless(begun.deal()), model);
	}

	/** It begins with everybody chosen whom the partner can be shown. */
	String partner(Typed typed, Viewer viewer, Model model) {
		Basics deal = this.reader.deal(typed.deal(), faultless(typed.deal()));
		List<TeamMember> team = (deal != null) ? deal.shownTeam() : List.of();
		Typed begun = typed.hasAsked() ? typed : typed.with(InvitationForm.begin("", "", team));
		return this.pages.partner(begun, faultless(begun.asked()), team, viewer, model);
	}

	String afterCustomer(Typed typed, Viewer viewer, Model model) {
		BindingResult errors = faultless(typed.whom());
		return (this.reader.customer(typed.whom(), viewer, errors) != null) ? deal(typed, viewer, model)
				: this.pages.customer(typed, errors, viewer, model);
	}

	String afterDeal(Typed typed, Viewer viewer, Model model) {
		BindingResult errors = faultless(typed.deal());
		return (this.reader.deal(typed.deal(), errors) != null) ? partner(typed, viewer, model)
				: this.pages.deal(typed, errors, model);
	}

	/**
	 * Goes on with the deal when all of its pages are as they must be now; else shows the
	 * first that is not.
	 */
	String complete(Typed typed, Viewer viewer, Model model, Function<Sourced, String> next) {
		BindingResult errors = faultless(typed.whom());
		Whom whom = this.reader.customer(typed.whom(), viewer, errors);
		if (whom == null) {
			return this.pages.customer(typed, errors, viewer, model);
		}
		errors = faultless(typed.deal());
		Basics deal = this.reader.deal(typed.deal(), errors);
		if (deal == null) {
			return this.pages.deal(typed, errors, model);
		}
		errors = faultless(typed.asked());
		PartnerInvitation asked = this.reader.asked(typed.asked(), deal, viewer, errors);
		return (asked == null) ? this.pages.partner(typed, errors, deal.shownTeam(), viewer, model)
				: next.apply(new Sourced(typed.key(), whom, deal, asked));
	}

	private static BindingResult faultless(Object form) {
		return new BeanPropertyBindingResult(form, "form");
	}

}
