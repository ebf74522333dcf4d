package app.tandem.scan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import app.tandem.scan.Gate.Passage;
import app.tandem.testing.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application with the demo, which answers a scanner as often as it asks.
 */
final class Site implements AutoCloseable {

	private static final Pattern FAILURE = Pattern.compile("Request \\S+ failed|\\] with root cause");

	private final PackagedApplication application;

	private final Path log;

	Site(Path directory) throws IOException, InterruptedException {
		this.log = directory.resolve("application.log");
		this.application = PackagedApplication.start(directory.resolve("data"));
	}

	URI address() {
		return this.application.address();
	}

	/**
	 * Says whether all was answered: a page that fails when its first half is on its way
	 * is no failure to whom it is sent, but stands in the log.
	 */
	void answered(List<Passage> passages) throws IOException {
		assertThat(passages).as("requests without a proper answer").noneMatch(Passage::failed);
		assertThat(Files.readAllLines(this.log)).as("the log of the application")
			.noneMatch((line) -> FAILURE.matcher(line).find());
	}

	@Override
	public void close() throws InterruptedException {
		this.application.close();
	}

}
