package app.tandem.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked at; the query string is the filter. Empty texts do not
 * restrict, and neither does what makes no sense.
 *
 * @param person part of the name of whoever did it
 * @param group name of an {@link AuditAction.Group}
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param q part of the name of what it was done to
 */
public record AuditFilter(String person, String group, String from, String to, String q) {

	/** All entries. */
	public static final AuditFilter NONE = new AuditFilter("", "", "", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	public AuditFilter {
		person = (person != null) ? person : "";
		group = known(group);
		from = day(from);
		to = day(to);
		q = (q != null) ? q : "";
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** What restricts, by the names of the query string. */
	public Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("person", this.person);
		words.put("group", this.group);
		words.put("from", this.from);
		words.put("to", this.to);
		words.put("q", this.q);
		words.values().removeIf(String::isEmpty);
		return words;
	}

	Optional<AuditAction.Group> actions() {
		return Optional.of(this.group).filter((name) -> !name.isEmpty()).map(AuditAction.Group::valueOf);
	}

	Optional<Instant> begin() {
		return parsed(this.from).map((day) -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	Optional<Instant> end() {
		return parsed(this.to).map((day) -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	private static String known(@Nullable String group) {
		return Arrays.stream(AuditAction.Group.values())
			.map(AuditAction.Group::name)
			.filter((name) -> name.equals(group))
			.findFirst()
			.orElse("");
	}

	private static String day(@Nullable String text) {
		return (text != null) ? parsed(text).map(LocalDate::toString).orElse("") : "";
	}

	/** Years of four digits: the database knows no others that people mean. */
	private static Optional<LocalDate> parsed(String day) {
		try {
			return (day.length() == 10) ? Optional.of(LocalDate.parse(day)) : Optional.empty();
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
