package app.tandem.deal.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import app.tandem.deal.Base;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealRow;
import app.tandem.deal.Substatus;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** Puts deals into the reader's words; labels that recur are looked up once a page. */
final class RowWording {

	private final Wording wording;

	private final Instant now;

	private final String list;

	private final String loved;

	private final String unloved;

	private final String partners;

	private final Map<Substatus, String> substatuses = new EnumMap<>(Substatus.class);

	private final Map<Base, String> bases = new EnumMap<>(Base.class);

	/** Opened from a list, a deal leads on to the list's next: its address says which. */
	RowWording(Wording wording, Instant now, DealFilter list) {
		this.wording = wording;
		this.list = "?" + list.queryString();
		this.now = now;
		this.loved = wording.text("deal.list.favorite.remove");
		this.unloved = wording.text("deal.list.favorite.add");
		this.partners = wording.text("deal.type.P2P.short");
	}

	ListRow row(DealRow deal) {
		String href = ListUrl.PATH + "/" + deal.id();
		Substatus vendor = deal.vendorStatus();
		return new ListRow(deal.id().toString(), href + this.list,
				href + (deal.favorite() ? "/favorite/removal" : "/favorite"),
				deal.favorite() ? this.loved : this.unloved, deal.favorite(), deal.name(), deal.customerName(),
				label(deal.base()), deal.partnerToPartner() ? this.partners : "", label(deal.substatus()),
				deal.substatus().tone(), timeLeft(deal.expiresAt()), (vendor != null) ? label(vendor) : "",
				(vendor != null) ? vendor.tone() : "",
				this.wording.text(deal.stage().key(deal.base() == Base.ASSESSMENT, deal.direction())),
				deal.stage().percent() + "\u00a0%", this.wording.formats().money(deal.value(), deal.currency()),
				this.wording.formats().date(deal.closeDate()), deal.locationName());
	}

	private String timeLeft(@Nullable Instant expiresAt) {
		if (expiresAt == null || !expiresAt.isAfter(this.now)) {
			return "";
		}
		return this.wording.text("deal.list.days-left", Duration.between(this.now, expiresAt).toDays());
	}

	private String label(Substatus substatus) {
		return this.substatuses.computeIfAbsent(substatus, (key) -> this.wording.text(key.key()));
	}

	private String label(Base base) {
		return this.bases.computeIfAbsent(base, (key) -> this.wording.text(key.key()));
	}

}
