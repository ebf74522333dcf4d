package app.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Where everything lies that is in a file for a moment only: uploads that arrive,
 * workbooks that are read or written. A process that is killed leaves its folder behind,
 * with people's data in it; the next one to start removes it.
 */
final class TemporaryFolder {

	private static final String PREFIX = "tandem-";

	private static final String PROPERTY = "java.io.tmpdir";

	private static final String TOMCAT = "server.tomcat.basedir";

	private TemporaryFolder() {
	}

	/** Gives this process a folder of its own; to be called before anything else. */
	static void use() {
		Path parent = Path.of(System.getProperty(PROPERTY));
		removeLeftOvers(parent);
		Path own = make(parent);
		System.setProperty(PROPERTY, own.toString());
		// Uploads arrive below it; Tomcat would ask Java, which has looked at the
		// property when it started.
		if (System.getProperty(TOMCAT) == null) {
			System.setProperty(TOMCAT, own.resolve("tomcat").toString());
		}
	}

	/** Those of processes that run no more; in a container each has this one's number. */
	static void removeLeftOvers(Path parent) {
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "[0-9]*-*")) {
			for (Path folder : folders) {
				if (!isInUse(folder)) {
					FileSystemUtils.deleteRecursively(folder);
				}
			}
		}
		catch (IOException ex) {
			LoggerFactory.getLogger(TemporaryFolder.class)
				.warn("Files of earlier processes stay in {}: {}", parent, ex.toString());
		}
	}

	/**
	 * Makes a folder that no other account can look into. Java's own way to make one
	 * would remember the parent as the place of all temporary files.
	 */
	private static Path make(Path parent) {
		String name = PREFIX + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
		try {
			return Files.createDirectory(parent.resolve(name), ownersOnly());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FileAttribute<?>[] ownersOnly() {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) };
	}

	private static boolean isInUse(Path folder) {
		String pid = folder.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
		return !pid.matches("\\d{1,18}") || Long.parseLong(pid) != ProcessHandle.current().pid()
				&& ProcessHandle.of(Long.parseLong(pid)).isPresent();
	}

}
