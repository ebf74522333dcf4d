package app.tandem.bulk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as a process of its own with the demo, to be killed at any moment. Its
 * built-in database, if it has any, and its temporary files are in a directory.
 */
final class Installation implements AutoCloseable {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern LOCATION = Pattern.compile("<option value=\"([0-9a-f-]{36})\"");

	private final Path directory;

	private final List<String> settings;

	private final int port;

	private @Nullable Process process;

	private CookieManager cookies = new CookieManager();

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
		command.add(1, "-Djava.io.tmpdir=" + Files.createDirectories(temporary()));
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
			process.destroyForcibly().onExit().join();
		}
	}

	/**
	 * Stops the process in the middle of whatever it does, as a machine does that sleeps.
	 */
	void freeze() throws IOException {
		signal("STOP");
	}

	/** Lets a frozen process go on as if nothing had been. */
	void thaw() throws IOException {
		signal("CONT");
	}

	/** Asks the application to end, as an operator does. */
	void terminate() {
		if (process != null) {
			process.destroy();
			process.onExit().join();
		}
	}

	private void signal(String name) throws IOException {
		if (process != null) {
			new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().onExit().join();
		}
	}

	/** What its directory is called. */
	String name() {
		return directory.getFileName().toString();
	}

	boolean isAlive() {
		return process != null && process.isAlive();
	}

	Path temporary() {
		return directory.resolve("tmp");
	}

	/** What people sent and lies in temporary files, which an empty one does not. */
	List<Path> uploads() {
		try (Stream<Path> files = Files.walk(temporary())) {
			return files.filter((file) -> Files.isRegularFile(file) && file.toFile().length() > 0)
				.filter((file) -> !file.toString().contains("hsperfdata"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		kill();
		awaitDatabase();
	}

	/** The database follows its application; before, its files cannot be deleted. */
	private void awaitDatabase() {
		Path pid = directory.resolve("postgresql-18/cluster/postmaster.pid");
		try {
			if (Files.exists(pid)) {
				ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
					.ifPresent((server) -> server.onExit().completeOnTimeout(server, 60, TimeUnit.SECONDS).join());
			}
		}
		catch (IOException | IndexOutOfBoundsException ex) {
			// It went while we looked.
		}
	}

	void signIn(String email) {
		cookies = new CookieManager();
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
		HttpResponse<String> answer = submit(form, file);
		if (answer.statusCode() / 100 != 3) {
			throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
		}
		return answer.headers().firstValue("Location").orElse("");
	}

	/** Sends the form with a file, whatever the answer. */
	HttpResponse<String> submit(Map<String, String> form, byte[] file) {
		return send(request("/opportunities/imports").header("Content-Type", "multipart/form-data; boundary=----tandem")
			.POST(BodyPublishers.ofByteArrays(multipart(form, file))));
	}

	/** Sends a part of the form's bytes and returns with the rest outstanding. */
	Socket uploadInPart(Map<String, String> form, byte[] file) throws IOException {
		byte[] body = multipart(form, file).stream().reduce(Installation::joined).orElseThrow();
		String sent = cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
		Socket socket = new Socket("127.0.0.1", port);
		socket.getOutputStream()
			.write(("POST /opportunities/imports HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + sent
					+ "\r\nContent-Type: multipart/form-data; boundary=----tandem\r\nContent-Length: " + body.length
					+ "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		socket.getOutputStream().write(body, 0, body.length - 1_000);
		socket.getOutputStream().flush();
		return socket;
	}

	private static byte[] joined(byte[] one, byte[] other) {
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Sends a form from this page, whose token it carries. */
	HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		return answer(get(page).body(), path, fields);
	}

	/** Sends the form of a page that was opened before. */
	HttpResponse<String> answer(String page, String path, Map<String, String> fields) {
		Map<String, String> form = new HashMap<>(fields);
		form.put("_csrf", token(page));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form(form))));
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

	private HttpClient browser() {
		return HttpClient.newBuilder()
			.cookieHandler(cookies)
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
