package app.tandem.deal;

import java.util.List;

import app.tandem.access.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of the own company on its latest deals, for the team of the next one. */
@Component
public class RecentContacts {

	/** The team of a deal that the viewer does not see is not shown to them. */
	private static final String PEOPLE = """
			with recent as (
				select r.id, r.organization_id, r.created_at from referral r
				where r.organization_id = :viewer_organization and %s
				order by r.created_at desc, r.id desc limit 200
			), people as (
				select distinct on (lower(m.email)) m.first_name, m.last_name, m.phone, m.email, d.created_at
				from recent d join team_member m on m.organization_id = d.organization_id and m.referral_id = d.id
				where not m.inviters
				order by lower(m.email), d.created_at desc
			)
			select first_name, last_name, phone, email from people order by created_at desc, lower(email) limit :most
			""";

	private final JdbcClient jdbc;

	RecentContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Each person once, as the latest deal says it; those of the latest deals first. */
	public List<TeamMember> of(Viewer viewer, int most) {
		Where where = new Where();
		Visibility.restrict(where, viewer);
		return this.jdbc.sql(PEOPLE.formatted(where.sql()))
			.params(where.values())
			.param("most", most)
			.query((row, number) -> new TeamMember(row.getString(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

}
