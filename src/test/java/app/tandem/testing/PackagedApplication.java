package app.tandem.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application in a process of its own, with its built-in database as in
 * production.
 */
public final class PackagedApplication implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Process process;

	private final URI address;

	private final Duration untilFirstPage;

	private PackagedApplication(Process process, URI address, Duration untilFirstPage) {
		this.process = process;
		this.address = address;
		this.untilFirstPage = untilFirstPage;
	}

	/** Runs {@code java -jar} and returns when the first page has been answered. */
	public static PackagedApplication start(Path data) throws IOException, InterruptedException {
		return start(data, List.of(), List.of());
	}

	/** As {@link #start(Path)}, with options of Java and settings of the application. */
	public static PackagedApplication start(Path data, List<String> options, List<String> settings)
			throws IOException, InterruptedException {
		int port = freePort();
		URI address = URI.create("http://127.0.0.1:" + port);
		long begin = System.nanoTime();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.addAll(List.of("-jar", jar().toString(), "--server.port=" + port, "--tandem.data-dir=" + data,
				"--tandem.rate-limits=off"));
		command.addAll(settings);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("application.log").toFile()))
			.start();
		while (!answers(address)) {
			assertThat(process.isAlive()).as("the application runs").isTrue();
			assertThat(System.nanoTime() - begin).as("time to start").isLessThan(PATIENCE.toNanos());
			// Rarely enough to cost the starting application nothing.
			Thread.sleep(100);
		}
		return new PackagedApplication(process, address, Duration.ofNanos(System.nanoTime() - begin));
	}

	public URI address() {
		return this.address;
	}

	public Duration untilFirstPage() {
		return this.untilFirstPage;
	}

	/** CPU time of the Java process since its start. */
	public Duration cpu() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** CPU time of the database's processes that run now. */
	public Duration databaseCpu() {
		return this.process.descendants()
			.flatMap((child) -> child.info().totalCpuDuration().stream())
			.reduce(Duration.ZERO, Duration::plus);
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	private static boolean answers(URI address) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address.resolve("/login")).timeout(PATIENCE).build();
		try {
			return HTTP.send(request, BodyHandlers.ofString()).statusCode() == 200;
		}
		catch (IOException notYet) {
			return false;
		}
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("tandem-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IOException("mvn package comes first"));
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
