package app.tandem.directory.customer;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.CurrentViewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEntry;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.directory.CustomerDirectory;
import app.tandem.directory.CustomerEntry;
import app.tandem.directory.CustomerMerges;
import app.tandem.directory.KeptCustomer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes customers, from forms and from files, and puts down who did. */
@Component
class CustomerChanges {

	private final CustomerDirectory directory;

	private final CustomerMerges merges;

	private final CurrentViewer viewer;

	private final AuditLog audit;

	CustomerChanges(CustomerDirectory directory, CustomerMerges merges, CurrentViewer viewer, AuditLog audit) {
		this.directory = directory;
		this.merges = merges;
		this.viewer = viewer;
		this.audit = audit;
	}

	@Transactional
	void add(CustomerEntry entry) {
		this.directory.add(entry);
		CustomerEntry.Place place = entry.place();
		this.audit.record(about(AuditAction.CUSTOMER_ADDED, entry).is(AuditField.NAME, entry.name())
			.is(AuditField.LINE1, place.line1())
			.is(AuditField.LINE2, place.line2())
			.is(AuditField.CITY, place.city())
			.is(AuditField.STATE, place.state())
			.is(AuditField.POSTAL_CODE, place.postalCode())
			.is(AuditField.COUNTRY, place.country())
			.is(AuditField.DUNS, entry.duns()));
	}

	/**
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	@Transactional
	void change(KeptCustomer before, CustomerEntry next) {
		this.directory.change(next, before.version());
		AuditEntry entry = changes(about(AuditAction.CUSTOMER_CHANGED, next), before.entry(), next);
		if (entry.hasFields()) {
			this.audit.record(entry);
		}
	}

	/** As {@link CustomerMerges#merge}. */
	@Transactional
	void merge(Merge merge, Map<UUID, Integer> seen) {
		CustomerEntry result = merge.result();
		this.merges.merge(result, seen, this.viewer.get());
		AuditEntry entry = about(AuditAction.CUSTOMERS_MERGED, result);
		this.audit.record(changes(entry, merge.stays().entry(), result)
			.was(AuditField.NAME,
					merge.entries().stream().map((each) -> each.entry().name()).collect(Collectors.joining("; ")))
			.is(AuditField.NAME, result.name()));
	}

	private static AuditEntry changes(AuditEntry entry, CustomerEntry before, CustomerEntry next) {
		CustomerEntry.Place from = before.place();
		CustomerEntry.Place to = next.place();
		return entry.changed(AuditField.NAME, before.name(), next.name())
			.changed(AuditField.LINE1, from.line1(), to.line1())
			.changed(AuditField.LINE2, from.line2(), to.line2())
			.changed(AuditField.CITY, from.city(), to.city())
			.changed(AuditField.STATE, from.state(), to.state())
			.changed(AuditField.POSTAL_CODE, from.postalCode(), to.postalCode())
			.changed(AuditField.COUNTRY, from.country(), to.country())
			.changed(AuditField.DUNS, before.duns(), next.duns());
	}

	private AuditEntry about(AuditAction action, CustomerEntry entry) {
		return this.viewer.get().does(action).about(AuditObject.CUSTOMER, entry.id(), entry.name());
	}

}
