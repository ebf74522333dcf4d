package app.tandem.access.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import app.tandem.access.Role;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEvent;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditObject;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Entries in the reader's words. What an entry of another version says and this one does
 * not know is shown as it is.
 */
final class AuditWords {

	private final Wording wording;

	AuditWords(Wording wording) {
		this.wording = wording;
	}

	String action(AuditEvent event) {
		return isOne(AuditAction.values(), event.action()) ? text("access.audit.action." + event.action())
				: event.action();
	}

	/** What kind of thing it was done to; empty when to none. */
	String kind(AuditEvent event) {
		String type = event.thing().type();
		return isOne(AuditObject.values(), type) ? text("access.audit.object." + type) : type;
	}

	String field(AuditField field) {
		return text("access.audit.field." + field);
	}

	/** A value that is told of; a dash for one that is empty. */
	String value(AuditField field, String value) {
		return value.isEmpty() ? "–" : shown(field, value);
	}

	/** {@code Name: London; City: London}: one side of every change, in one text. */
	String before(AuditEvent event) {
		return side(event.changes(), true);
	}

	String after(AuditEvent event) {
		return side(event.changes(), false);
	}

	private String side(List<AuditEvent.Change> changes, boolean before) {
		return changes.stream()
			.filter((change) -> one(change, before) != null)
			.map((change) -> field(change.field()) + ": " + value(change.field(), String.valueOf(one(change, before))))
			.collect(Collectors.joining("; "));
	}

	private static @Nullable String one(AuditEvent.Change change, boolean before) {
		return before ? change.before() : change.after();
	}

	private String shown(AuditField field, String value) {
		return switch (field.kind()) {
			case TEXT -> value;
			case ROLE -> isOne(Role.values(), value) ? text("access.people.role." + value) : value;
			case YES_NO -> text(Boolean.parseBoolean(value) ? "access.audit.yes" : "access.audit.no");
			case COUNTRY -> this.wording.formats().country(value);
			case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(this.wording.locale());
			case TIME -> time(value);
			case NUMBER -> number(value);
			case QUERY -> UriUtils.decode(value, StandardCharsets.UTF_8).replace("&", ", ");
		};
	}

	private String time(String value) {
		try {
			return this.wording.formats().time(Instant.parse(value));
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	private String number(String value) {
		return value.matches("\\d{1,18}") ? this.wording.formats().number(Long.parseLong(value)) : value;
	}

	private String text(String key) {
		return this.wording.text(key);
	}

	private static boolean isOne(Enum<?>[] constants, String name) {
		return Arrays.stream(constants).anyMatch((constant) -> constant.name().equals(name));
	}

}
