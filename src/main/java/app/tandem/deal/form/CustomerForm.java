package app.tandem.deal.form;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The customer of a deal as typed: chosen from the directory, or new. The template is
 * {@code deal/form/customer}.
 *
 * @param query what is searched for
 * @param entry id of the chosen entry, empty while there is none
 * @param entered whether a new customer is being entered
 */
public record CustomerForm(String country, String query, String entry, @Nullable Boolean entered, AddressForm address,
		ContactForm contact, @Nullable Boolean consent) {

	public static final CustomerForm EMPTY = new CustomerForm("", "", "", false, AddressForm.EMPTY, ContactForm.EMPTY,
			false);

	private static final String SEARCH = "customer-search";

	private static final String CHOOSE = "customer-choose-";

	private static final String ENTER = "customer-enter";

	private static final String AGAIN = "customer-again";

	/** What the request lacks is empty. */
	@SuppressWarnings("ConstantValue")
	public CustomerForm {
		country = Check.orEmpty(country);
		query = Check.orEmpty(query);
		entry = Check.orEmpty(entry);
		address = Objects.requireNonNullElse(address, AddressForm.EMPTY);
		contact = Objects.requireNonNullElse(contact, ContactForm.EMPTY);
	}

	/** Whether a button inside the form was pressed, rather than one that sends it. */
	public static boolean isAction(@Nullable String action) {
		return action != null
				&& (action.equals(SEARCH) || action.startsWith(CHOOSE) || action.equals(ENTER) || action.equals(AGAIN));
	}

	/** Whether a new customer is being entered. */
	public boolean isNew() {
		return Boolean.TRUE.equals(this.entered);
	}

	/** Whether the customer agreed to be called. */
	public boolean isAgreed() {
		return Boolean.TRUE.equals(this.consent);
	}

	/** The form after such a button was pressed; others change nothing. */
	public CustomerForm after(String action) {
		if (action.startsWith(CHOOSE)) {
			return of(action.substring(CHOOSE.length()), false, this.address);
		}
		if (action.equals(ENTER)) {
			boolean nameless = this.address.name().isBlank();
			return of("", true, nameless ? this.address.named(this.query) : this.address);
		}
		return action.equals(AGAIN) ? of("", false, this.address) : this;
	}

	/** The same, narrowed to what is being typed. */
	public CustomerForm searching(@Nullable String newCountry, @Nullable String newQuery) {
		return new CustomerForm(Objects.requireNonNullElse(newCountry, this.country),
				Objects.requireNonNullElse(newQuery, this.query), this.entry, this.entered, this.address, this.contact,
				this.consent);
	}

	private CustomerForm of(String newEntry, @Nullable Boolean newEntered, AddressForm newAddress) {
		return new CustomerForm(this.country, this.query, newEntry, newEntered, newAddress, this.contact, this.consent);
	}

	/** A new customer as typed; the country stands beside the search. */
	public record AddressForm(String name, String line1, String line2, String city, String state, String postalCode,
			String duns) {

		public static final AddressForm EMPTY = new AddressForm("", "", "", "", "", "", "");

		/** What the request lacks is empty. */
		@SuppressWarnings("ConstantValue")
		public AddressForm {
			name = Check.orEmpty(name);
			line1 = Check.orEmpty(line1);
			line2 = Check.orEmpty(line2);
			city = Check.orEmpty(city);
			state = Check.orEmpty(state);
			postalCode = Check.orEmpty(postalCode);
			duns = Check.orEmpty(duns);
		}

		AddressForm named(String newName) {
			return new AddressForm(newName, this.line1, this.line2, this.city, this.state, this.postalCode, this.duns);
		}

	}

}
