package app.tandem.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that ran to its end.
 *
 * @param output what it printed to both streams
 */
record Command(int status, String output) {

	static Command run(Path workingDirectory, List<String> line) {
		try {
			var process = builder(workingDirectory, line).redirectErrorStream(true).start();
			process.getOutputStream().close();
			var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Command(process.waitFor(), output.strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while " + line.get(0) + " ran", ex);
		}
	}

	/**
	 * A process that no PostgreSQL variable of the caller's environment (PGDATA, PGPORT)
	 * can lead astray.
	 */
	static ProcessBuilder builder(Path workingDirectory, List<String> line) {
		var builder = new ProcessBuilder(line).directory(workingDirectory.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		return builder;
	}

	boolean succeeded() {
		return status == 0;
	}

	boolean isOutput(String expected) {
		return succeeded() && output.equals(expected);
	}

}
