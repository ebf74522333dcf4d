package app.tandem.deal.view;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.deal.DealColumn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person's list looks like, and how they left it. */
@Component
public class ListSettings {

	private static final int LONGEST = 4000;

	private final JdbcClient jdbc;

	ListSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Layout layout(Viewer viewer) {
		return this.jdbc.sql("select columns, widths, compact from list_setting where member_id = :member")
			.param("member", viewer.memberId())
			.query((row, n) -> layout(row))
			.optional()
			.orElse(Layout.USUAL);
	}

	@Transactional
	void save(Layout layout, Viewer viewer) {
		this.jdbc
			.sql("""
					insert into list_setting (member_id, columns, widths, compact) values (:member, :columns, :widths, :compact)
					on conflict (member_id) do update set columns = excluded.columns, widths = excluded.widths,
						compact = excluded.compact
					""")
			.param("member", viewer.memberId())
			.param("columns", layout.columns().stream().map((shown) -> shown.column().name()).toArray(String[]::new))
			.param("widths", layout.columns().stream().map((shown) -> (short) shown.width()).toArray(Short[]::new))
			.param("compact", layout.compact())
			.update();
	}

	/**
	 * Keeps how the list is narrowed, for the next time it is opened without saying; what
	 * is searched for is of the moment. A list that is not narrowed is the usual one.
	 */
	@Transactional
	public void remember(DealFilter filter, Viewer viewer) {
		DealFilter kept = filter.withoutQuery();
		String words = kept.isNarrowed() ? kept.queryString() : "";
		if (words.length() > LONGEST) {
			return;
		}
		this.jdbc.sql("""
				insert into list_setting as s (member_id, words) values (:member, :words)
				on conflict (member_id) do update set words = excluded.words where s.words <> excluded.words
				""").param("member", viewer.memberId()).param("words", words).update();
	}

	/**
	 * What the list begins with when its address says nothing: the view that the person
	 * chose for it, else as it was left; empty for who was never there.
	 */
	public Optional<DealFilter> start(Viewer viewer) {
		return this.jdbc.sql("""
				select coalesce(v.words, s.words) from list_setting s left join saved_view v on v.id = s.start_view_id
					and (v.member_id = s.member_id or v.shared and v.organization_id = :organization)
				where s.member_id = :member
				""")
			.param("member", viewer.memberId())
			.param("organization", viewer.organizationId())
			.query(String.class)
			.optional()
			.filter((words) -> !words.isEmpty())
			.map(DealFilter::ofQueryString);
	}

	private static Layout layout(ResultSet row) throws SQLException {
		Object[] columns = values(row.getArray("columns"));
		Object[] widths = values(row.getArray("widths"));
		List<Layout.Shown> shown = new ArrayList<>();
		for (int n = 0; n < columns.length; n++) {
			int width = ((Number) widths[n]).intValue();
			column(columns[n]).ifPresent((column) -> shown.add(new Layout.Shown(column, width)));
		}
		return new Layout(shown.isEmpty() ? Layout.USUAL.columns() : shown, row.getBoolean("compact"));
	}

	private static Optional<DealColumn> column(Object name) {
		return Arrays.stream(DealColumn.values()).filter((column) -> column.name().equals(name)).findFirst();
	}

	private static Object[] values(Array array) throws SQLException {
		return (Object[]) array.getArray();
	}

}
