package app.tandem.shell;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The reader's language: texts of the bundles, dates, numbers and money. Prepared rows
 * use it, so that templates stay flat.
 */
public final class Wording {

	private final MessageSource messages;

	private final Locale locale;

	private final Formats formats;

	private Wording(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
		this.formats = Formats.of(locale);
	}

	/** In the language of the present request. */
	public static Wording ofReader(MessageSource messages) {
		return in(messages, LocaleContextHolder.getLocale());
	}

	public static Wording in(MessageSource messages, Locale locale) {
		return new Wording(messages, locale);
	}

	/** A text of the bundles; a missing key is a fault. */
	public String text(String key, Object... args) {
		return this.messages.getMessage(key, args, this.locale);
	}

	public Formats formats() {
		return this.formats;
	}

	public Locale locale() {
		return this.locale;
	}

}
