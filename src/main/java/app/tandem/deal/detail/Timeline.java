package app.tandem.deal.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent;
import app.tandem.deal.Source;
import app.tandem.deal.TimelineEntry;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

/** The history of a deal in the reader's words: all of it, or what is about one topic. */
final class Timeline {

	private final Deal deal;

	private final List<TimelineEntry> entries;

	private final @Nullable Topic topic;

	private final String page;

	private final Wording wording;

	Timeline(Deal deal, List<TimelineEntry> entries, @Nullable Topic topic, String page, Wording wording) {
		this.deal = deal;
		this.entries = entries;
		this.topic = topic;
		this.page = page;
		this.wording = wording;
	}

	public List<Line> lines() {
		TimelineText text = new TimelineText(this.wording, this.deal.type().isAssessment(),
				this.deal.party().direction());
		return this.entries.stream()
			.filter((entry) -> this.topic == null || Topic.of(entry.event()) == this.topic)
			.map((entry) -> line(entry, text))
			.toList();
	}

	/** All, and each topic that something happened about; none when there is but one. */
	public List<Choice> choices() {
		Set<Topic> topics = this.entries.stream().map((entry) -> Topic.of(entry.event())).collect(Collectors.toSet());
		List<Choice> choices = new ArrayList<>();
		if (topics.size() > 1) {
			choices.add(choice(null));
			topics.stream().sorted().forEach((one) -> choices.add(choice(one)));
		}
		return choices;
	}

	private Choice choice(@Nullable Topic one) {
		String label = this.wording.text("deal.timeline.topic." + ((one != null) ? one.name() : "ALL"));
		return new Choice((one != null) ? about(one) : this.page, label, one == this.topic);
	}

	private String about(Topic one) {
		return this.page + (this.page.contains("?") ? "&" : "?") + "timeline=" + one.word();
	}

	private Line line(TimelineEntry entry, TimelineText text) {
		String who = entry.actor().isEmpty() ? this.wording.text("deal.timeline.system") : entry.actor();
		String source = (entry.source() == Source.UI) ? "" : this.wording.text(entry.source().key());
		return new Line(entry.at().toString(), this.wording.formats().time(entry.at()), who, company(entry), source,
				text.sentence(entry.event()), text.details(entry.event()));
	}

	/**
	 * An invitation stands in the invited company's history, but is the inviting
	 * company's deed.
	 */
	private static String company(TimelineEntry entry) {
		return (entry.event() instanceof DealEvent.Invited invited) ? invited.invitingCompany() : entry.company();
	}

	/** Something that happened. */
	record Line(String at, String when, String who, String company, String source, String sentence,
			List<String> details) {
	}

	/** A topic to look at, and where. */
	record Choice(String href, String label, boolean current) {
	}

}
