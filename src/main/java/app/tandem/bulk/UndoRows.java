package app.tandem.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import app.tandem.bulk.UndoPlan.UndoRow;
import app.tandem.shell.PageOf;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The part of the tables of imports that tells what was taken back, and what can be. */
@Component
class UndoRows {

	private static final String LEFT = """
			select row_number, referral_id, version, before from import_row
			where import_id = :id and version is not null and undo is null
			""";

	private static final RowMapper<UndoRow> ROW = (row, n) -> {
		String before = row.getString(4);
		return new UndoRow(row.getInt(1), row.getObject(2, UUID.class), row.getInt(3),
				(before != null) ? Snapshot.read(before) : null);
	};

	private final JdbcClient client;

	private final JdbcTemplate jdbc;

	UndoRows(JdbcClient client, JdbcTemplate jdbc) {
		this.client = client;
		this.jdbc = jdbc;
	}

	/** How many rows took effect and were neither taken back nor kept. */
	int left(UUID importId) {
		return this.client
			.sql("select count(*) from import_row where import_id = :id and version is not null and undo is null")
			.param("id", importId)
			.query(Integer.class)
			.single();
	}

	/** Some of those rows, in their order, from the one after this number. */
	List<UndoRow> next(UUID importId, int after, int most) {
		return this.client.sql(LEFT + " and row_number > :after order by row_number limit :most")
			.param("id", importId)
			.param("after", after)
			.param("most", most)
			.query(ROW)
			.list();
	}

	/** Those of these rows that are left. */
	List<UndoRow> left(UUID importId, List<UndoRow> rows) {
		return this.client.sql(LEFT + " and row_number = any(:numbers) order by row_number")
			.param("id", importId)
			.param("numbers", rows.stream().map(UndoRow::number).toArray(Integer[]::new))
			.query(ROW)
			.list();
	}

	/**
	 * Notes what became of rows, in the transaction in which it became so. An earlier
	 * import that had left a deal as it is again now can be taken back in its turn.
	 */
	void finish(UUID importId, List<UndoPlan> plans) {
		this.jdbc.batchUpdate("update import_row set undo = ? where import_id = ? and row_number = ?", plans, 500,
				(statement, plan) -> {
					statement.setString(1, plan.undo().name());
					statement.setObject(2, importId);
					statement.setInt(3, plan.row().number());
				});
		List<UndoPlan> restored = plans.stream()
			.filter((plan) -> plan.undo() == Undo.UNDONE && !plan.removes() && !plan.partly())
			.toList();
		this.jdbc.batchUpdate("""
				update import_row set version = ? where referral_id = ? and version = ? and undo is null
				""", restored, 500, (statement, plan) -> {
			statement.setInt(1, plan.row().version() + 1);
			statement.setObject(2, plan.row().referralId());
			statement.setInt(3, plan.row().version() - 1);
		});
	}

	/** What became of the rows so far. */
	UndoCounts counts(UUID importId) {
		return this.client
			.sql("""
					select count(*) filter (where undo = 'UNDONE' and before is null) as removed,
						count(*) filter (where undo = 'UNDONE' and before is not null) as restored,
						count(*) filter (where undo = any(:kept)) as kept, count(*) filter (where undo = any(:fixed)) as fixed
					from import_row where import_id = :id
					""")
			.param("kept", names(Undo.Group.KEPT))
			.param("fixed", names(Undo.Group.FINAL))
			.param("id", importId)
			.query(UndoCounts.class)
			.single();
	}

	/**
	 * A page of the rows that were taken back or kept, in their order; those of all
	 * groups when none is named.
	 */
	List<Result> results(UUID importId, Undo.@Nullable Group group, int page) {
		String[] names = (group != null) ? names(group)
				: Arrays.stream(Undo.values()).map(Undo::name).toArray(String[]::new);
		return this.client.sql("""
				select i.row_number, i.undo, i.before is null, r.name, r.customer_name, r.id, r.withdrawn_at is not null
				from import_row i join referral r on r.id = i.referral_id
				where i.import_id = :id and i.undo = any(:names) order by i.row_number limit :most offset :offset
				""")
			.param("id", importId)
			.param("names", names)
			.param("most", PageOf.SIZE)
			.param("offset", PageOf.offset(page))
			.query((row, n) -> new Result(row.getInt(1), Undo.valueOf(row.getString(2)), row.getBoolean(3),
					row.getString(4), row.getString(5), row.getBoolean(7) ? null : row.getObject(6, UUID.class)))
			.list();
	}

	/** Binds the work to the import, instead of work that was broken off before. */
	void start(UUID importId, UUID jobId) {
		this.client.sql("update import_run set undo_job_id = :job where id = :id")
			.param("job", jobId)
			.param("id", importId)
			.update();
	}

	private static String[] names(Undo.Group group) {
		List<String> names = new ArrayList<>();
		for (Undo undo : Undo.values()) {
			if (undo.group() == group) {
				names.add(undo.name());
			}
		}
		return names.toArray(String[]::new);
	}

	/**
	 * What became of a row.
	 *
	 * @param created whether the row had created the deal
	 * @param referralId null when the deal is gone
	 */
	record Result(int row, Undo undo, boolean created, String name, String customer, @Nullable UUID referralId) {
	}

}
