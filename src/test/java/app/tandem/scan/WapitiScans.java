package app.tandem.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import app.tandem.scan.Gate.Passage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What wapiti finds in the pages and forms of different people: src/docs/scan.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WapitiScans {

	private static final Logger log = LoggerFactory.getLogger(WapitiScans.class);

	private final Site site;

	private final Path directory;

	WapitiScans(@TempDir Path directory) throws IOException, InterruptedException {
		this.directory = directory;
		this.site = new Site(directory);
	}

	@AfterAll
	void stop() throws InterruptedException {
		this.site.close();
	}

	/** Who sees the most of deals, of settings, of registrations, and of sourcing. */
	@ParameterizedTest
	@CsvSource({ "admin@contoso.example, 45, 80", "programme@microsoft.example, 40, 60",
			"reviewer@microsoft.example, 10, 15", "seller@microsoft.example, 20, 30" })
	void nothingIsFoundThatIsNotAccepted(String email, int pages, int targets) throws Exception {
		Person person = Person.signedIn(this.site.address(), email);
		List<String> addresses = Places.of(person).addresses();
		Bounds bounds = new Bounds();
		try (Gate gate = new Gate(this.site.address(), bounds); Listener listener = new Listener()) {
			Wapiti wapiti = new Wapiti(Files.createDirectories(this.directory.resolve(email)), gate, listener, person);
			int seen = wapiti.lookAround(addresses);
			bounds.attack();
			List<Finding> findings = wapiti.attack();
			log.info("{}: {} pages, {} targets, {} requests: {}", email, addresses.size(), seen, gate.passages().size(),
					findings);
			assertThat(addresses).hasSizeGreaterThanOrEqualTo(pages);
			assertThat(seen).isGreaterThanOrEqualTo(targets);
			reached(gate, person, pages);
			this.site.answered(gate.passages());
			assertThat(listener.calls()).as("calls of the application to elsewhere").isEmpty();
			assertThat(findings).filteredOn((finding) -> !Finding.ACCEPTED.contains(finding.what())).isEmpty();
		}
	}

	/** A scan of the sign-in page alone would find nothing, either. */
	private static void reached(Gate gate, Person person, int pages) throws IOException, InterruptedException {
		assertThat(person.isSignedIn()).as("the session has survived").isTrue();
		assertThat(gate.passages()).noneMatch(Passage::leadsToSigningIn)
			.filteredOn((passage) -> passage.status() == 200)
			.hasSizeGreaterThan(5 * pages);
	}

}
