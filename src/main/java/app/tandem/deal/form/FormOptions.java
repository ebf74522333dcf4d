package app.tandem.deal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import app.tandem.deal.Help;
import app.tandem.deal.Reason;
import app.tandem.shell.Alphabet;
import app.tandem.shell.Formats;
import app.tandem.shell.Option;
import app.tandem.shell.Wording;
import app.tandem.value.Countries;
import app.tandem.value.Currencies;
import com.ibm.icu.util.Currency;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What fields with a choice offer, in the reader's words and order. */
@Component
public class FormOptions {

	private final MessageSource messages;

	private final Map<Locale, List<Option>> countries = new ConcurrentHashMap<>();

	private final Map<Locale, List<Option>> currencies = new ConcurrentHashMap<>();

	FormOptions(MessageSource messages) {
		this.messages = messages;
	}

	/** Every country, by its code. */
	public List<Option> countries() {
		return this.countries.computeIfAbsent(LocaleContextHolder.getLocale(),
				(locale) -> options(Countries.codes(), Formats.of(locale)::country, locale));
	}

	/** Every currency, by its code, which stands before its name. */
	public List<Option> currencies() {
		return this.currencies.computeIfAbsent(LocaleContextHolder.getLocale(),
				(locale) -> Currencies.codes()
					.stream()
					.map((code) -> new Option(code, code + " – " + Currency.getInstance(code).getDisplayName(locale)))
					.toList());
	}

	/** The six kinds of help, by their names in the code. */
	public List<Option> helps() {
		Wording wording = Wording.ofReader(this.messages);
		return Arrays.stream(Help.values()).map((help) -> new Option(help.name(), wording.text(help.key()))).toList();
	}

	/** The eight reasons of a decline or a loss, by their names in the code. */
	public List<Option> reasons() {
		Wording wording = Wording.ofReader(this.messages);
		return Arrays.stream(Reason.values())
			.map((reason) -> new Option(reason.name(), wording.text(reason.key())))
			.toList();
	}

	private static List<Option> options(Set<String> codes, Function<String, String> label, Locale locale) {
		return codes.stream()
			.map((code) -> new Option(code, label.apply(code)))
			.sorted(Alphabet.by(Option::label, locale))
			.toList();
	}

}
