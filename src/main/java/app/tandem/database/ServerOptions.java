package app.tandem.database;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/**
 * The server's settings; none lives in a file, so that a new version of Tandem brings its
 * own.
 */
final class ServerOptions {

	// A new installation's first files fill empty tables: queries need figures of them
	// soon.
	private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on",
			"max_connections=50", "autovacuum_naptime=15s");

	// Every Spring context of a test run keeps its own pool.
	private static final List<String> THROWAWAY = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off",
			"shared_buffers=64MB", "max_connections=300", "autovacuum=off");

	private static final long MEGABYTE = 1024 * 1024;

	private ServerOptions() {
	}

	static List<String> of(int port, boolean durable) {
		var options = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
				"cluster_name=tandem", "timezone=UTC", "log_timezone=UTC", "lc_messages=C"));
		// Compiling costs more than it saves on the short queries of pages.
		options.add("jit=off");
		// A page that hangs in a transaction must not keep its locks for ever.
		options.add("idle_in_transaction_session_timeout=5min");
		options.add("random_page_cost=1.1");
		options.addAll(durable ? DURABLE : THROWAWAY);
		if (durable) {
			options.add("shared_buffers=" + sharedMegabytes(machineMemory()) + "MB");
		}
		return options;
	}

	/**
	 * An eighth of the memory, which leaves enough for Tandem itself and for the system's
	 * own cache: what a list of many deals walks along should be found without the
	 * system's help.
	 */
	static long sharedMegabytes(long memory) {
		return Math.max(128, Math.min(2048, memory / 8 / MEGABYTE));
	}

	private static long machineMemory() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
	}

}
