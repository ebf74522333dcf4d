package app.tandem.directory.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.audit.AuditObject;
import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.Customers;
import app.tandem.directory.KeptCustomer;
import app.tandem.directory.upload.ListFile;
import app.tandem.directory.upload.Plan;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.ListRow;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Files of customers. The ID tells which entry a row is about; without one the
 * programme's entry is found as for a deal: by D-U-N-S, else by name, country and postal
 * code.
 */
@Component
class CustomersFile implements ListFile {

	private static final List<ListColumn> COLUMNS = List.of(new ListColumn("Customer ID", "id", ""),
			new ListColumn("Customer name", "name", "Adatum Corporation"),
			new ListColumn("Address line 1", "line1", "22 Fleet Street"), new ListColumn("Address line 2", "line2", ""),
			new ListColumn("City", "city", "London"), new ListColumn("State", "state", ""),
			new ListColumn("Postal code", "postalCode", "EC4Y 1AA"), new ListColumn("Country", "country", "GB"),
			new ListColumn("D-U-N-S", "duns", "217755120"));

	/** Sees the programme's entries and nobody's own. */
	private static final UUID NOBODY = new UUID(0, 0);

	private final CustomerDirectory directory;

	private final Customers customers;

	private final CustomerChanges changes;

	CustomersFile(CustomerDirectory directory, Customers customers, CustomerChanges changes) {
		this.changes = changes;
		this.directory = directory;
		this.customers = customers;
	}

	@Override
	public String list() {
		return "customers";
	}

	@Override
	public AuditObject entries() {
		return AuditObject.CUSTOMER;
	}

	@Override
	public String path() {
		return CustomerPages.LIST;
	}

	@Override
	public List<ListColumn> columns() {
		return COLUMNS;
	}

	@Override
	public Plan plan(List<ListRow> rows, Wording wording) {
		Map<UUID, KeptCustomer> known = known(rows.stream().map(CustomerRow::id));
		List<CustomerRow> read = rows.stream().map((row) -> new CustomerRow(row, known)).toList();
		match(read.stream().filter(CustomerRow::isWithoutId).toList());
		Map<Object, Integer> earlier = new HashMap<>();
		Map<String, Integer> numbers = new HashMap<>();
		Map<String, KeptCustomer> taken = this.directory
			.withNumbers(read.stream().map((row) -> row.entry().duns()).flatMap(Stream::ofNullable).toList());
		Plan plan = new Plan();
		for (CustomerRow row : read) {
			row.refuseTwice(earlier);
			row.refuseNumber(numbers, taken);
			plan(row, plan, wording);
		}
		return plan;
	}

	/** The cells of a row, as they are read. */
	static List<String> cells(KeptCustomer customer) {
		CustomerForm form = CustomerForm.of(customer);
		return List.of(customer.id().toString(), form.name(), form.line1(), form.line2(), form.city(), form.state(),
				form.postalCode(), form.country(), form.duns());
	}

	private void plan(CustomerRow row, Plan plan, Wording wording) {
		KeptCustomer before = row.before();
		if (row.check().failed()) {
			row.check().tell(plan, COLUMNS, wording);
		}
		else if (before == null) {
			plan.create(() -> this.changes.add(row.entry()));
		}
		else if (row.entry().equals(before.entry())) {
			plan.leave(before.id() + ":" + before.version());
		}
		else {
			plan.update(before.id() + ":" + before.version(), () -> this.changes.change(before, row.entry()));
		}
	}

	private void match(List<CustomerRow> rows) {
		List<@Nullable UUID> ids = new ArrayList<>(
				this.customers.find(rows.stream().map(CustomerRow::wanted).toList(), NOBODY));
		Map<UUID, KeptCustomer> found = known(ids.stream());
		for (int n = 0; n < rows.size(); n++) {
			KeptCustomer before = found.get(ids.get(n));
			if (before != null) {
				rows.get(n).match(before);
			}
		}
	}

	private Map<UUID, KeptCustomer> known(Stream<@Nullable UUID> ids) {
		List<UUID> distinct = ids.flatMap(Stream::ofNullable).distinct().toList();
		return this.directory.find(distinct).stream().collect(Collectors.toMap(KeptCustomer::id, Function.identity()));
	}

}
