package app.tandem.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import app.tandem.shell.Alphabet;
import app.tandem.shell.Formats;
import app.tandem.shell.Option;
import app.tandem.value.Countries;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Every country by its name in the reader's language, in the order of that language. */
@Component
public class CountryOptions {

	private final Map<Locale, List<Option>> countries = new ConcurrentHashMap<>();

	public List<Option> all() {
		return this.countries.computeIfAbsent(LocaleContextHolder.getLocale(), CountryOptions::in);
	}

	private static List<Option> in(Locale locale) {
		Formats formats = Formats.of(locale);
		return Countries.codes()
			.stream()
			.map((code) -> new Option(code, formats.country(code)))
			.sorted(Alphabet.by(Option::label, locale))
			.toList();
	}

}
