package app.tandem.registration.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import app.tandem.access.Viewer;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.registration.Registrations;
import app.tandem.registration.overview.ListView.Facet;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the page of registrations together. */
@Component
class ListPages {

	private final RegistrationLists lists;

	private final MessageSource messages;

	private final Clock clock;

	ListPages(RegistrationLists lists, MessageSource messages, Clock clock) {
		this.lists = lists;
		this.messages = messages;
		this.clock = clock;
	}

	ListView show(RegistrationFilter filter, Viewer viewer) {
		boolean queue = Registrations.mayReview(viewer);
		Wording wording = Wording.ofReader(this.messages);
		List<RegistrationLists.Row> found = this.lists.page(filter, viewer);
		boolean more = found.size() > RegistrationLists.PAGE;
		List<RegistrationLists.Row> shown = more ? found.subList(0, RegistrationLists.PAGE) : found;
		return new ListView(queue, shown.stream().map((row) -> row(row, queue, wording)).toList(),
				facets(filter, viewer, queue, wording), !filter.isEmpty(),
				more ? filter.next(shown.get(shown.size() - 1).id()) : null);
	}

	private ListView.Row row(RegistrationLists.Row row, boolean queue, Wording wording) {
		RegistrationLists.About about = row.about();
		String href = queue ? "/registrations/" + row.id() : "/opportunities/" + about.dealId() + "#registration";
		return new ListView.Row(href, new ListView.About(about.deal(), about.customer(), about.company()),
				row.solution(), wording.text(row.kind().key()), wording.text(row.status().key()), row.status().tone(),
				wording.formats().date(row.submittedAt()), waiting(row, wording));
	}

	private String waiting(RegistrationLists.Row row, Wording wording) {
		boolean waits = row.status() == RegistrationStatus.SUBMITTED || row.status() == RegistrationStatus.IN_REVIEW;
		long days = Duration.between(row.submittedAt(), this.clock.instant()).toDays();
		return waits ? wording.text("registration.list.days", days) : "";
	}

	private List<Facet> facets(RegistrationFilter filter, Viewer viewer, boolean queue, Wording wording) {
		List<Facet> facets = new ArrayList<>();
		facets.add(facet("state", states(queue, wording), filter.state(), wording));
		facets.add(facet("kind", kinds(wording), filter.kind(), wording));
		if (queue) {
			facets.add(facet("company", all(this.lists.companies(viewer), wording), filter.company(), wording));
			facets.add(facet("solution", all(this.lists.solutions(viewer), wording), filter.solution(), wording));
		}
		return facets;
	}

	private static Facet facet(String name, List<Option> options, @Nullable String chosen, Wording wording) {
		return new Facet(name, wording.text("registration.list.filter." + name), options,
				(chosen != null) ? chosen : "");
	}

	private static List<Option> states(boolean queue, Wording wording) {
		List<Option> states = new ArrayList<>();
		states.add(new Option("", wording.text(queue ? "registration.list.waiting" : "registration.list.all")));
		states.add(queue ? new Option(RegistrationFilter.ALL, wording.text("registration.list.all"))
				: new Option(RegistrationFilter.WAITING, wording.text("registration.list.waiting")));
		Arrays.stream(RegistrationStatus.values())
			.filter((status) -> status != RegistrationStatus.NOT_REGISTERED)
			.forEach((status) -> states.add(new Option(RegistrationFilter.word(status), wording.text(status.key()))));
		return states;
	}

	private static List<Option> kinds(Wording wording) {
		return all(Arrays.stream(RegistrationKind.values())
			.map((kind) -> new Option(RegistrationFilter.word(kind), wording.text(kind.key())))
			.toList(), wording);
	}

	private static List<Option> all(List<Option> options, Wording wording) {
		List<Option> all = new ArrayList<>();
		all.add(new Option("", wording.text("registration.list.all")));
		all.addAll(options);
		return all;
	}

}
