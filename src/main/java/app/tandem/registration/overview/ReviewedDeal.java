package app.tandem.registration.overview;

import java.util.ArrayList;
import java.util.List;

import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Substatus;
import app.tandem.registration.Registration;
import app.tandem.registration.RegistrationView.Fact;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a reviewer has to know of the deal, and nothing else of it: no notes, team, CRM ID
 * or timeline.
 */
@Component
class ReviewedDeal {

	private final Deals deals;

	private final Organizations organizations;

	private final MessageSource messages;

	ReviewedDeal(Deals deals, Organizations organizations, MessageSource messages) {
		this.deals = deals;
		this.organizations = organizations;
		this.messages = messages;
	}

	List<Fact> of(Registration registration) {
		Deal deal = this.deals.toRegister(registration.half().referralId());
		Wording wording = Wording.ofReader(this.messages);
		Facts facts = new Facts(wording);
		facts.add("registration.deal.company", company(deal));
		facts.add("deal.field.NAME", deal.referral().terms().name());
		facts.add("deal.column.CUSTOMER", deal.engagement().customer().name());
		facts.add("deal.customer.country", wording.formats().country(deal.engagement().customer().place().country()));
		facts.add("deal.column.TYPE", wording.text(deal.type().base().key()));
		facts.add("deal.field.VALUE", wording.formats()
			.money(deal.referral().terms().value().amount(), deal.referral().terms().value().currency()));
		java.time.Instant won = deal.referral().times().at(Substatus.WON);
		facts.add("deal.substatus.WON", (won != null) ? wording.formats().date(won) : "");
		Substatus vendor = deal.standing().vendor();
		facts.add("deal.column.VENDOR_STATUS", (vendor != null) ? wording.text(vendor.key()) : "");
		return facts.list;
	}

	private String company(Deal deal) {
		return this.organizations.find(deal.party().organizationId()).map(Organization::name).orElse("");
	}

	/** Collects what there is to say. */
	private static final class Facts {

		private final List<Fact> list = new ArrayList<>();

		private final Wording wording;

		Facts(Wording wording) {
			this.wording = wording;
		}

		void add(String key, String value) {
			if (!value.isEmpty()) {
				this.list.add(new Fact(this.wording.text(key), value));
			}
		}

	}

}
