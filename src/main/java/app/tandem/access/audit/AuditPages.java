package app.tandem.access.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEvent;
import app.tandem.audit.AuditFilter;
import app.tandem.shell.KeysetPage;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Puts the audit log into the reader's words. */
@Component
class AuditPages {

	static final String LIST = "/settings/audit";

	private final MessageSource messages;

	AuditPages(MessageSource messages) {
		this.messages = messages;
	}

	ListView list(KeysetPage<AuditEvent> page, AuditFilter filter) {
		Wording wording = Wording.ofReader(this.messages);
		AuditWords words = new AuditWords(wording);
		List<Option> groups = Arrays.stream(AuditAction.Group.values())
			.map((group) -> new Option(group.name(), wording.text("access.audit.group." + group)))
			.toList();
		return new ListView(groups, page.rows().stream().map((event) -> row(event, words, wording)).toList(),
				address(LIST, filter, "after", page.previous()), address(LIST, filter, "before", page.next()),
				file(filter), filter.isEmpty() ? "unused" : "none");
	}

	private static Row row(AuditEvent event, AuditWords words, Wording wording) {
		return new Row(event.number(), wording.formats().time(event.at()), event.actor(), words.action(event),
				new Thing(words.kind(event), event.thing().name()),
				event.changes().stream().map((change) -> change(change, words)).toList(), event.origin().address(),
				event.origin().requestId());
	}

	private static Change change(AuditEvent.Change change, AuditWords words) {
		return new Change(words.field(change.field()), value(change, change.before(), words),
				value(change, change.after(), words));
	}

	/** What is empty is left out: a crossed-out dash reads as another sign. */
	private static @Nullable String value(AuditEvent.Change change, @Nullable String value, AuditWords words) {
		return (value != null && !value.isEmpty()) ? words.value(change.field(), value) : null;
	}

	private static String file(AuditFilter filter) {
		String query = query(filter.words());
		return LIST + "/file.csv" + (query.isEmpty() ? "" : "?" + query);
	}

	private static @Nullable String address(String path, AuditFilter filter, String name, @Nullable String place) {
		return (place == null) ? null
				: path + "?"
						+ Stream.of(query(filter.words()), name + "=" + place)
							.filter((part) -> !part.isEmpty())
							.collect(Collectors.joining("&"));
	}

	static String query(Map<String, String> words) {
		return words.entrySet()
			.stream()
			.map((word) -> word.getKey() + "=" + UriUtils.encode(word.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * The list.
	 *
	 * @param groups what can be chosen
	 * @param file address of a file with the same entries
	 * @param emptiness why there is nothing, should it be so
	 */
	record ListView(List<Option> groups, List<Row> rows, @Nullable String previous, @Nullable String next, String file,
			String emptiness) {
	}

	record Row(long number, String time, String person, String action, Thing thing, List<Change> changes,
			String address, String request) {
	}

	record Thing(String kind, String name) {
	}

	record Change(String field, @Nullable String before, @Nullable String after) {
	}

}
