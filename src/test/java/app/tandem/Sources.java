package app.tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checked-out files, for gatekeepers that look at text rather than at classes. */
final class Sources {

	static final Path MAIN = Path.of("src/main/java/app/tandem");

	static final Path TEST = Path.of("src/test/java/app/tandem");

	static final Path TEMPLATES = Path.of("src/main/resources/templates");

	static final Path MESSAGES = Path.of("src/main/resources/messages");

	private Sources() {
	}

	/**
	 * All files below the folder with that ending, sorted; none when the folder does not
	 * exist.
	 */
	static List<Path> files(Path folder, String ending) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text without its comments: Java's and HTML's. */
	static String code(Path file) {
		String text = text(file);
		return file.toString().endsWith(".html") ? text.replaceAll("(?s)<!--.*?-->", "")
				: text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)// .*$", "");
	}

	/**
	 * Whether any main class mentions the text: then a rule about it must find something.
	 */
	static boolean mention(String text) {
		return files(MAIN, ".java").stream().anyMatch((file) -> code(file).contains(text));
	}

}
