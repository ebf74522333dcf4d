package app.tandem.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tandem.bulk.sheet.Mends;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mended cells, and the revision of a file that counts them. */
@Component
class MendRows {

	private final JdbcClient client;

	MendRows(JdbcClient client) {
		this.client = client;
	}

	/** All cells of a file that were mended. */
	Mends of(UUID id) {
		Map<Integer, Map<String, String>> cells = new HashMap<>();
		this.client.sql("select row_number, label, text from import_mend where import_id = :id order by label")
			.param("id", id)
			.query((row) -> {
				cells.computeIfAbsent(row.getInt(1), (key) -> new LinkedHashMap<>())
					.put(row.getString(2), row.getString(3));
			});
		return new Mends(cells);
	}

	/** Keeps mended cells of a row, by the columns' names, instead of those before. */
	void add(ImportRun run, int row, Map<String, String> cells) {
		cells.forEach((label, text) -> this.client.sql("""
				insert into import_mend (organization_id, import_id, row_number, label, text)
				values (:organization, :id, :row, :label, :text)
				on conflict (import_id, row_number, label) do update set text = excluded.text
				""")
			.param("organization", run.organizationId())
			.param("id", run.id())
			.param("row", row)
			.param("label", label)
			.param("text", text)
			.update());
		this.client.sql("update import_run set revision = revision + 1 where id = :id").param("id", run.id()).update();
	}

	/** Counts how often the file became another one for whoever looks at it. */
	int revision(UUID id) {
		return this.client.sql("select revision from import_run where id = :id")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

}
