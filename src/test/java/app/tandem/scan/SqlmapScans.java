package app.tandem.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.tandem.scan.Gate.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether sqlmap gets through to the database: src/docs/scan.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlmapScans {

	/** Fewer are no test of a parameter. */
	private static final int REQUESTS_FOR_EACH = 15;

	private final Site site;

	private final Scanner sqlmap;

	private final Map<String, Person> people = new HashMap<>();

	SqlmapScans(@TempDir Path directory) throws IOException, InterruptedException {
		this.site = new Site(directory);
		this.sqlmap = new Scanner(Files.createDirectories(directory.resolve("sqlmap")), Duration.ofMinutes(5));
	}

	@AfterAll
	void stop() throws InterruptedException {
		this.site.close();
	}

	/** Tries each parameter, or where there is none what stands before the star. */
	@ParameterizedTest
	@CsvFileSource(resources = "/scan/parameters.csv", delimiter = '|', numLinesToSkip = 1)
	void noParameterReachesTheDatabaseAsSql(String email, String method, String path, @Nullable String parameters)
			throws Exception {
		Person person = person(email);
		List<String> names = names(path, parameters);
		try (Gate gate = new Gate(this.site.address(), (ask) -> false)) {
			String said = this.sqlmap.run("sqlmap-" + (method + path).replaceAll("[^A-Za-z]+", "-"),
					command(gate, person, method, path, parameters, names));
			assertThat(said).doesNotContain("is vulnerable", "injectable with", "[CRITICAL] unable",
					"connection timed out");
			assertThat(names).allSatisfy(
					(name) -> assertThat(said).contains("parameter '" + name + "' does not seem to be injectable"));
			assertThat(gate.passages()).noneMatch(SqlmapScans::leadsAway)
				.filteredOn((passage) -> passage.status() < 500 && passage.status() != 403)
				.hasSizeGreaterThan(REQUESTS_FOR_EACH * names.size());
			assertThat(person.isSignedIn()).isTrue();
			this.site.answered(gate.passages());
		}
	}

	/** Who signs in in vain comes back to the sign-in page. */
	private static boolean leadsAway(Passage passage) {
		return passage.leadsToSigningIn() && !passage.ask().equals("POST /login");
	}

	private Person person(String email) throws IOException, InterruptedException {
		Person known = this.people.get(email);
		if (known != null) {
			return known;
		}
		Person person = Person.signedIn(this.site.address(), email);
		this.people.put(email, person);
		return person;
	}

	private static List<String> names(String path, @Nullable String parameters) {
		return (parameters == null) ? List.of("#1*")
				: Arrays.stream(parameters.split("&")).map((parameter) -> parameter.replaceFirst("=.*", "")).toList();
	}

	private static List<String> command(Gate gate, Person person, String method, String path,
			@Nullable String parameters, List<String> names) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of("sqlmap", "--batch", "--disable-coloring", "--flush-session", "--ignore-redirects", "--dbms",
						"PostgreSQL", "--level", "1", "--risk", "1", "--technique", "BEST", "--timeout", "30",
						"--output-dir", "output", "--cookie", Person.COOKIE + "=" + person.session(), "--url"));
		command.add(gate.address() + path + ((method.equals("GET") && parameters != null) ? "?" + parameters : ""));
		if (method.equals("POST")) {
			command.addAll(List.of("--data", parameters + "&_csrf=" + person.token()));
		}
		if (parameters != null) {
			command.addAll(List.of("-p", String.join(",", names)));
		}
		return command;
	}

}
