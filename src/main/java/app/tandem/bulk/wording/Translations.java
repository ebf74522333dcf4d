package app.tandem.bulk.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Every language's word for a key of the bundle {@code bulk-columns}: files may use any.
 */
public final class Translations {

	private static final List<ResourceBundle> BUNDLES = bundles();

	private Translations() {
	}

	/**
	 * The words for a key, English first. A text with {@code |} in it holds several words
	 * that mean the same.
	 * @throws java.util.MissingResourceException when no bundle has the key
	 */
	public static List<String> of(String key) {
		List<String> words = new ArrayList<>();
		for (ResourceBundle bundle : BUNDLES) {
			words.addAll(List.of(bundle.getString(key).split("\\|")));
		}
		return List.copyOf(words);
	}

	/** Of a text that may hold several words, the one that people are shown. */
	public static String shown(String text) {
		return text.split("\\|", 2)[0];
	}

	private static List<ResourceBundle> bundles() {
		Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
		return List.of("", "ko", "ru", "sv")
			.stream()
			.map((language) -> ResourceBundle.getBundle("messages/bulk-columns", Locale.forLanguageTag(language),
					exactly))
			.toList();
	}

}
