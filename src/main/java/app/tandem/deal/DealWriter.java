package app.tandem.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/**
 * Stores changes with their events: one deal from a page or a thousand from a file, with
 * the same batched statements. The caller holds the transaction.
 */
@Component
class DealWriter {

	private static final int BATCH = 500;

	private final JdbcTemplate jdbc;

	private final VendorStandings standings;

	DealWriter(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.standings = new VendorStandings(jdbc);
	}

	/**
	 * Writes all, or fails as a whole.
	 * @param vendorId the vendor's organisation, whose halves the others show
	 * @throws OptimisticLockingFailureException when somebody else changed one of the
	 * deals since it was read
	 */
	void write(List<Change> changes, @Nullable UUID vendorId) {
		List<Change> added = added(changes, vendorId);
		List<Change> changed = changes.stream()
			.filter((change) -> change.before() != null && !change.isEmpty() && !change.isNote())
			.toList();
		List<Change> notes = changes.stream().filter(Change::isNote).toList();
		lock(Stream.concat(changed.stream(), notes.stream()).toList());
		batch(DealStatements.ADD_ENGAGEMENT, added.stream().map(Change::after).filter(Deal::isStarters).toList(),
				DealStatements::addEngagement);
		batch(DealStatements.ADD_REFERRAL, added, DealStatements::addReferral);
		changeEngagements(changed);
		replaceParts(changed);
		addParts(added);
		refuseStale(batch(DealStatements.CHANGE_REFERRAL, changed, DealStatements::changeReferral));
		batch(DealStatements.WITHDRAW, changed.stream().filter(Change::isWithdrawal).toList(),
				DealStatements::withdraw);
		batch(DealStatements.SHOW_REGISTRATION, notes, DealStatements::showRegistration);
		batch(EventEntry.ADD, EventEntry.of(changes), EventEntry::add);
		showVendor(changes, vendorId);
	}

	private List<Change> added(List<Change> changes, @Nullable UUID vendorId) {
		List<Change> added = changes.stream().filter(Change::isCreation).toList();
		return (vendorId != null) ? this.standings.upToDate(added, vendorId) : added;
	}

	/**
	 * In the order of their ids, so that two writers of the same deals cannot wait for
	 * each other.
	 */
	private void lock(List<Change> changed) {
		if (changed.isEmpty()) {
			return;
		}
		Map<UUID, Integer> versions = new HashMap<>();
		UUID[] ids = changed.stream().map((change) -> change.after().referral().id()).toArray(UUID[]::new);
		this.jdbc.query("select id, version from referral where id = any(?) order by id for update", (row) -> {
			versions.put(row.getObject(1, UUID.class), row.getInt(2));
		}, (Object) ids);
		for (Change change : changed) {
			Referral referral = change.after().referral();
			if (!Integer.valueOf(referral.version()).equals(versions.get(referral.id()))) {
				throw new OptimisticLockingFailureException("deal " + referral.id() + " was changed meanwhile");
			}
		}
	}

	private void changeEngagements(List<Change> changed) {
		List<Change> reshaped = changed.stream()
			.filter((change) -> change.before() != null
					&& !change.before().engagement().equals(change.after().engagement()))
			.toList();
		refuseStale(batch(DealStatements.CHANGE_ENGAGEMENT, reshaped, DealStatements::changeEngagement));
		batch(DealStatements.COPY_TYPE, reshaped, (row, change) -> {
			Engagement engagement = change.after().engagement();
			row.setString(1, engagement.type().base().name());
			row.setBoolean(2, engagement.type().partnerToPartner());
			row.setObject(3, engagement.id());
		});
	}

	private static void refuseStale(int[][] counts) {
		for (int[] batch : counts) {
			for (int count : batch) {
				if (count == 0) {
					throw new OptimisticLockingFailureException("the deal or its engagement was changed meanwhile");
				}
			}
		}
	}

	private void replaceParts(List<Change> changed) {
		List<Deal> resold = new ArrayList<>();
		List<Deal> restaffed = new ArrayList<>();
		for (Change change : changed) {
			Deal before = change.before();
			if (before != null && !before.referral().solutions().equals(change.after().referral().solutions())) {
				resold.add(change.after());
			}
			if (before != null && !before.referral().team().equals(change.after().referral().team())) {
				restaffed.add(change.after());
			}
		}
		delete("delete from referral_solution where referral_id = any(?)", resold);
		delete("delete from team_member where referral_id = any(?) and not inviters", restaffed);
		batch(DealStatements.ADD_SOLUTION,
				resold.stream().flatMap((deal) -> DealStatements.solutions(deal).stream()).toList(),
				DealStatements::addSolution);
		batch(DealStatements.ADD_MEMBER,
				restaffed.stream().flatMap((deal) -> DealStatements.team(deal).stream()).toList(),
				DealStatements::addMember);
	}

	private void addParts(List<Change> added) {
		List<Deal> deals = added.stream().map(Change::after).toList();
		batch(DealStatements.ADD_SOLUTION,
				deals.stream().flatMap((deal) -> DealStatements.solutions(deal).stream()).toList(),
				DealStatements::addSolution);
		batch(DealStatements.ADD_MEMBER, deals.stream().flatMap((deal) -> DealStatements.team(deal).stream()).toList(),
				DealStatements::addMember);
		batch(DealStatements.ADD_MEMBER,
				deals.stream().flatMap((deal) -> DealStatements.inviters(deal).stream()).toList(),
				DealStatements::addMember);
	}

	private void delete(String sql, List<Deal> deals) {
		if (!deals.isEmpty()) {
			this.jdbc.update(sql, (Object) deals.stream().map((deal) -> deal.referral().id()).toArray(UUID[]::new));
		}
	}

	private void showVendor(List<Change> changes, @Nullable UUID vendorId) {
		if (vendorId == null) {
			return;
		}
		List<Deal> vendors = changes.stream()
			.filter((change) -> !change.isEmpty() && change.after().belongsTo(vendorId) && !isNewWithItsDeal(change))
			.map(Change::after)
			.toList();
		batch(DealStatements.SHOW_VENDOR, vendors, (row, deal) -> {
			row.setString(1, deal.substatus().name());
			row.setObject(2, deal.engagement().id());
			row.setObject(3, vendorId);
			row.setString(4, deal.substatus().name());
		});
	}

	/**
	 * The asking company's half, written in the same breath, says already that the vendor
	 * was asked.
	 */
	private static boolean isNewWithItsDeal(Change vendors) {
		return vendors.isCreation() && vendors.after().engagement().version() == 0;
	}

	private <T> int[][] batch(String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
		return rows.isEmpty() ? new int[0][] : this.jdbc.batchUpdate(sql, rows, BATCH, setter);
	}

}
