package app.tandem.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What lies between the application and its database: it can be slow, lose connections,
 * be cut, or carry nothing any more.
 */
final class Cable implements AutoCloseable {

	private final ServerSocket entry;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "cable");
		thread.setDaemon(true);
		return thread;
	});

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final Random random = new Random(7);

	private volatile int target;

	private volatile boolean cut;

	private volatile boolean dead;

	private volatile int delay;

	private volatile double resets;

	Cable(int target) throws IOException {
		this.target = target;
		this.entry = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		threads.execute(this::accept);
	}

	int port() {
		return entry.getLocalPort();
	}

	void leadTo(int port) {
		target = port;
	}

	/** Each answer and question takes this long, and some connections break. */
	void slow(Duration each, double resets) {
		this.delay = (int) each.toMillis();
		this.resets = resets;
	}

	/** Breaks all connections and takes no new ones. */
	void cut() {
		cut = true;
		breakAll();
	}

	/** Breaks all connections; new ones are taken. */
	void breakAll() {
		sockets.forEach(Cable::reset);
	}

	/** Carries nothing any more, without a word. */
	void die() {
		dead = true;
	}

	/** As good as new. */
	void mend() {
		cut = false;
		dead = false;
		slow(Duration.ZERO, 0);
	}

	private void accept() {
		while (!entry.isClosed()) {
			try {
				connect(entry.accept());
			}
			catch (IOException ended) {
				// The next one, or none.
			}
		}
	}

	private void connect(Socket from) throws IOException {
		if (cut) {
			reset(from);
			return;
		}
		try {
			Socket to = new Socket("127.0.0.1", target);
			sockets.add(from);
			sockets.add(to);
			from.setTcpNoDelay(true);
			to.setTcpNoDelay(true);
			threads.execute(() -> carry(from, to));
			threads.execute(() -> carry(to, from));
		}
		catch (IOException nobody) {
			reset(from);
		}
	}

	private void carry(Socket from, Socket to) {
		byte[] buffer = new byte[1 << 16];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				while (dead) {
					Patience.pause(20);
				}
				Patience.pause(delay);
				if (random.nextDouble() < resets) {
					reset(from);
					reset(to);
				}
				out.write(buffer, 0, length);
			}
		}
		catch (IOException broken) {
			// As cables are.
		}
		finally {
			sockets.remove(from);
			sockets.remove(to);
		}
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException alreadyClosed) {
			// That is as well.
		}
	}

	@Override
	public void close() throws IOException {
		entry.close();
		mend();
		breakAll();
		threads.shutdownNow();
	}

}
