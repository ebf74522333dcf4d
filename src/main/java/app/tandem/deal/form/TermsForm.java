package app.tandem.deal.form;

import java.math.BigDecimal;
import java.time.LocalDate;

import app.tandem.deal.Money;
import app.tandem.deal.Terms;
import app.tandem.value.Amounts;
import app.tandem.value.Currencies;
import app.tandem.value.Dates;
import app.tandem.value.Fault;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

/** The details of a deal as typed; the template is {@code deal/form/terms}. */
public record TermsForm(String name, String value, String currency, String closeDate, String crmId, String campaignId,
		String notes) {

	public static final TermsForm EMPTY = new TermsForm("", "", "", "", "", "", "");

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	public TermsForm {
		name = Check.orEmpty(name);
		value = Check.orEmpty(value);
		currency = Check.orEmpty(currency);
		closeDate = Check.orEmpty(closeDate);
		crmId = Check.orEmpty(crmId);
		campaignId = Check.orEmpty(campaignId);
		notes = Check.orEmpty(notes);
	}

	public static TermsForm of(Terms terms) {
		return new TermsForm(terms.name(), plain(terms.value().amount()), terms.value().currency(),
				terms.closeDate().toString(), terms.crmId(), terms.campaignId(), terms.notes());
	}

	/**
	 * The terms, or null when something was said about them.
	 * @param before what the deal says now: a date that is over may stay, but not be
	 * chosen
	 */
	public @Nullable Terms read(Check check, @Nullable Terms before) {
		String typedName = check.mandatoryLine("name", this.name, Limits.NAME);
		Money money = money(check, this.value, this.currency);
		LocalDate date = date(check, this.closeDate, (before != null) ? before.closeDate() : null);
		String crm = Check.orEmpty(check.optional("crmId", Texts.identifier(this.crmId, Limits.CRM_ID)));
		String campaign = check.line("campaignId", this.campaignId, Limits.CAMPAIGN_ID);
		String text = check.block("notes", this.notes, Limits.NOTES);
		return (!typedName.isEmpty() && money != null && date != null)
				? new Terms(typedName, money, date, text, crm, campaign) : null;
	}

	/**
	 * An amount above 0 and its currency, from the fields {@code value} and
	 * {@code currency}.
	 */
	static @Nullable Money money(Check check, String value, String currency) {
		String code = check.mandatory("currency", Currencies.read(currency));
		BigDecimal amount = check.mandatory("value", Amounts.typedPositive(value, code));
		return (code != null && amount != null) ? new Money(amount, code) : null;
	}

	/** A day from the field {@code closeDate}, not over unless it stood there before. */
	static @Nullable LocalDate date(Check check, String typed, @Nullable LocalDate before) {
		LocalDate date = check.mandatory("closeDate", Dates.read(typed));
		if (date != null && !date.equals(before) && Terms.isPast(date, check.today())) {
			check.reject("closeDate", Fault.past(typed));
		}
		return date;
	}

	/** An amount as it is typed. */
	static String plain(BigDecimal amount) {
		BigDecimal plain = amount.stripTrailingZeros();
		return ((plain.scale() < 0) ? plain.setScale(0) : plain).toPlainString();
	}

}
