package app.tandem.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which solutions of the catalogue are listed; the query string is the filter. Empty
 * texts do not restrict, and neither does what makes no sense.
 *
 * @param q part of the name or of the ID
 * @param publisher id of a company
 * @param kind {@code ASSESSMENT} or {@code SOLUTION}
 * @param tag name of an {@link Incentive}
 * @param state {@code LIVE} or {@code RETIRED}
 */
public record SolutionFilter(String q, String publisher, String kind, String tag, String state) {

	/** All solutions. */
	public static final SolutionFilter NONE = new SolutionFilter("", "", "", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	public SolutionFilter {
		q = (q != null) ? q : "";
		publisher = id(publisher);
		kind = oneOf(List.of("SOLUTION", "ASSESSMENT"), kind);
		tag = oneOf(Arrays.stream(Incentive.values()).map(Incentive::name).toList(), tag);
		state = oneOf(List.of("LIVE", "RETIRED"), state);
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** By the names of the query string. */
	public Map<String, String> words() {
		return Map.of("q", this.q, "publisher", this.publisher, "kind", this.kind, "tag", this.tag, "state",
				this.state);
	}

	private static String id(@Nullable String text) {
		try {
			return (text == null || text.isEmpty()) ? "" : UUID.fromString(text).toString();
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String oneOf(List<String> words, @Nullable String text) {
		return (text != null && words.contains(text)) ? text : "";
	}

}
