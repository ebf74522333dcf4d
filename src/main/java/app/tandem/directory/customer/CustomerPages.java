package app.tandem.directory.customer;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.access.CountryOptions;
import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.CustomerDuplicates;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.CustomerFilter;
import app.tandem.directory.KeptCustomer;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the customers into the reader's words. */
@Component
class CustomerPages {

	static final String LIST = "/settings/customers";

	private final CustomerDirectory directory;

	private final CustomerDuplicates duplicates;

	private final CountryOptions countries;

	private final MessageSource messages;

	CustomerPages(CustomerDirectory directory, CustomerDuplicates duplicates, CountryOptions countries,
			MessageSource messages) {
		this.directory = directory;
		this.duplicates = duplicates;
		this.countries = countries;
		this.messages = messages;
	}

	Wording wording() {
		return Wording.ofReader(this.messages);
	}

	void list(CustomerFilter filter, int number, Model model) {
		Wording wording = wording();
		PageOf<KeptCustomer> page = this.directory.list(filter, number);
		String here = address(LIST, filter);
		model.addAttribute("list", new ListView(wording.text("directory.customers.total", page.total()),
				rows(page.rows(), wording), page.previous(here), page.next(here), address(LIST + "/file.csv", filter)));
		model.addAttribute("countries", this.countries.all());
	}

	/** What may be there twice, a part of the directory at a time. */
	void duplicates(@Nullable UUID after, Model model) {
		Wording wording = wording();
		CustomerDuplicates.Found found = this.duplicates.find(after);
		model.addAttribute("duplicates",
				new DuplicatesView(found.groups().stream().map((group) -> rows(group, wording)).toList(),
						(found.next() != null) ? LIST + "/duplicates?after=" + found.next() : null));
	}

	/** What the form of an entry needs; of a new one when there is none. */
	void describe(@Nullable KeptCustomer customer, Model model) {
		model.addAttribute("countries", this.countries.all());
		model.addAttribute("customer", (customer != null) ? new CustomerView(LIST + "/" + customer.id(),
				customer.entry().name(), customer.version(), customer.owner()) : null);
	}

	static String address(CustomerEntry.Place place, Wording wording) {
		return Stream
			.of(place.line1(), place.line2(), (place.postalCode() + " " + place.city()).strip(), place.state(),
					wording.formats().country(place.country()))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static List<Row> rows(List<KeptCustomer> customers, Wording wording) {
		return customers.stream()
			.map((customer) -> new Row(customer.id(), LIST + "/" + customer.id(), customer.entry().name(),
					address(customer.entry().place(), wording), customer.entry().duns(), customer.owner()))
			.toList();
	}

	private static String address(String path, CustomerFilter filter) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam("q", "{q}")
			.queryParam("country", filter.country())
			.queryParam("seen", filter.seen())
			.encode()
			.buildAndExpand(filter.q())
			.toUriString();
	}

	/**
	 * The list.
	 *
	 * @param export address of a file with the same customers
	 */
	record ListView(String total, List<Row> rows, @Nullable String previous, @Nullable String next, String export) {
	}

	/**
	 * A line of a list.
	 *
	 * @param owner name of the one company that sees it
	 */
	record Row(UUID id, String href, String name, String address, @Nullable String duns, @Nullable String owner) {
	}

	/**
	 * Groups of what may be the same.
	 *
	 * @param next address of the next part of the directory
	 */
	record DuplicatesView(List<List<Row>> groups, @Nullable String next) {
	}

	/** An entry whose form is shown. */
	record CustomerView(String href, String name, int version, @Nullable String owner) {
	}

}
