package app.tandem.deal.progress;

import java.util.Objects;

import app.tandem.deal.Deal;
import app.tandem.deal.Terms;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.TermsForm;
import app.tandem.shell.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * One field of a deal as typed where it stands; the others say nothing.
 *
 * @param version of the deal that was looked at
 * @param back the page it stands on
 */
record InlineForm(int version, String back, @Nullable String value, @Nullable String currency,
		@Nullable String closeDate, String stage, @Nullable String notes) {

	InlineForm(int version, @Nullable String back, @Nullable String value, @Nullable String currency,
			@Nullable String closeDate, @Nullable String stage, @Nullable String notes) {
		this.version = version;
		this.back = LocalPath.of(back).value();
		this.value = value;
		this.currency = currency;
		this.closeDate = closeDate;
		this.stage = typed(stage);
		this.notes = notes;
	}

	static InlineForm of(Deal deal, @Nullable String back) {
		TermsForm now = TermsForm.of(deal.referral().terms());
		return new InlineForm(deal.referral().version(), back, now.value(), now.currency(), now.closeDate(),
				deal.stage().name(), now.notes());
	}

	/**
	 * The deal's terms with what was typed in place of what they say; null when something
	 * was said about it.
	 */
	@Nullable Terms read(Check check, InlineField field, Terms before) {
		return typed(field, before).read(check, before);
	}

	/** All details of the deal as the form would have them. */
	TermsForm typed(InlineField field, Terms before) {
		TermsForm now = TermsForm.of(before);
		return switch (field) {
			case VALUE -> new TermsForm(now.name(), typed(this.value), typed(this.currency), now.closeDate(),
					now.crmId(), now.campaignId(), now.notes());
			case CLOSE_DATE -> new TermsForm(now.name(), now.value(), now.currency(), typed(this.closeDate),
					now.crmId(), now.campaignId(), now.notes());
			case NOTES -> new TermsForm(now.name(), now.value(), now.currency(), now.closeDate(), now.crmId(),
					now.campaignId(), typed(this.notes));
			case STAGE -> now;
		};
	}

	private static String typed(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
