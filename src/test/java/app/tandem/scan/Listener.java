package app.tandem.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;

/**
 * Where a scanner tries to make the application call: in place of the server of its
 * authors, which is elsewhere.
 */
final class Listener implements AutoCloseable {

	private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

	private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0),
			0);

	private final Queue<String> calls = new ConcurrentLinkedQueue<>();

	Listener() throws IOException {
		this.server.createContext("/", (exchange) -> {
			this.calls.add(exchange.getRequestURI().toString());
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, NOTHING.length);
			exchange.getResponseBody().write(NOTHING);
			exchange.close();
		});
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/");
	}

	/** Who called, but for the scanner that asks who did. */
	List<String> calls() {
		return this.calls.stream().filter((call) -> !call.matches("/get_(ssrf|xxe)\\.php.*|/")).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
