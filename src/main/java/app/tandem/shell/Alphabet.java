package app.tandem.shell;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import com.ibm.icu.text.Collator;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The order of names in the reader's language: å after z in Swedish, Hangul before Latin
 * letters in Korean.
 */
public final class Alphabet {

	private static final Map<Language, Collator> ORDERS = orders();

	private Alphabet() {
	}

	/** By what each is called, in the language of the present request. */
	public static <T> Comparator<T> by(Function<? super T, String> name) {
		return by(name, LocaleContextHolder.getLocale());
	}

	/**
	 * By what each is called; those called the same are told apart by their letters'
	 * codes.
	 */
	public static <T> Comparator<T> by(Function<? super T, String> name, Locale locale) {
		Collator order = ORDERS.getOrDefault(Language.of(locale), Collator.getInstance(locale));
		return Comparator.comparing((T one) -> name.apply(one), order::compare)
			.thenComparing((T one) -> name.apply(one));
	}

	/** The same order in SQL, for lists of which only a page is read. */
	public static String sql(String expression) {
		return expression + " collate \"" + Language.of(LocaleContextHolder.getLocale()).tag() + "-x-icu\"";
	}

	/**
	 * As {@link #sql}, but which script comes first is the same for everybody: so, lists
	 * of a million need an index for Swedish and one for all others, whose letters stand
	 * as the database's own order has them.
	 */
	public static String lettersInSql(String expression) {
		return (Language.of(LocaleContextHolder.getLocale()) == Language.SWEDISH) ? sql(expression) : expression;
	}

	private static Map<Language, Collator> orders() {
		Map<Language, Collator> orders = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			// Frozen, one serves all threads.
			orders.put(language, Collator.getInstance(language.locale()).freeze());
		}
		return orders;
	}

}
