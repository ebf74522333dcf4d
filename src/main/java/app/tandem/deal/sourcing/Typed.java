package app.tandem.deal.sourcing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import app.tandem.deal.form.CustomerForm;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.SolutionsForm;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was typed: each page sends what stands on the others along, so that
 * going back loses nothing.
 *
 * @param key of the engagement that sending it makes; sent twice it is still one
 */
record Typed(UUID key, CustomerForm whom, DealForm deal, InvitationForm asked) {

	private static final InvitationForm UNASKED = new InvitationForm("", "", "",
			new InvitationForm.MoneyForm("", "", ""), "", List.of(), new SolutionsForm("", "", List.of()), "");

	/** What the request lacks was not touched yet. */
	@SuppressWarnings("ConstantValue")
	Typed(@Nullable UUID key, @Nullable CustomerForm whom, @Nullable DealForm deal, @Nullable InvitationForm asked) {
		this.key = Objects.requireNonNullElseGet(key, UuidCreator::getTimeOrderedEpoch);
		this.whom = Objects.requireNonNullElse(whom, CustomerForm.EMPTY);
		this.deal = Objects.requireNonNullElse(deal, DealForm.UNTOUCHED);
		this.asked = Objects.requireNonNullElse(asked, UNASKED);
	}

	static Typed begin() {
		return new Typed(null, null, null, null);
	}

	Typed with(CustomerForm next) {
		return new Typed(this.key, next, this.deal, this.asked);
	}

	Typed with(DealForm next) {
		return new Typed(this.key, this.whom, next, this.asked);
	}

	Typed with(InvitationForm next) {
		return new Typed(this.key, this.whom, this.deal, next);
	}

	boolean hasDeal() {
		return !this.deal.equals(DealForm.UNTOUCHED);
	}

	boolean hasAsked() {
		return !this.asked.equals(UNASKED);
	}

}
