package app.tandem.deal.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import app.tandem.access.Locations;
import app.tandem.access.Viewer;
import app.tandem.deal.Count;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.DealPage;
import app.tandem.deal.Tab;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of the list together. */
@Component
class Pipeline {

	private final DealLists deals;

	private final Locations locations;

	private final MessageSource messages;

	private final Clock clock;

	Pipeline(DealLists deals, Locations locations, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.locations = locations;
		this.messages = messages;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	ListView list(DealFilter filter, Viewer viewer, @Nullable String after, @Nullable String before) {
		Wording wording = Wording.ofReader(this.messages);
		DealPage page = this.deals.page(filter, viewer, after, before);
		List<Count> tabs = Arrays.stream(Tab.values())
			.map((tab) -> this.deals.count(DealFilter.of(tab), viewer))
			.toList();
		Count matching = filter.isNarrowed() ? this.deals.count(filter, viewer) : tabs.get(filter.tab().ordinal());
		FilterView filters = new FilterView(filter, wording, new ArrayList<>(this.deals.countries(viewer)),
				this.locations.of(viewer.organizationId()));
		return new ListView(new ListView.Found(filter, page, matching, tabs), filters, viewer,
				new RowWording(wording, this.clock.instant(), filter), wording);
	}

}
