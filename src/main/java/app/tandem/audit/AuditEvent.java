package app.tandem.audit;

import java.time.Instant;
import java.util.List;

import app.tandem.shell.RequestOrigin;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is read.
 *
 * @param number its place in the company's chain
 * @param action name of an {@link AuditAction}
 * @param changes what was told of the thing, in the order of the fields
 * @param hash of the chain up to here
 */
public record AuditEvent(long number, Instant at, String action, String actor, Thing thing, List<Change> changes,
		RequestOrigin origin, String hash) {

	/** What it was done to; the type is the name of an {@link AuditObject}, or empty. */
	public record Thing(String type, String id, String name) {
	}

	/**
	 * A field.
	 *
	 * @param before null where nothing is told of it
	 * @param after null where nothing is told of it
	 */
	public record Change(AuditField field, @Nullable String before, @Nullable String after) {
	}

}
