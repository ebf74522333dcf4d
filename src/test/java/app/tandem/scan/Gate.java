package app.tandem.scan;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a scanner gets to the application: byte by byte, but for what would end the
 * scanner's own session. It remembers what was asked and what was answered, so that
 * nobody has to believe the scanner.
 */
final class Gate implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

	private static final Pattern LOCATION = Pattern.compile("(?im)^location: *(\\S+)");

	private static final Pattern CONNECTION = Pattern.compile("(?im)^connection:[^\\r\\n]*\\r\\n");

	private final ServerSocket entry;

	private final URI application;

	private final Predicate<String> shut;

	private final Queue<Passage> passages = new ConcurrentLinkedQueue<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "gate");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * Opens at a free port.
	 * @param shut which methods with their addresses, as {@code POST /logout}, get no
	 * answer: a crawler that gets none does not come back
	 */
	Gate(URI application, Predicate<String> shut) throws IOException {
		this.application = application;
		this.shut = shut;
		this.entry = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		this.threads.execute(this::open);
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.entry.getLocalPort());
	}

	/** What has passed, the earliest first. */
	List<Passage> passages() {
		return List.copyOf(this.passages);
	}

	@Override
	public void close() throws IOException {
		this.entry.close();
		this.threads.shutdownNow();
	}

	private void open() {
		while (!this.entry.isClosed()) {
			try {
				Socket scanner = this.entry.accept();
				this.threads.execute(() -> pass(scanner));
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private void pass(Socket scanner) {
		try (scanner; OutputStream back = scanner.getOutputStream()) {
			InputStream in = new BufferedInputStream(scanner.getInputStream());
			String head = head(in);
			byte[] body = in.readNBytes(number(LENGTH, head));
			if (!head.isEmpty() && !this.shut.test(ask(head))) {
				exchange(head, body, back);
			}
		}
		catch (IOException gone) {
			// The scanner no longer waits for the answer.
		}
	}

	private void exchange(String head, byte[] body, OutputStream back) throws IOException {
		try (Socket socket = new Socket(this.application.getHost(), this.application.getPort());
				OutputStream out = new BufferedOutputStream(socket.getOutputStream());
				InputStream answer = new BufferedInputStream(socket.getInputStream())) {
			out.write(CONNECTION.matcher(head)
				.replaceAll("")
				.replaceFirst("\r\n", "\r\nConnection: close\r\n")
				.getBytes(StandardCharsets.ISO_8859_1));
			out.write(body);
			out.flush();
			String answered = head(answer);
			this.passages.add(passage(head, body, answered));
			back.write(answered.getBytes(StandardCharsets.ISO_8859_1));
			answer.transferTo(back);
		}
	}

	private static Passage passage(String head, byte[] body, String answered) {
		Matcher location = LOCATION.matcher(answered);
		String[] status = answered.split(" ", 3);
		return new Passage(ask(head).replaceFirst("[?#;].*", ""), (status.length > 1) ? Integer.parseInt(status[1]) : 0,
				location.find() ? location.group(1) : "",
				(head + new String(body, StandardCharsets.ISO_8859_1)).replaceAll("(?im)^cookie:.*\\R", ""));
	}

	/** The method and the address. */
	private static String ask(String head) {
		String[] words = head.split("[ \r]", 3);
		return words[0] + " " + ((words.length > 1) ? words[1] : "");
	}

	private static int number(Pattern pattern, String head) {
		Matcher found = pattern.matcher(head);
		return found.find() ? Integer.parseInt(found.group(1)) : 0;
	}

	/** Everything up to the empty line, with it. */
	private static String head(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		for (int last = 0; last < 4;) {
			int next = in.read();
			if (next < 0) {
				break;
			}
			head.write(next);
			boolean expected = next == ((last % 2 == 0) ? '\r' : '\n');
			last = expected ? last + 1 : ((next == '\r') ? 1 : 0);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	/**
	 * One request that has passed.
	 *
	 * @param ask its method and its path
	 * @param status of the answer
	 * @param location where the answer leads, or empty
	 * @param request all of it but for the cookie
	 */
	record Passage(String ask, int status, String location, String request) {

		boolean leadsToSigningIn() {
			return this.location.endsWith("/login") || this.location.contains("/login?");
		}

		boolean failed() {
			return this.status >= 500 || this.status == 0;
		}

	}

}
