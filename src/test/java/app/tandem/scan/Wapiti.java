package app.tandem.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wapiti, which first looks around and then attacks what it has seen.
 */
final class Wapiti {

	/** Those that need nothing from elsewhere. */
	private static final String MODULES = "cookieflags,crlf,csp,csrf,exec,file,http_headers,permanentxss,redirect,sql,"
			+ "ssrf,xss,xxe";

	/** Choices of lists, which come by the dozen; sqlmap tries each. */
	private static final List<String> SKIPPED = List.of("_csrf", "status", "type", "stage", "location");

	/** How long one module attacks; those that try a lot would need hours. */
	private static final int SECONDS = Integer.getInteger("scan.seconds", 20);

	private static final Pattern TARGETS = Pattern.compile("Wapiti found (\\d+) URLs and forms");

	private static final String COOKIES = """
			{"127.0.0.1": {"/": {"%s": {"version": 0, "value": "%s", "expires": null, "secure": false, "port": null}}}}
			""";

	private final Path home;

	private final Gate gate;

	private final List<String> options;

	private final Scanner scanner;

	/**
	 * Prepares it.
	 * @param home where it keeps its files
	 * @param listener whom it tries to make the application call
	 */
	Wapiti(Path home, Gate gate, Listener listener, Person person) throws IOException {
		this.home = home;
		this.gate = gate;
		this.scanner = new Scanner(home, Duration.ofSeconds(300 + 20L * SECONDS));
		Files.writeString(home.resolve("cookies.json"), COOKIES.formatted(Person.COOKIE, person.session()));
		this.options = new ArrayList<>(List.of("wapiti", "--url", gate.address() + "/", "--scope", "domain", "--cookie",
				"cookies.json", "--endpoint", listener.address().toString(), "--scan-force", "paranoid", "--timeout",
				"20", "--store-session", "session", "--no-bugreport", "--format", "json", "--verbose", "1"));
		SKIPPED.forEach((parameter) -> this.options.addAll(List.of("--skip", parameter)));
	}

	/**
	 * Opens these pages, and sends their forms.
	 * @return how many addresses and forms there are to attack
	 */
	int lookAround(List<String> addresses) throws IOException, InterruptedException {
		Files.write(this.home.resolve("pages.txt"),
				addresses.stream().map((address) -> this.gate.address() + address).toList());
		Matcher targets = TARGETS.matcher(run("pages", "--start", "pages.txt", "--depth", "1", "--max-scan-time", "90",
				"--module", "", "--output", "pages.json"));
		assertThat(targets.find()).as("wapiti says what it found").isTrue();
		return Integer.parseInt(targets.group(1));
	}

	/** Attacks what it has seen. */
	List<Finding> attack() throws IOException, InterruptedException {
		String said = run("attack", "--skip-crawl", "--max-attack-time", String.valueOf(SECONDS), "--module", MODULES,
				"--output", "report.json");
		assertThat(said).as("modules that ran").contains(MODULES.split(",")).doesNotContain("Traceback", "Error: ");
		return Finding.in(this.home.resolve("report.json"));
	}

	private String run(String step, String... more) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(this.options);
		command.addAll(List.of(more));
		return this.scanner.run("wapiti-" + this.home.getFileName() + "-" + step, command);
	}

}
