package app.tandem;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One file of messages as it is written, with what a plain load would hide.
 *
 * @param name the file's name without language and ending
 * @param language two letters, {@code en} for the file without a language
 * @param problems what is wrong with the file as such: encoding, repeated keys
 */
record Bundle(Path file, String name, String language, TreeMap<String, String> messages, List<String> problems) {

	/** A module with many texts has several bundles: {@code bulk}, {@code bulk-guide}. */
	String module() {
		return this.name.split("-")[0];
	}

	static List<Bundle> all() {
		return Sources.files(Sources.MESSAGES, ".properties").stream().map(Bundle::read).toList();
	}

	private static Bundle read(Path file) {
		List<String> problems = new ArrayList<>();
		TreeMap<String, String> messages = new TreeMap<>();
		Properties lines = new Properties() {
			@Override
			public synchronized Object put(Object key, Object value) {
				if (messages.put(key.toString(), value.toString()) != null) {
					problems.add(file + ": " + key + " is there twice");
				}
				return value;
			}
		};
		try {
			lines.load(new StringReader(decode(file, problems)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String name = file.getFileName().toString().replace(".properties", "");
		int language = name.indexOf('_');
		return new Bundle(file, (language < 0) ? name : name.substring(0, language),
				(language < 0) ? "en" : name.substring(language + 1), messages, problems);
	}

	private static String decode(Path file, List<String> problems) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			if (text.startsWith("\uFEFF")) {
				problems.add(file + " begins with a byte order mark");
			}
			return text;
		}
		catch (CharacterCodingException ex) {
			problems.add(file + " is not UTF-8");
			return new String(bytes, StandardCharsets.ISO_8859_1);
		}
	}

}
