package app.tandem.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that wapiti does not like.
 *
 * @param what the category and what it says, as in the list of what is accepted
 * @param where the method, the path and the parameter
 */
record Finding(String what, String where) {

	private static final Pattern REASON = Pattern.compile(" +# .*");

	/** What is accepted; each line says why. */
	static final List<String> ACCEPTED = accepted(Path.of("src/test/resources/scan/accepted.txt"));

	/** What a report holds, be it a vulnerability or an anomaly. */
	static List<Finding> in(Path report) throws IOException {
		JsonNode root = JsonMapper.shared().readTree(Files.readString(report));
		List<Finding> findings = new ArrayList<>();
		Stream.of("vulnerabilities", "anomalies")
			.flatMap((kind) -> root.path(kind).properties().stream())
			.forEach((category) -> category.getValue().forEach((each) -> findings.add(of(category.getKey(), each))));
		return findings;
	}

	private static List<String> accepted(Path list) {
		try {
			return Files.readAllLines(list).stream().map((line) -> REASON.matcher(line).replaceFirst("")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Finding of(String category, JsonNode each) {
		return new Finding(category + ": " + each.path("info").asString(), each.path("method").asString() + " "
				+ Places.kind(each.path("path").asString()) + " " + each.path("parameter").asString(""));
	}

}
