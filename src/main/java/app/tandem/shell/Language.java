package app.tandem.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The languages Tandem speaks. */
public enum Language {

	ENGLISH("en", "English"), KOREAN("ko", "한국어"), RUSSIAN("ru", "Русский"), SWEDISH("sv", "Svenska");

	private final String tag;

	private final String nativeName;

	Language(String tag, String nativeName) {
		this.tag = tag;
		this.nativeName = nativeName;
	}

	/** The language with this tag, such as {@code ko}; empty for any other text. */
	public static Optional<Language> of(@Nullable String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag.equals(tag)).findFirst();
	}

	/** The language of this locale, English when Tandem does not speak it. */
	public static Language of(Locale locale) {
		return of(locale.getLanguage()).orElse(ENGLISH);
	}

	static List<Locale> locales() {
		return Arrays.stream(values()).map(Language::locale).toList();
	}

	/** Two letters, as in the {@code lang} attribute. */
	public String tag() {
		return this.tag;
	}

	/** What its speakers call it. */
	public String nativeName() {
		return this.nativeName;
	}

	/** This browser speaks it from the next page on. */
	public void remember(HttpServletRequest request, HttpServletResponse response) {
		LanguageResolver.COOKIE.write(this.tag, request, response);
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

}
