package app.tandem.bulk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as a process of its own, with the demo and its built-in database in a
 * directory, to be killed at any moment.
 */
final class Installation implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern LOCATION = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

	private final Path directory;

	private final List<String> settings;

	private final int port;

	private @Nullable Process process;

	private HttpClient browser = browser();

	Installation(Path directory, List<String> settings) throws IOException {
		this.directory = directory;
		this.settings = settings;
		try (ServerSocket free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	/** Starts the application without waiting until it answers. */
	void launch() throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), "app.tandem.Application",
						"--server.port=" + port, "--tandem.data-dir=" + directory));
		command.addAll(settings);
		process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("application.log").toFile()))
			.start();
	}

	/** Starts the application and waits until it answers. */
	void start() throws IOException {
		launch();
		waitUntilItAnswers();
	}

	void waitUntilItAnswers() {
		long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
		while (true) {
			try {
				get("/login");
				return;
			}
			catch (UncheckedIOException ex) {
				if (System.nanoTime() > end || process == null || !process.isAlive()) {
					throw new AssertionError("does not start, see " + directory.resolve("application.log"), ex);
				}
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
			}
		}
	}

	/** Kills the application without any warning. */
	void kill() {
		if (process != null) {
			process.destroyForcibly();
			try {
				process.waitFor();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Override
	public void close() {
		kill();
	}

	void signIn(String email) {
		browser = browser();
		String form = form(Map.of("username", email, "password", "co-sell-demo", "_csrf", token(get("/login").body())));
		HttpResponse<String> answer = send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		if (answer.statusCode() / 100 != 3 || answer.headers().firstValue("Location").orElse("").contains("login")) {
			throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.headers());
		}
	}

	/** The fields of an import form that was opened now. */
	Map<String, String> importForm() {
		String page = get("/opportunities/import").body();
		Matcher location = LOCATION.matcher(page);
		Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
		if (!location.find() || !key.find()) {
			throw new AssertionError("no import form: " + page);
		}
		return Map.of("_csrf", token(page), "key", key.group(1), "location", location.group(1), "action", "import");
	}

	/**
	 * Sends the form with a file, and starts the import.
	 * @return the address of the import's page
	 */
	String upload(Map<String, String> form, byte[] file) {
		HttpResponse<String> answer = send(
				request("/opportunities/imports").header("Content-Type", "multipart/form-data; boundary=----tandem")
					.POST(BodyPublishers.ofByteArrays(multipart(form, file))));
		if (answer.statusCode() / 100 != 3) {
			throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
		}
		return answer.headers().firstValue("Location").orElse("");
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/**
	 * The database, of which the server tells its port and the directory its password.
	 */
	JdbcClient database() throws IOException {
		Path folder = directory.resolve("postgresql-18");
		String port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3);
		String password = Files.readAllLines(folder.resolve("passwords"))
			.stream()
			.filter((line) -> line.startsWith("tandem_app="))
			.map((line) -> line.substring("tandem_app=".length()))
			.findFirst()
			.orElseThrow();
		return JdbcClient.create(
				new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/tandem", "tandem_app", password));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(20));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return browser.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.connectTimeout(Duration.ofSeconds(5))
			.version(HttpClient.Version.HTTP_1_1)
			.build();
	}

	/** What runs the tests also runs the application, but for the tests themselves. */
	private static String classPath() {
		return List.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.stream()
			.filter((entry) -> !entry.endsWith("test-classes") && !entry.contains("selenium"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String token(String page) {
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new AssertionError("no token: " + page);
		}
		return token.group(1);
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static List<byte[]> multipart(Map<String, String> fields, byte[] file) {
		StringBuilder head = new StringBuilder();
		fields.forEach((name, value) -> head.append("------tandem\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		head.append("------tandem\r\nContent-Disposition: form-data; name=\"file\"; filename=\"deals.csv\"\r\n")
			.append("Content-Type: text/csv\r\n\r\n");
		return List.of(head.toString().getBytes(StandardCharsets.UTF_8), file,
				"\r\n------tandem--\r\n".getBytes(StandardCharsets.UTF_8));
	}

}
