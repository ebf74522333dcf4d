package app.tandem.audit;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry tells of a thing, as it is stored: names and texts in JSON. */
final class Fields {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final int LONGEST = 4000;

	/** In no value that was written, as the database cannot keep it. */
	private static final String NO_TEXT = "\0";

	private Fields() {
	}

	static SortedMap<String, String> of(Map<AuditField, String> fields) {
		SortedMap<String, String> named = new TreeMap<>();
		fields.forEach((field, value) -> named.put(field.name(), text(value, LONGEST)));
		return named;
	}

	static String write(Map<String, String> fields) {
		return JSON.writeValueAsString(fields);
	}

	/** What is no text was not written by us, and is not taken for one. */
	static Map<String, String> read(String json) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
			JsonNode value = field.getValue();
			fields.put(field.getKey(), value.isString() ? value.stringValue() : NO_TEXT + value);
		}
		return fields;
	}

	/** The fields that are known here, in their order. */
	static Map<AuditField, String> known(Map<String, String> fields) {
		Map<AuditField, String> known = new EnumMap<>(AuditField.class);
		for (AuditField field : AuditField.values()) {
			String value = fields.get(field.name());
			if (value != null) {
				known.put(field, value);
			}
		}
		return known;
	}

	/**
	 * The text as the database can keep it, so that it reads as it was hashed; what is
	 * too long ends in dots.
	 */
	static String text(String text, int longest) {
		StringBuilder kept = new StringBuilder();
		text.codePoints().limit(longest + 1L).forEach((c) -> kept.appendCodePoint(canBeKept(c) ? c : 0xFFFD));
		if (kept.codePointCount(0, kept.length()) > longest) {
			kept.setLength(kept.offsetByCodePoints(0, longest - 1));
			kept.append('…');
		}
		return kept.toString();
	}

	private static boolean canBeKept(int c) {
		return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
	}

}
