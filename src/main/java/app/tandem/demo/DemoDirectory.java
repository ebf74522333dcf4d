package app.tandem.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.TeamMember;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.Customers;
import app.tandem.directory.Incentive;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import com.github.f4b6a3.uuid.UuidCreator;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Enters the demo's customers and catalogue. */
@Component
@Conditional(DemoOn.class)
class DemoDirectory {

	private final Customers customers;

	private final Solutions solutions;

	DemoDirectory(Customers customers, Solutions solutions) {
		this.customers = customers;
		this.solutions = solutions;
	}

	void enter(DemoCast cast, java.time.Instant now) {
		List<CustomerEntry> entries = DemoFiles.read("customers.csv").stream().map(DemoDirectory::entry).toList();
		this.customers.addAll(entries);
		entries.forEach(
				(entry) -> cast.customers().add(new Customer(entry.id(), entry.name(), entry.place(), entry.duns())));
		for (NamedCsvRecord row : DemoFiles.read("people.csv")) {
			if (row.getField("organization").isEmpty()) {
				TeamMember person = DemoPeople.person(row);
				cast.contacts().add(new Contact(person.firstName(), person.lastName(), person.phone(), person.email()));
			}
		}
		for (NamedCsvRecord row : DemoFiles.read("solutions.csv")) {
			cast.solutions().add(this.solutions.add(solution(row, cast, now)));
		}
	}

	private static CustomerEntry entry(NamedCsvRecord row) {
		CustomerEntry.Place place = new CustomerEntry.Place(row.getField("line1"), row.getField("line2"),
				row.getField("city"), row.getField("state"), row.getField("postalCode"), row.getField("country"));
		String duns = row.getField("duns");
		return new CustomerEntry(UuidCreator.getTimeOrderedEpoch(), null, row.getField("name"), place,
				duns.isEmpty() ? null : duns);
	}

	private static Solution solution(NamedCsvRecord row, DemoCast cast, java.time.Instant now) {
		Set<Incentive> incentives = Arrays.stream(row.getField("incentives").split(";"))
			.map(String::strip)
			.filter((tag) -> !tag.isEmpty())
			.map((tag) -> Incentive.valueOf(tag.toUpperCase(java.util.Locale.ROOT).replaceAll("[ -]", "_")))
			.collect(Collectors.toSet());
		return new Solution(row.getField("id"), 0, cast.company(row.getField("publisher")).organization().id(),
				row.getField("name"), "ASSESSMENT".equals(row.getField("kind")), incentives,
				"yes".equalsIgnoreCase(row.getField("coSellReady")),
				"yes".equalsIgnoreCase(row.getField("live")) ? null : now);
	}

}
