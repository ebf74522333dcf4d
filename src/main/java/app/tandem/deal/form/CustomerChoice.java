package app.tandem.deal.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.deal.Customer;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.Customers;
import app.tandem.shell.Formats;
import app.tandem.shell.Suggestions;
import app.tandem.value.Countries;
import app.tandem.value.DunsNumbers;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the customer that was chosen or entered, and finds those to choose from. */
@Component
public class CustomerChoice {

	private static final int MOST_SUGGESTED = 10;

	private final Customers customers;

	CustomerChoice(Customers customers) {
		this.customers = customers;
	}

	/** The customer, or null when something was said about it. */
	public @Nullable Customer read(CustomerForm form, Viewer viewer, Check check) {
		if (form.isNew()) {
			return entered(form, check);
		}
		Optional<CustomerEntry> entry = entry(form, viewer);
		if (entry.isEmpty()) {
			check.reject("query", form.entry().isEmpty() ? "deal.form.customer.missing" : "deal.form.customer.gone");
		}
		return entry.map((found) -> new Customer(found.id(), found.name(), found.place(), found.duns())).orElse(null);
	}

	/** What the form shows. */
	public Shown shown(CustomerForm form, Viewer viewer) {
		Found chosen = form.isNew() ? null : entry(form, viewer).map(CustomerChoice::found).orElse(null);
		boolean searches = chosen == null && !form.isNew() && !form.query().isBlank();
		return new Shown(chosen, searches ? suggestions(form, viewer) : Suggestions.none());
	}

	private Suggestions<Found> suggestions(CustomerForm form, Viewer viewer) {
		return Suggestions.first(MOST_SUGGESTED,
				this.customers.suggest(form.query(), form.country(), viewer.organizationId(), MOST_SUGGESTED + 1)
					.stream()
					.map(CustomerChoice::found)
					.toList());
	}

	private static @Nullable Customer entered(CustomerForm form, Check check) {
		CustomerForm.AddressForm typed = form.address();
		Check at = check.at("address");
		String name = at.mandatoryLine("name", typed.name(), Limits.NAME);
		String line1 = at.mandatoryLine("line1", typed.line1(), Limits.ADDRESS);
		String line2 = at.line("line2", typed.line2(), Limits.ADDRESS);
		String city = at.mandatoryLine("city", typed.city(), Limits.NAME);
		String state = at.line("state", typed.state(), Limits.NAME);
		String postalCode = Check
			.orEmpty(at.optional("postalCode", Texts.identifier(typed.postalCode(), Limits.POSTAL_CODE)));
		String country = check.mandatory("country", Countries.read(form.country()));
		String duns = at.optional("duns", DunsNumbers.read(typed.duns()));
		if (name.isEmpty() || line1.isEmpty() || city.isEmpty() || country == null || check.failed()) {
			return null;
		}
		return new Customer(null, name, new CustomerEntry.Place(line1, line2, city, state, postalCode, country), duns);
	}

	private Optional<CustomerEntry> entry(CustomerForm form, Viewer viewer) {
		try {
			return this.customers.get(UUID.fromString(form.entry()), viewer.organizationId());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Found found(CustomerEntry entry) {
		CustomerEntry.Place place = entry.place();
		String country = Formats.of(LocaleContextHolder.getLocale()).country(place.country());
		String address = Stream
			.of(place.line1(), place.line2(), place.postalCode(), place.city(), place.state(), country)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		String duns = entry.duns();
		return new Found(entry.id(), entry.name(), address, (duns != null) ? duns : "");
	}

	/**
	 * What the form shows.
	 *
	 * @param chosen null while no entry of the directory is chosen
	 * @param found entries that match what was typed
	 */
	public record Shown(@Nullable Found chosen, Suggestions<Found> found) {
	}

	/** An entry of the directory. */
	public record Found(UUID id, String name, String address, String duns) {
	}

}
