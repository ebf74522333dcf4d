package app.tandem.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a person may do, afresh each time: a grant that is taken away counts from
 * the next request or chunk.
 */
@Component
public class Viewers {

	private static final String GRANTS = """
			with recursive granted (role, location_id) as (
				select role, location_id from role_grant where member_id = :member
				union
				select g.role, l.id from granted g join location l on l.parent_id = g.location_id
			)
			select m.id, m.organization_id, o.kind = 'VENDOR' as vendor, person_name(m.first_name, m.last_name) as name,
				lower(m.email) as email, g.role, g.location_id
			from member m join organization o on o.id = m.organization_id left join granted g on true
			where m.id = :member and m.suspended_at is null and o.active
			""";

	private final JdbcClient jdbc;

	Viewers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Empty when the person is unknown or suspended, or the company is no longer in the
	 * programme.
	 */
	public Optional<Viewer> find(UUID memberId) {
		List<Row> rows = this.jdbc.sql(GRANTS).param("member", memberId).query(Row.class).list();
		return rows.isEmpty() ? Optional.empty() : Optional.of(viewer(rows));
	}

	private static Viewer viewer(List<Row> rows) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		List<Row> ruling = new ArrayList<>();
		List<Row> taking = new ArrayList<>();
		for (Row row : rows) {
			if (row.role() != null) {
				roles.add(row.role());
				if (row.role().ruleOverDeals()) {
					ruling.add(row);
				}
				else if (row.role() == Role.REFERRALS_USER) {
					taking.add(row);
				}
			}
		}
		Row me = rows.get(0);
		return new Viewer(me.id(), me.organizationId(), me.vendor(), me.name(), me.email(), roles, reach(ruling),
				reach(taking));
	}

	private static Reach reach(List<Row> grants) {
		Set<UUID> locations = new HashSet<>();
		boolean entireCompany = false;
		for (Row grant : grants) {
			if (grant.locationId() == null) {
				entireCompany = true;
			}
			else {
				locations.add(grant.locationId());
			}
		}
		return grants.isEmpty() ? Reach.NOWHERE : new Reach(entireCompany, Set.copyOf(locations));
	}

	record Row(UUID id, UUID organizationId, boolean vendor, String name, String email, @Nullable Role role,
			@Nullable UUID locationId) {
	}

}
