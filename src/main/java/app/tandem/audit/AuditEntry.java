package app.tandem.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done, to be put down with {@link AuditLog}. Secrets must not be in
 * it, nor what is written of a customer's contacts: nobody can erase an entry.
 *
 * @param organizationId whose log it belongs to; null when no company is known
 * @param before what was, where something changed or ended
 * @param after what is now, or what else is to be known
 * @param remote whether the actor is of another company, whose address is nobody's here
 */
public record AuditEntry(AuditAction action, @Nullable UUID organizationId, Actor actor, Thing thing,
		Map<AuditField, String> before, Map<AuditField, String> after, boolean remote) {

	public AuditEntry {
		before = copy(before);
		after = copy(after);
	}

	/** Begins an entry; who and what follow. */
	public static AuditEntry of(AuditAction action, @Nullable UUID organizationId) {
		return new AuditEntry(action, organizationId, Actor.NOBODY, Thing.NOTHING, Map.of(), Map.of(), false);
	}

	public AuditEntry by(@Nullable UUID id, String name) {
		return new AuditEntry(this.action, this.organizationId, new Actor(id, name), this.thing, this.before,
				this.after, this.remote);
	}

	public AuditEntry about(AuditObject type, @Nullable Object id, String name) {
		return new AuditEntry(this.action, this.organizationId, this.actor,
				new Thing(type, (id != null) ? id.toString() : "", name), this.before, this.after, this.remote);
	}

	/** A field that changed; left out when it did not. */
	public AuditEntry changed(AuditField field, @Nullable Object from, @Nullable Object to) {
		return Objects.equals(text(from), text(to)) ? this : was(field, from).is(field, to);
	}

	/** What the field was before, and is no more. */
	public AuditEntry was(AuditField field, @Nullable Object value) {
		return new AuditEntry(this.action, this.organizationId, this.actor, this.thing, plus(this.before, field, value),
				this.after, this.remote);
	}

	/** What the field is now. */
	public AuditEntry is(AuditField field, @Nullable Object value) {
		return new AuditEntry(this.action, this.organizationId, this.actor, this.thing, this.before,
				plus(this.after, field, value), this.remote);
	}

	/**
	 * The same for the log of a company that something was done to from outside. It shows
	 * who did it, but not from which address.
	 */
	public AuditEntry alsoFor(UUID otherOrganizationId) {
		return new AuditEntry(this.action, otherOrganizationId, this.actor, this.thing, this.before, this.after, true);
	}

	/** Whether it tells of any field. A form that was saved as it was changed nothing. */
	public boolean hasFields() {
		return !this.before.isEmpty() || !this.after.isEmpty();
	}

	/** An enum map of an empty plain map would not know its keys. */
	private static Map<AuditField, String> copy(Map<AuditField, String> fields) {
		Map<AuditField, String> copy = new EnumMap<>(AuditField.class);
		copy.putAll(fields);
		return Collections.unmodifiableMap(copy);
	}

	private static Map<AuditField, String> plus(Map<AuditField, String> fields, AuditField field,
			@Nullable Object value) {
		Map<AuditField, String> all = new EnumMap<>(AuditField.class);
		all.putAll(fields);
		all.put(field, text(value));
		return all;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/**
	 * Who did it.
	 *
	 * @param id null for strangers and the system
	 */
	public record Actor(@Nullable UUID id, String name) {

		static final Actor NOBODY = new Actor(null, "");

	}

	/** What it was done to. */
	public record Thing(@Nullable AuditObject type, String id, String name) {

		static final Thing NOTHING = new Thing(null, "", "");

	}

}
