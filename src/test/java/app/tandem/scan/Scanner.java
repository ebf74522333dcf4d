package app.tandem.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs a program that looks for holes. It asks no questions, keeps its files to itself,
 * and whatever it wants from elsewhere than this machine it asks a proxy that is not
 * there.
 *
 * @param home where it keeps its files
 * @param patience how long it may take
 */
record Scanner(Path home, Duration patience) {

	private static final String NOBODY = "http://127.0.0.1:9";

	private static final Map<String, String> ONLY_HERE = Map.of("http_proxy", NOBODY, "https_proxy", NOBODY, "no_proxy",
			"127.0.0.1", "LC_ALL", "C.UTF-8", "TERM", "dumb");

	/**
	 * Runs it to its end.
	 * @param log of what it says, in target/scan
	 * @return what it says
	 */
	String run(String log, List<String> command) throws IOException, InterruptedException {
		Path said = Files.createDirectories(Path.of("target/scan")).resolve(log + ".log");
		ProcessBuilder program = new ProcessBuilder(command).directory(this.home.toFile())
			.redirectInput(Path.of("/dev/null").toFile())
			.redirectErrorStream(true)
			.redirectOutput(said.toAbsolutePath().toFile());
		program.environment().putAll(ONLY_HERE);
		program.environment().put("HOME", this.home.toString());
		Process process = program.start();
		boolean over = process.waitFor(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		process.destroyForcibly();
		assertThat(over).as("%s comes to an end, see %s", command.get(0), said).isTrue();
		assertThat(process.exitValue()).as("%s succeeds, see %s", command.get(0), said).isZero();
		return Files.readString(said);
	}

}
