package app.tandem.shell;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The reader's own choice, which signing in brings to the browser, else the first
 * language of the browser that Tandem speaks.
 */
final class LanguageResolver implements LocaleResolver {

	static final PreferenceCookie COOKIE = new PreferenceCookie("tandem-language");

	private final AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();

	LanguageResolver() {
		this.browser.setSupportedLocales(Language.locales());
		this.browser.setDefaultLocale(Language.ENGLISH.locale());
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return Language.of(COOKIE.read(request))
			.map(Language::locale)
			.orElseGet(() -> Language.of(this.browser.resolveLocale(request)).locale());
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen by POST /language");
	}

}
