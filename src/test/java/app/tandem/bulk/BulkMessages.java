package app.tandem.bulk;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import com.ibm.icu.text.MessageFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;

/** The module's texts without a context; a missing one is an error, never English. */
public final class BulkMessages extends AbstractMessageSource {

	public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ko"),
			Locale.forLanguageTag("ru"), Locale.forLanguageTag("sv"));

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
			@Nullable Locale locale) {
		Locale language = (locale != null) ? locale : Locale.ENGLISH;
		return new MessageFormat(pattern(String.valueOf(code), language), language)
			.format((args != null) ? args : new Object[0]);
	}

	@Override
	protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

	public static ResourceBundle bundle(String name, Locale language) {
		return ResourceBundle.getBundle("messages/" + name, language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	private static String pattern(String key, Locale language) {
		for (String name : List.of("bulk", "bulk-columns", "bulk-guide", "sheet")) {
			ResourceBundle bundle = bundle(name, language);
			if (bundle.keySet().contains(key)) {
				return bundle.getString(key);
			}
		}
		throw new MissingResourceException(key, language.toString(), key);
	}

}
