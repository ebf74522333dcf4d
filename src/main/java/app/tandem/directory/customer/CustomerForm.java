package app.tandem.directory.customer;

import java.util.Map;
import java.util.UUID;

import app.tandem.directory.CustomerEntry;
import app.tandem.directory.KeptCustomer;
import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.DunsNumbers;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

/**
 * A customer as typed.
 *
 * @param version of the entry that was looked at, of no meaning for a new one
 */
record CustomerForm(String version, String name, String line1, String line2, String city, String state,
		String postalCode, String country, String duns) {

	static final CustomerForm EMPTY = new CustomerForm("", "", "", "", "", "", "", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	CustomerForm {
		version = FormCheck.orEmpty(version);
		name = FormCheck.orEmpty(name);
		line1 = FormCheck.orEmpty(line1);
		line2 = FormCheck.orEmpty(line2);
		city = FormCheck.orEmpty(city);
		state = FormCheck.orEmpty(state);
		postalCode = FormCheck.orEmpty(postalCode);
		country = FormCheck.orEmpty(country);
		duns = FormCheck.orEmpty(duns);
	}

	static CustomerForm of(KeptCustomer customer) {
		CustomerEntry entry = customer.entry();
		CustomerEntry.Place place = entry.place();
		return new CustomerForm(String.valueOf(customer.version()), entry.name(), place.line1(), place.line2(),
				place.city(), place.state(), place.postalCode(), place.country(), FormCheck.orEmpty(entry.duns()));
	}

	boolean isOf(int now) {
		return this.version.equals(String.valueOf(now));
	}

	/** Who sees the entry stays as it was; a new one is the programme's. */
	CustomerEntry read(FormCheck check, @Nullable CustomerEntry before) {
		UUID id = (before != null) ? before.id() : UuidCreator.getTimeOrderedEpoch();
		UUID owner = (before != null) ? before.organizationId() : null;
		CustomerEntry.Place place = new CustomerEntry.Place(check.mandatoryLine("line1", this.line1, Limits.ADDRESS),
				check.line("line2", this.line2, Limits.ADDRESS), check.mandatoryLine("city", this.city, Limits.NAME),
				check.line("state", this.state, Limits.NAME),
				check.line("postalCode", this.postalCode, Limits.POSTAL_CODE), check.country("country", this.country));
		return new CustomerEntry(id, owner, check.mandatoryLine("name", this.name, Limits.NAME), place,
				check.optional("duns", DunsNumbers.read(this.duns)));
	}

	/** What the entry says now where the form says otherwise. */
	Map<String, String> theirs(KeptCustomer customer, Wording wording) {
		CustomerForm now = of(customer);
		return new Theirs(wording).text("name", now.name, this.name)
			.text("line1", now.line1, this.line1)
			.text("line2", now.line2, this.line2)
			.text("city", now.city, this.city)
			.text("state", now.state, this.state)
			.text("postalCode", now.postalCode, this.postalCode)
			.value("country", now.country.equals(this.country), wording.formats().country(now.country))
			.text("duns", now.duns, this.duns)
			.byField();
	}

}
