package app.tandem.deal.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.tandem.deal.Base;
import app.tandem.deal.DealColumn;
import app.tandem.deal.DealRow;
import app.tandem.deal.Substatus;
import app.tandem.deal.TimeLeft;
import app.tandem.deal.pipeline.ListRow.Cell;
import app.tandem.deal.pipeline.ListRow.Inline;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** Puts deals into the reader's words; labels that recur are looked up once a page. */
final class RowWording {

	private final Wording wording;

	private final Instant now;

	private final String list;

	private final String back;

	private final List<DealColumn> columns;

	private final Map<String, String> texts = new HashMap<>();

	/**
	 * Opened from a list, a deal leads on to the list's next, and back: its address says
	 * from where.
	 * @param list the words of the page
	 */
	RowWording(Wording wording, Instant now, String list, List<DealColumn> columns) {
		this.wording = wording;
		this.list = "?" + list;
		this.back = UriUtils.encode(ListUrl.PATH + this.list, StandardCharsets.UTF_8);
		this.now = now;
		this.columns = columns;
	}

	ListRow row(DealRow deal) {
		String href = ListUrl.PATH + "/" + deal.id();
		String heart = deal.favorite() ? "deal.list.favorite.remove" : "deal.list.favorite.add";
		return new ListRow(deal.id().toString(), href + (deal.favorite() ? "/favorite/removal" : "/favorite"),
				text(heart), deal.favorite(), deal.name(),
				this.columns.stream().map((column) -> cell(column, deal, href + this.list)).toList());
	}

	private Cell cell(DealColumn column, DealRow deal, String href) {
		return switch (column) {
			case NAME -> Cell.link("cell-main", deal.name(), href);
			case CUSTOMER -> Cell.text("cell-text cell-short", deal.customerName());
			case TYPE -> Cell.text(null, text(deal.base().key()))
				.with(deal.partnerToPartner() ? text("deal.type.P2P.short") : "", null);
			case STATUS -> chip(deal.substatus()).above(TimeLeft.words(deal.expiresAt(), this.now, this.wording));
			case VENDOR_STATUS -> chip(deal.vendorStatus()).called(text(column.key()));
			case STAGE -> stage(deal);
			case VALUE -> Cell.text("number", this.wording.formats().money(deal.value(), deal.currency()))
				.with("", inline("value", "VALUE", deal));
			case CLOSE_DATE -> Cell.text("number", this.wording.formats().date(deal.closeDate()))
				.with("", inline("close-date", "CLOSE_DATE", deal));
			case COUNTRY -> Cell.text(null, this.wording.formats().country(deal.country()));
			case LOCATION -> Cell.text(null, deal.locationName());
			case CREATED ->
				Cell.text("number", this.wording.formats().date(deal.createdAt())).called(text(column.key()));
			case UPDATED ->
				Cell.text("number", this.wording.formats().date(deal.updatedAt())).called(text(column.key()));
			case ID -> Cell.text("cell-code", deal.id().toString()).called(text(column.key()));
			case CRM_ID -> Cell.text("cell-code", deal.crmId()).called(text(column.key()));
			case REGISTRATION ->
				Cell.chip(text(deal.registration().key()), deal.registration().tone()).called(text(column.key()));
		};
	}

	private Cell stage(DealRow deal) {
		return deal.substatus().wasAccepted()
				? Cell.text(null, text(deal.stage().key(deal.base() == Base.ASSESSMENT, deal.direction())))
					.with(this.wording.formats().percent(deal.stage().percent()), inline("stage", "STAGE", deal))
				: Cell.text(null, "");
	}

	private @Nullable Inline inline(String word, String name, DealRow deal) {
		if (!deal.own() || deal.substatus() != Substatus.ACCEPTED) {
			return null;
		}
		return new Inline("edit-" + word + "-" + deal.id(),
				ListUrl.PATH + "/" + deal.id() + "/fields/" + word + "?back=" + this.back,
				this.wording.text("deal.progress.inline.of", text("deal.progress.inline." + name), deal.name()));
	}

	private Cell chip(@Nullable Substatus substatus) {
		return (substatus != null) ? Cell.chip(text(substatus.key()), substatus.tone()) : Cell.text(null, "");
	}

	private String text(String key) {
		return this.texts.computeIfAbsent(key, this.wording::text);
	}

}
