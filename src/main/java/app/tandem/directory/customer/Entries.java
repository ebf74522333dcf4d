package app.tandem.directory.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.KeptCustomer;
import app.tandem.shell.NotFound;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Enters and corrects customers. */
@Component
class Entries {

	private final CustomerDirectory directory;

	private final CustomerChanges changes;

	Entries(CustomerDirectory directory, CustomerChanges changes) {
		this.directory = directory;
		this.changes = changes;
	}

	KeptCustomer get(UUID id) {
		return this.directory.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	boolean add(CustomerForm form, FormCheck check) {
		CustomerEntry entry = form.read(check, null);
		refuseNumber(entry, null, numbered(entry), check);
		if (!check.failed()) {
			this.changes.add(entry);
		}
		return !check.failed();
	}

	/**
	 * @return whether it was saved; if not, something was said about the form
	 */
	boolean change(CustomerForm form, FormCheck check, KeptCustomer before) {
		CustomerEntry next = form.read(check, before.entry());
		refuseNumber(next, before.entry(), numbered(next), check);
		if (!check.failed()) {
			this.changes.change(before, next);
		}
		return !check.failed();
	}

	/**
	 * A number stands for one company, so the programme has it once; what is there twice
	 * already can be corrected all the same, and merged.
	 * @param numbered the programme's entries by their numbers
	 */
	static void refuseNumber(CustomerEntry entry, @Nullable CustomerEntry before, Map<String, KeptCustomer> numbered,
			FormCheck check) {
		String duns = entry.duns();
		if (duns == null || entry.organizationId() != null || (before != null && Objects.equals(before.duns(), duns))) {
			return;
		}
		KeptCustomer other = numbered.get(duns);
		if (other != null && !other.id().equals(entry.id())) {
			check.reject("duns", "directory.customers.duns.taken", other.entry().name());
		}
	}

	private Map<String, KeptCustomer> numbered(CustomerEntry entry) {
		return (entry.duns() != null) ? this.directory.withNumbers(List.of(entry.duns())) : Map.of();
	}

}
