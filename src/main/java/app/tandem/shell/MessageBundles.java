package app.tandem.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The patterns of every {@code messages/*.properties}, read once; English stands in where
 * a language lacks a key.
 */
final class MessageBundles {

	private static final Pattern FILE_NAME = Pattern.compile("([a-z-]+)(?:_([a-z]{2}))?\\.properties");

	private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

	private final String vendor;

	private MessageBundles(String vendor) {
		this.vendor = vendor.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
		for (Language language : Language.values()) {
			this.patterns.put(language, new HashMap<>());
		}
	}

	/** Reads all; {@code {vendor}} in a text becomes the vendor's name. */
	static MessageBundles read(ResourcePatternResolver resolver, String vendor) {
		MessageBundles bundles = new MessageBundles(vendor);
		try {
			for (Resource file : resolver.getResources("classpath*:messages/*.properties")) {
				bundles.add(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bundles;
	}

	@Nullable String pattern(String code, Language language) {
		String pattern = of(language).get(code);
		return (pattern != null) ? pattern : of(Language.ENGLISH).get(code);
	}

	private Map<String, String> of(Language language) {
		return this.patterns.getOrDefault(language, Map.of());
	}

	private void add(Resource file) throws IOException {
		Map<String, String> known = of(language(String.valueOf(file.getFilename())));
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		for (String key : properties.stringPropertyNames()) {
			if (known.put(key, properties.getProperty(key).replace("{vendor}", this.vendor)) != null) {
				throw new IllegalStateException("Message '%s' of %s stands in another bundle too".formatted(key, file));
			}
		}
	}

	private static Language language(String fileName) {
		Matcher matcher = FILE_NAME.matcher(fileName);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not the name of a message bundle: " + fileName);
		}
		String tag = matcher.group(2);
		return (tag == null) ? Language.ENGLISH
				: Language.of(tag).orElseThrow(() -> new IllegalStateException("No such language: " + fileName));
	}

}
