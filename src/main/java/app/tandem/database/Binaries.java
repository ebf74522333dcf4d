package app.tandem.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The server's programs, unpacked from the archive on the class path.
 *
 * @param folder holds bin, lib and share
 */
record Binaries(Path folder) {

	private static final String PREFIX = "binaries-";

	String program(String name) {
		return folder.resolve("bin").resolve(name).toString();
	}

	/** Unpacks below the folder unless an earlier start already did. */
	static Binaries unpack(Path parent) throws IOException {
		var archive = find(Platform.archive());
		var connection = archive.openConnection();
		connection.setUseCaches(false);
		try (var packed = connection.getInputStream()) {
			var folder = parent.resolve(PREFIX + fingerprint(connection));
			if (!Files.isDirectory(folder)) {
				unpackInto(parent, folder, packed);
			}
			return new Binaries(folder);
		}
	}

	private static URL find(String name) {
		@Nullable URL archive = Binaries.class.getClassLoader().getResource(name);
		if (archive == null) {
			throw new DatabaseStartException("This build holds no database server for this machine (" + name + ").",
					"Name a PostgreSQL server with spring.datasource.url, spring.datasource.username and "
							+ "spring.datasource.password.");
		}
		return archive;
	}

	// The archive carries no version; its checksum is at hand in the jar's directory.
	private static String fingerprint(URLConnection connection) throws IOException {
		if (connection instanceof JarURLConnection jar) {
			return Long.toHexString(jar.getJarEntry().getCrc());
		}
		return Long.toHexString(connection.getContentLengthLong());
	}

	private static void unpackInto(Path parent, Path folder, InputStream packed) throws IOException {
		Files.createDirectories(parent);
		var unfinished = Files.createTempDirectory(parent, PREFIX + "new-");
		try {
			extract(packed, unfinished);
			permitFolders(unfinished);
			Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			FileSystemUtils.deleteRecursively(unfinished);
			if (!Files.isDirectory(folder)) {
				throw ex;
			}
		}
	}

	private static void extract(InputStream packed, Path folder) throws IOException {
		try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
			for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				var file = folder.resolve(entry.getName()).normalize();
				if (!file.startsWith(folder)) {
					throw new IOException("Entry outside of the archive: " + entry.getName());
				}
				extract(tar, entry, file);
			}
		}
	}

	private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
		// The archive does not list every folder.
		Files.createDirectories(entry.isDirectory() ? file : file.resolve("..").normalize());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
		}
		else if (entry.isFile()) {
			Files.copy(tar, file);
			permit(file, (entry.getMode() & 0100) != 0);
		}
	}

	// Set, not left to the umask: the server may run under another account than the one
	// that unpacks.
	private static void permit(Path file, boolean executable) throws IOException {
		if (!Platform.isWindows()) {
			Files.setPosixFilePermissions(file,
					PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
		}
	}

	private static void permitFolders(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			for (var file : (Iterable<Path>) files.filter(Files::isDirectory)::iterator) {
				permit(file, true);
			}
		}
	}

	/** Removes what earlier versions and broken-off starts left beside this folder. */
	void removeOthers(Path parent) throws IOException {
		try (var siblings = Files.newDirectoryStream(parent, PREFIX + "*")) {
			for (var sibling : siblings) {
				if (!sibling.equals(folder)) {
					FileSystemUtils.deleteRecursively(sibling);
				}
			}
		}
	}

}
