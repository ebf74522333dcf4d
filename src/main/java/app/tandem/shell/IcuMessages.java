package app.tandem.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.support.AbstractMessageSource;

/**
 * All texts of all modules, as ICU patterns: plurals and cases of each language are
 * right.
 */
final class IcuMessages extends AbstractMessageSource {

	private final MessageBundles bundles;

	private final Map<Language, Map<String, com.ibm.icu.text.MessageFormat>> formats = new ConcurrentHashMap<>();

	IcuMessages(MessageBundles bundles) {
		this.bundles = bundles;
	}

	@Override
	protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] args,
			@Nullable Locale locale) {
		if (code == null) {
			return null;
		}
		Language language = (locale != null) ? Language.of(locale) : Language.ENGLISH;
		String pattern = this.bundles.pattern(code, language);
		if (pattern == null || isPlain(pattern)) {
			return pattern;
		}
		return format(code, pattern, language, resolveArguments(args, language.locale()));
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		return null;
	}

	private static boolean isPlain(String pattern) {
		return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
	}

	private String format(String code, String pattern, Language language, Object[] args) {
		com.ibm.icu.text.MessageFormat format = this.formats
			.computeIfAbsent(language, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(code, (key) -> new com.ibm.icu.text.MessageFormat(pattern, language.locale()));
		// ICU's formats are not safe for use by several threads at once.
		synchronized (format) {
			return format.format(args);
		}
	}

}
