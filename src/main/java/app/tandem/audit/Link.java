package app.tandem.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import app.tandem.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the chain.
 *
 * @param number its place, from 1
 * @param before the {@link Fields} as read or to be written; so is {@code after}
 */
record Link(UUID id, UUID chain, long number, Instant at, String action, @Nullable UUID actorId, String actorName,
		String objectType, String objectId, String objectName, Map<String, String> before, Map<String, String> after,
		String requestId, String address) {

	/** Before the first one of a chain. */
	static final byte[] BEGINNING = new byte[32];

	/** Entries without a company have a chain, too. */
	static final UUID NO_COMPANY = new UUID(0, 0);

	/** The same at its place. */
	Link at(long number) {
		return new Link(this.id, this.chain, number, this.at, this.action, this.actorId, this.actorName,
				this.objectType, this.objectId, this.objectName, this.before, this.after, this.requestId, this.address);
	}

	/** SHA-256 over the hash before and everything that the entry says. */
	byte[] hash(byte[] previous) {
		MessageDigest digest = Sha256.begin();
		digest.update(previous);
		return digest.digest(canonical().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Every field after its length, so that nothing can move from one into the next; the
	 * first line tells which fields these are, should there ever be others.
	 */
	String canonical() {
		StringBuilder text = new StringBuilder("tandem audit 1\n");
		add(text, this.id.toString());
		add(text, this.chain.toString());
		add(text, Long.toString(this.number));
		add(text, Long.toString(micros()));
		add(text, this.action);
		add(text, (this.actorId != null) ? this.actorId.toString() : "");
		add(text, this.actorName);
		add(text, this.objectType);
		add(text, this.objectId);
		add(text, this.objectName);
		add(text, this.before);
		add(text, this.after);
		add(text, this.requestId);
		add(text, this.address);
		return text.toString();
	}

	private long micros() {
		return this.at.getEpochSecond() * 1_000_000 + this.at.get(ChronoField.MICRO_OF_SECOND);
	}

	private static void add(StringBuilder text, Map<String, String> fields) {
		SortedMap<String, String> sorted = new TreeMap<>(fields);
		add(text, Integer.toString(sorted.size()));
		sorted.forEach((name, value) -> {
			add(text, name);
			add(text, value);
		});
	}

	private static void add(StringBuilder text, String field) {
		text.append(field.length()).append(':').append(field).append('\n');
	}

}
