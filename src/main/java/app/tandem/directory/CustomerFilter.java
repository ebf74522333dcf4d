package app.tandem.directory;

import java.util.Map;

import app.tandem.value.Countries;
import org.jspecify.annotations.Nullable;

/**
 * Which customers the keepers of the directory look at; the query string is the filter.
 * Empty texts do not restrict, and neither does what makes no sense.
 *
 * @param q part of the name, or the beginning of the D-U-N-S number
 * @param country its code
 * @param seen {@code PROGRAMME} or {@code COMPANY}
 */
public record CustomerFilter(String q, String country, String seen) {

	/** All customers. */
	public static final CustomerFilter NONE = new CustomerFilter("", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	public CustomerFilter {
		q = orEmpty(q);
		country = Countries.codes().contains(orEmpty(country)) ? country : "";
		seen = (orEmpty(seen).equals("PROGRAMME") || orEmpty(seen).equals("COMPANY")) ? seen : "";
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** By the names of the query string. */
	public Map<String, String> words() {
		return Map.of("q", this.q, "country", this.country, "seen", this.seen);
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
