package app.tandem.matrix;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpMethod;

/** A request, whoever sends it. */
record Ask(HttpMethod method, String path, Map<String, String> parameters) {

	static Ask get(String path, String... parameters) {
		return new Ask(HttpMethod.GET, path, pairs(parameters));
	}

	static Ask post(String path, String... parameters) {
		return new Ask(HttpMethod.POST, path, pairs(parameters));
	}

	private static Map<String, String> pairs(String... texts) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (int n = 0; n < texts.length; n += 2) {
			pairs.put(texts[n], texts[n + 1]);
		}
		return pairs;
	}

	boolean reads() {
		return this.method == HttpMethod.GET;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path + (this.parameters.isEmpty() ? "" : " " + this.parameters);
	}

}
