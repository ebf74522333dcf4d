package app.tandem.deal.view;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.DealFilter;
import app.tandem.shell.NotFound;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that people keep for themselves, or share with their company. */
@Component
public class SavedViews {

	static final int MOST = 50;

	private static final String ALL = """
			select v.id, v.name, v.words, v.shared, person_name(m.first_name, m.last_name) as owner, v.member_id = :member as own,
				exists (select from pinned_view p where p.member_id = :member and p.view_id = v.id) as pinned,
				exists (select from list_setting s where s.member_id = :member and s.start_view_id = v.id) as start
			from saved_view v join member m on m.id = v.member_id
			where v.organization_id = :organization and (v.member_id = :member or v.shared and :dealing)
			order by lower(v.name), v.id
			""";

	private final JdbcClient jdbc;

	SavedViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those of the viewer and, for who has deals, those shared in their company, by name.
	 */
	public List<SavedView> of(Viewer viewer) {
		return this.jdbc.sql(ALL)
			.param("dealing", viewer.hasDeals())
			.param("member", viewer.memberId())
			.param("organization", viewer.organizationId())
			.query(SavedView.class)
			.list();
	}

	/**
	 * @throws NotFound where there is none that the viewer may know of
	 */
	SavedView get(UUID id, Viewer viewer) {
		return of(viewer).stream().filter((view) -> view.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	/** Whether the viewer may rename it, share it or throw it away. */
	static boolean mayChange(SavedView view, Viewer viewer) {
		return view.own() || viewer.is(Role.ACCOUNT_ADMIN) || viewer.is(Role.PROGRAMME_ADMIN);
	}

	/**
	 * Keeps a list under a name, in place of the viewer's view of that name: what is
	 * replaced stays shared, among the tabs and first where it was.
	 */
	@Transactional
	void keep(ViewForm form, DealFilter filter, Viewer viewer) {
		UUID id = this.jdbc.sql("""
				insert into saved_view values (:id, :organization, :member, :name, :words, :shared)
				on conflict (member_id, lower(name)) do update set name = excluded.name, words = excluded.words,
					shared = saved_view.shared or excluded.shared
				returning id
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("name", form.name())
			.param("words", filter.queryString())
			.param("shared", form.shared())
			.query(UUID.class)
			.single();
		add(id, form, viewer);
	}

	/** What it is called, and where the viewer has it. */
	@Transactional
	void change(SavedView view, ViewForm form, Viewer viewer) {
		if (mayChange(view, viewer)) {
			this.jdbc.sql("update saved_view set name = :name, shared = :shared where id = :id")
				.param("id", view.id())
				.param("name", form.name())
				.param("shared", form.shared())
				.update();
		}
		place(view.id(), form, viewer);
	}

	@Transactional
	void remove(SavedView view) {
		this.jdbc.sql("delete from saved_view where id = :id").param("id", view.id()).update();
	}

	private void place(UUID id, ViewForm form, Viewer viewer) {
		for (String elsewhere : List.of("delete from pinned_view where member_id = :member and view_id = :id",
				"update list_setting set start_view_id = null where member_id = :member and start_view_id = :id")) {
			this.jdbc.sql(elsewhere).param("member", viewer.memberId()).param("id", id).update();
		}
		add(id, form, viewer);
	}

	private void add(UUID id, ViewForm form, Viewer viewer) {
		if (form.pinned()) {
			this.jdbc.sql("insert into pinned_view values (:member, :id) on conflict do nothing")
				.param("member", viewer.memberId())
				.param("id", id)
				.update();
		}
		if (form.start()) {
			this.jdbc.sql("""
					insert into list_setting (member_id, start_view_id) values (:member, :id)
					on conflict (member_id) do update set start_view_id = :id
					""").param("member", viewer.memberId()).param("id", id).update();
		}
	}

}
