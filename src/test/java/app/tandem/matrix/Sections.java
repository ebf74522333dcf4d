package app.tandem.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of lines under {@code [names]}, without its remarks. */
record Sections(Map<String, List<String>> sections) {

	static Sections of(Path file) {
		Map<String, List<String>> sections = new LinkedHashMap<>();
		List<String> present = new ArrayList<>();
		for (String line : read(file)) {
			if (line.startsWith("[")) {
				present = new ArrayList<>();
				sections.put(line.substring(1, line.indexOf(']')), present);
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				present.add(line);
			}
		}
		return new Sections(sections);
	}

	List<String> lines(String section) {
		return sections.getOrDefault(section, List.of());
	}

	private static List<String> read(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
