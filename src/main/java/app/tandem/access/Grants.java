package app.tandem.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import app.tandem.shell.Conflict;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people were granted. */
@Component
public class Grants {

	private static final String MANAGERS = """
			select count(distinct m.id) from member m join role_grant g on g.member_id = m.id
			where m.organization_id = :organization and m.suspended_at is null and m.password_hash <> ''
				and g.role in ('ACCOUNT_ADMIN', 'PROGRAMME_ADMIN') and g.location_id is null
			""";

	private final JdbcClient jdbc;

	private final LocationRows companies;

	Grants(JdbcClient jdbc, LocationRows companies) {
		this.jdbc = jdbc;
		this.companies = companies;
	}

	/** Those of these people, in the order in which they were given. */
	public List<Grant> of(Collection<UUID> members) {
		return this.jdbc.sql("""
				select id, member_id, role, location_id from role_grant where member_id = any(:members) order by id
				""").param("members", members.toArray(UUID[]::new)).query(Grant.class).list();
	}

	/**
	 * Grants a role over a location and those below it, or over the entire company when
	 * there is none; once is enough.
	 * @return whether the person did not have it before
	 */
	@Transactional
	public boolean add(Member member, Role role, @Nullable UUID locationId) {
		return this.jdbc.sql("""
				insert into role_grant (id, organization_id, member_id, role, location_id)
				values (:id, :organization, :member, :role, :location) on conflict do nothing
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("organization", member.organizationId())
			.param("member", member.id())
			.param("role", role.name())
			.param("location", locationId, java.sql.Types.OTHER)
			.update() == 1;
	}

	/**
	 * Takes a grant away.
	 * @throws Conflict when nobody would be left who manages the company's people
	 */
	@Transactional
	public void remove(Grant grant, UUID organizationId) {
		keepManaged(organizationId,
				() -> this.jdbc.sql("delete from role_grant where id = :id").param("id", grant.id()).update());
	}

	/**
	 * Does something that may take from a company the last person who manages its people;
	 * of two who do it to one another, the second is refused.
	 * @throws Conflict when nobody would be left
	 */
	@Transactional
	public void keepManaged(UUID organizationId, Runnable change) {
		this.companies.lock(organizationId);
		boolean managed = managers(organizationId) > 0;
		change.run();
		if (managed && managers(organizationId) == 0) {
			throw new Conflict("a company keeps somebody who manages its people");
		}
	}

	private long managers(UUID organizationId) {
		return this.jdbc.sql(MANAGERS).param("organization", organizationId).query(Long.class).single();
	}

}
