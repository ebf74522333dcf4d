package app.tandem.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for a moment only, in the folder that is this process's own. */
public final class TemporaryFile {

	private TemporaryFile() {
	}

	/**
	 * An empty file that no other account can look into; the caller deletes it. Java
	 * itself would use the folder that was set when it started.
	 */
	public static Path create(String name, String extension) throws IOException {
		return Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), name, extension);
	}

}
