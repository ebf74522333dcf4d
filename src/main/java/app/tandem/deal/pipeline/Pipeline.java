package app.tandem.deal.pipeline;

import java.time.Clock;
import java.util.Optional;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealLists;
import app.tandem.deal.DealPage;
import app.tandem.deal.ListPlace;
import app.tandem.deal.MatchFinder;
import app.tandem.deal.Matches;
import app.tandem.deal.Patience;
import app.tandem.deal.view.Layout;
import app.tandem.deal.view.ListSettings;
import app.tandem.deal.view.SavedViews;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Puts the page of the list together. */
@Component
class Pipeline {

	private final DealLists deals;

	private final MatchFinder matches;

	private final Counts counts;

	private final FilterChoices choices;

	private final ListSettings settings;

	private final SavedViews views;

	private final MessageSource messages;

	private final Clock clock;

	Pipeline(DealLists deals, MatchFinder matches, Counts counts, FilterChoices choices, ListSettings settings,
			SavedViews views, MessageSource messages, Clock clock) {
		this.deals = deals;
		this.matches = matches;
		this.counts = counts;
		this.choices = choices;
		this.settings = settings;
		this.views = views;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * What an address without words leads to, if there is more than the usual to show.
	 */
	Optional<DealFilter> start(Viewer viewer) {
		return this.settings.start(viewer);
	}

	/**
	 * A page of the list, which is what the list begins with from now on.
	 * @param words as they stand in the address
	 */
	@Transactional
	ListView list(MultiValueMap<String, String> words, Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		DealFilter filter = DealFilter.of(words);
		Patience.Wait wait = words.containsKey(OpportunitiesController.COUNTS) ? this.counts.patiently()
				: this.counts.ofPage(filter);
		Matches matches = this.matches.find(filter, viewer);
		PageAt page = filter.board() ? PageAt.NONE : page(matches, viewer, ListPlace.of(words, filter));
		Counts.Counted counted = this.counts.count(matches, viewer, wait);
		Layout layout = this.settings.layout(viewer);
		if (viewer.hasDeals()) {
			// Last, for until this ends no other list of the person can be remembered.
			this.settings.remember(filter, viewer);
		}
		FilterView filters = new FilterView(filter, new Ranges(filter, words, wording), this.choices.of(viewer, filter),
				wording);
		return new ListView(
				new ListView.Found(matches, page.place(), page.page(),
						new CountsView(filter, page.place(), counted, wording), layout, this.views.of(viewer)),
				filters, viewer, new RowWording(wording, this.clock.instant(), page.place().queryString(filter),
						layout.columns().stream().map(Layout.Shown::column).toList()),
				wording);
	}

	/**
	 * All deals of a later page may have left the list since: then there is the first,
	 * which is also what lies before the second.
	 */
	private PageAt page(Matches matches, Viewer viewer, ListPlace place) {
		DealFilter list = matches.list();
		DealPage page = (place.isFirst() ? matches.first(list, DealLists.PAGE) : matches.known(list))
			.map((known) -> this.deals.page(known, viewer, place))
			.orElse(DealPage.NONE);
		return (page.rows().isEmpty() && !place.isFirst()) ? page(matches, viewer, ListPlace.FIRST)
				: new PageAt((page.previous() != null) ? place : ListPlace.FIRST, page);
	}

	/** The numbers of a list alone, for whoever waits for them. */
	CountsView counts(DealFilter filter, Viewer viewer) {
		Counts.Counted counted = this.counts.count(this.matches.find(filter, viewer), viewer, this.counts.patiently());
		return new CountsView(filter, ListPlace.FIRST, counted, Wording.ofReader(this.messages));
	}

	private record PageAt(ListPlace place, DealPage page) {

		static final PageAt NONE = new PageAt(ListPlace.FIRST, DealPage.NONE);

	}

}
