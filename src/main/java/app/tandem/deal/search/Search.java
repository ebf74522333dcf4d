package app.tandem.deal.search;

import java.util.List;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealFinder;
import app.tandem.deal.search.SearchView.Group;
import app.tandem.deal.search.SearchView.Hit;
import app.tandem.shell.Wording;
import app.tandem.value.Folding;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks among the deals that one sees, the pages of one's menu and what one may do. */
@Component
class Search {

	/** A few: whoever wants all has the list. */
	private static final int DEALS = 8;

	private final DealFinder deals;

	private final MessageSource messages;

	Search(DealFinder deals, MessageSource messages) {
		this.deals = deals;
		this.messages = messages;
	}

	/** Without words, every page and command. */
	SearchView find(DealFilter filter, Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		List<Hit> found = this.deals.best(filter.query(), viewer, DEALS)
			.stream()
			.map((deal) -> hit(deal, wording))
			.toList();
		List<Hit> pages = viewer.sections()
			.stream()
			.map((section) -> hit(section.path(), section.icon(), wording.text(section.key())))
			.toList();
		List<Hit> commands = Command.of(viewer)
			.stream()
			.map((command) -> hit(command.path(), command.icon(), wording.text(command.key())))
			.toList();
		List<Group> groups = Stream
			.of(new Group("deals", found), new Group("pages", named(filter.query(), pages)),
					new Group("commands", named(filter.query(), commands)))
			.filter((group) -> !group.hits().isEmpty())
			.toList();
		return new SearchView(filter, groups, !found.isEmpty());
	}

	private static Hit hit(DealFinder.Found deal, Wording wording) {
		return new Hit("/opportunities/" + deal.id(), "deals", deal.name(),
				deal.customerName() + " · " + wording.text(deal.direction().key()),
				wording.text(deal.substatus().key()), deal.substatus().tone());
	}

	private static Hit hit(String path, String icon, String name) {
		return new Hit(path, icon, name, "", "", "");
	}

	/** Those whose name holds each word that was typed. */
	private static List<Hit> named(String query, List<Hit> hits) {
		String[] words = Folding.withoutAccents(query).split("\\s+");
		return hits.stream()
			.filter((hit) -> Stream.of(words).allMatch(Folding.withoutAccents(hit.name())::contains))
			.toList();
	}

}
