package app.tandem.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Keeps every other process off a data directory for as long as it is open. */
final class DirectoryLock implements AutoCloseable {

	// Opening the file a second time in one process and closing it again would give up
	// the lock.
	private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

	private final Path directory;

	private final FileChannel channel;

	private DirectoryLock(Path directory, FileChannel channel) {
		this.directory = directory;
		this.channel = channel;
	}

	/**
	 * Takes the lock, making the directory when there is none; refuses when another
	 * process holds it.
	 */
	static DirectoryLock take(Path directory) {
		try {
			if (!Files.isDirectory(directory)) {
				Files.createDirectories(directory);
			}
			var real = directory.toRealPath();
			if (!HELD.add(real)) {
				throw inUse(real, String.valueOf(ProcessHandle.current().pid()));
			}
			return open(real);
		}
		catch (IOException ex) {
			throw new DatabaseStartException("The data directory " + directory + " cannot be used: " + ex,
					"Choose a directory that this account may write to with --tandem.data-dir=<directory>.", ex);
		}
	}

	private static DirectoryLock open(Path directory) throws IOException {
		@Nullable FileLock lock = null;
		var file = directory.resolve("lock");
		var channel = openChannel(directory, file);
		try {
			lock = channel.tryLock();
			if (lock == null) {
				throw inUse(directory, Files.readString(file).strip());
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes()), 0);
			return new DirectoryLock(directory, channel);
		}
		finally {
			if (lock == null) {
				HELD.remove(directory);
				channel.close();
			}
		}
	}

	private static FileChannel openChannel(Path directory, Path file) throws IOException {
		try {
			var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (Platform.isRoot()) {
				// The ordinary owner of the directory must be able to start here again.
				Files.setOwner(file, Files.getOwner(directory));
			}
			return channel;
		}
		catch (IOException ex) {
			HELD.remove(directory);
			throw ex;
		}
	}

	private static DatabaseStartException inUse(Path directory, String process) {
		return new DatabaseStartException(
				"Another Tandem (process " + process + ") is already running on the data directory " + directory + ".",
				"Stop that one first, or give this one a directory of its own with --tandem.data-dir=<directory>.");
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (IOException ignored) {
			// The lock goes with the process at the latest.
		}
		finally {
			HELD.remove(directory);
		}
	}

}
