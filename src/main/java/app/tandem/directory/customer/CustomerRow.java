package app.tandem.directory.customer;

import java.util.Map;
import java.util.UUID;

import app.tandem.directory.CustomerEntry;
import app.tandem.directory.Customers;
import app.tandem.directory.KeptCustomer;
import app.tandem.sheet.ListRow;
import app.tandem.sheet.RowCheck;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

/** A row of a file of customers, read as the form would be. */
final class CustomerRow {

	private final RowCheck check;

	private @Nullable KeptCustomer before;

	private CustomerEntry entry;

	CustomerRow(ListRow row, Map<UUID, KeptCustomer> known) {
		this.check = new RowCheck(row);
		UUID id = id(row);
		this.before = (id != null) ? known.get(id) : null;
		if (this.before == null && !Folding.isBlank(row.cell("id"))) {
			this.check.form().reject("id", "directory.customers.id.unknown");
		}
		CustomerForm form = new CustomerForm("", row.cell("name"), row.cell("line1"), row.cell("line2"),
				row.cell("city"), row.cell("state"), row.cell("postalCode"), row.cell("country"), row.cell("duns"));
		this.entry = form.read(this.check.form(), (this.before != null) ? this.before.entry() : null);
	}

	/** The ID in the row; null when there is none, or none that can be read. */
	static @Nullable UUID id(ListRow row) {
		try {
			return UUID.fromString(Folding.trim(row.cell("id")));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	RowCheck check() {
		return this.check;
	}

	/** The entry as it will be. */
	CustomerEntry entry() {
		return this.entry;
	}

	/** The entry as it is; null when there is none yet. */
	@Nullable KeptCustomer before() {
		return this.before;
	}

	boolean isWithoutId() {
		return this.before == null && !this.check.failed();
	}

	Customers.Wanted wanted() {
		return new Customers.Wanted(this.entry.name(), this.entry.place(), this.entry.duns());
	}

	/** The row is about this entry; a number that it lacks stays. */
	void match(KeptCustomer found) {
		CustomerEntry now = found.entry();
		this.before = found;
		this.entry = new CustomerEntry(now.id(), now.organizationId(), this.entry.name(), this.entry.place(),
				(this.entry.duns() != null) ? this.entry.duns() : now.duns());
	}

	/**
	 * @param earlier what the rows before were about, with their numbers
	 */
	void refuseTwice(Map<Object, Integer> earlier) {
		if (this.before == null && this.check.failed()) {
			return;
		}
		Object about = (this.before != null) ? this.before.id() : wanted().sameness();
		Integer first = earlier.putIfAbsent(about, this.check.row().number());
		if (first != null) {
			this.check.form().reject((this.before != null) ? "id" : "name", "directory.upload.row.twice", first);
		}
	}

	/**
	 * A number that is new to the programme's entry must be new to the programme and to
	 * the file.
	 * @param earlier D-U-N-S numbers of the programme's rows before, with the rows'
	 * numbers
	 * @param taken the programme's entries by their numbers
	 */
	void refuseNumber(Map<String, Integer> earlier, Map<String, KeptCustomer> taken) {
		String duns = this.entry.duns();
		if (duns == null || this.entry.organizationId() != null) {
			return;
		}
		Integer first = earlier.putIfAbsent(duns, this.check.row().number());
		CustomerEntry now = (this.before != null) ? this.before.entry() : null;
		if (first != null && (now == null || !duns.equals(now.duns()))) {
			this.check.form().reject("duns", "directory.upload.row.twice", first);
		}
		Entries.refuseNumber(this.entry, now, taken, this.check.form());
	}

}
