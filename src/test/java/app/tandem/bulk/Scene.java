package app.tandem.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import app.tandem.database.OwnServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database server of its own and applications that reach it over a cable, each a
 * process to strike at.
 */
final class Scene implements AutoCloseable {

	static final String ADMIN = "admin@contoso.example";

	/** How long at most it takes until a job goes on that a process left behind. */
	static final Duration PROMISED = Duration.ofSeconds(60);

	/**
	 * Dead processes are noticed sooner than usual, so that many runs take little time.
	 */
	static final List<String> HASTE = List.of("--db-scheduler.heartbeat-interval=500ms",
			"--db-scheduler.polling-interval=200ms");

	static final List<String> USUAL = List.of();

	private static final Logger log = LoggerFactory.getLogger(Scene.class);

	private final Path directory;

	private final List<String> settings;

	private final OwnServer server;

	private final Cable cable;

	private final List<Installation> nodes = new ArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	Scene(Path directory, List<String> settings) throws IOException {
		this.directory = directory;
		this.settings = settings;
		this.server = new OwnServer(directory.resolve("database"));
		this.cable = new Cable(server.port());
	}

	/** One more application, not yet started. */
	Installation node() throws IOException {
		List<String> all = new ArrayList<>(server.settings(cable.port()));
		all.add("--tandem.demo=true");
		all.addAll(settings);
		String name = "node-" + (nodes.size() + 1);
		all.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + name);
		Installation node = new Installation(Files.createDirectories(directory.resolve(name)), all);
		nodes.add(node);
		return node;
	}

	OwnServer server() {
		return server;
	}

	Cable cable() {
		return cable;
	}

	JdbcClient database() throws IOException {
		return JdbcClient.create(server.asOwner());
	}

	StopPoint before(String event, String table, String condition) throws Exception {
		return StopPoint.before(server, event, table, condition);
	}

	Invariants invariants(String context) throws IOException {
		return new Invariants(database(), context + ", see the logs in " + directory);
	}

	/** Does something at the same time. */
	<T> CompletableFuture<T> meanwhile(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work, threads);
	}

	/** Imports a file as the admin at a node. */
	UUID importAt(Installation node, FaultFile file) {
		return importAt(node, ADMIN, file.content());
	}

	UUID importAt(Installation node, String email, byte[] content) {
		node.signIn(email);
		return run(node.upload(node.importForm(), content));
	}

	/** Sends a form once more, as a browser does that got no answer. */
	UUID sendAgain(Installation node, Map<String, String> form, byte[] content) {
		node.signIn(ADMIN);
		Map<String, String> again = new HashMap<>(form);
		again.put("_csrf", node.importForm().getOrDefault("_csrf", ""));
		return run(node.upload(again, content));
	}

	/** Returns when the import is over, and says how long it took. */
	Duration awaitEnd(UUID run, String what, Duration most) throws IOException {
		Invariants invariants = invariants(what);
		Duration took = Patience.within(most, "the import is over: " + what, () -> invariants.isOver(run));
		log.info("{}: over after {} ms", what, took.toMillis());
		return took;
	}

	static UUID run(String page) {
		return UUID.fromString(page.replaceFirst("/check$", "").replaceFirst(".*/", ""));
	}

	@Override
	public void close() throws IOException {
		nodes.forEach(Installation::close);
		threads.shutdownNow();
		cable.close();
		server.close();
	}

}
