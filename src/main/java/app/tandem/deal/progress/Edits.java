package app.tandem.deal.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.Field;
import app.tandem.deal.Terms;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.FormOptions;
import app.tandem.deal.form.TermsForm;
import app.tandem.shell.Conflict;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Changes the parts of a deal that can be changed. */
@Component
class Edits {

	private final Deals deals;

	private final FormOptions options;

	private final MessageSource messages;

	private final Clock clock;

	Edits(Deals deals, FormOptions options, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.options = options;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * A deal of which the viewer may change this field now.
	 * @throws app.tandem.deal.Refusal when they may not
	 */
	Deal open(UUID id, Field field, Viewer viewer) {
		Deal deal = this.deals.getOwn(id, viewer);
		deal.refuseUnlessOpen(field, viewer);
		return deal;
	}

	Check check(BindingResult errors) {
		return Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

	/**
	 * Saves, unless the deal is no longer the one that was looked at.
	 * @param seen its version when the form was opened
	 * @return whether it was saved
	 */
	boolean save(Deal deal, int seen, Edit edit, Viewer viewer) {
		return save(deal, seen, viewer, Act.of((now, origin) -> now.edit(edit, viewer, origin)));
	}

	/** As {@link #save(Deal, int, Edit, Viewer)}, for another transition. */
	boolean save(Deal deal, int seen, Viewer viewer, Act act) {
		try {
			this.deals.act(deal.referral().id(), seen, viewer, act);
			return true;
		}
		catch (Conflict | OptimisticLockingFailureException changed) {
			return false;
		}
	}

	/** What the deal says now where the form says otherwise, by the form's field. */
	Map<String, String> theirs(Deal deal, TermsForm typed) {
		Terms terms = deal.referral().terms();
		TermsForm now = TermsForm.of(terms);
		Wording wording = Wording.ofReader(this.messages);
		Map<String, String> theirs = new LinkedHashMap<>();
		put(theirs, "name", now.name(), typed.name(), now.name());
		put(theirs, "value", now.value() + now.currency(), typed.value() + typed.currency(),
				wording.formats().money(terms.value().amount(), terms.value().currency()));
		put(theirs, "closeDate", now.closeDate(), typed.closeDate(), wording.formats().date(terms.closeDate()));
		put(theirs, "crmId", now.crmId(), typed.crmId(), now.crmId());
		put(theirs, "campaignId", now.campaignId(), typed.campaignId(), now.campaignId());
		put(theirs, "notes", now.notes(), typed.notes().replace("\r\n", "\n"), now.notes());
		return theirs;
	}

	private static void put(Map<String, String> theirs, String field, String now, String typed, String shown) {
		if (!now.equals(typed)) {
			theirs.put(field, shown.isEmpty() ? "–" : shown);
		}
	}

	/** Back to the deal, or to the list when it is no longer the viewer's to see. */
	String landing(UUID id, Viewer viewer) {
		return this.deals.find(List.of(id), viewer).isEmpty() ? "redirect:/opportunities"
				: "redirect:/opportunities/" + id;
	}

	/** What every page of an edit shows. */
	void describe(Deal deal, Model model) {
		String href = "/opportunities/" + deal.referral().id();
		model.addAttribute("deal",
				new Head(href, deal.referral().terms().name(), deal.referral().version(),
						deal.party().invitation() != null || deal.type().partnerToPartner()
								|| deal.type().base().shownToVendor()));
		model.addAttribute("options", this.options);
	}

	/** The deal that is edited. */
	record Head(String href, String name, int version, boolean shownToOthers) {
	}

}
