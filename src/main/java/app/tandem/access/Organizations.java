package app.tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.Alphabet;
import app.tandem.shell.Conflict;
import app.tandem.shell.PageOf;
import app.tandem.shell.SearchTerm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies of the programme. */
@Component
public class Organizations {

	private static final String PARTNERS = """
			select id, name, country from organization
			where kind = 'PARTNER' and active and id <> :own and lower(name) like lower(:anywhere)
			order by lower(name) like lower(:beginning) desc, %s, id limit :limit
			""";

	private static final String LIST = """
			select o.id, o.name, o.country, o.kind = 'VENDOR' as vendor, o.active, o.vetted_for_assessments as vetted,
				(select count(*) from location l where l.organization_id = o.id and l.retired_at is null) as locations,
				count(*) over () as total
			from organization o where lower(o.name) like lower(:anywhere) or exists (
				select from location l where l.organization_id = o.id
					and (lower(l.name) like lower(:anywhere) or lower(l.mpn_id) like lower(:beginning)))
			order by %s, o.id limit :limit offset :offset
			""";

	private final OrganizationRows rows;

	private final JdbcClient jdbc;

	Organizations(OrganizationRows rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	public Optional<Organization> find(UUID id) {
		return this.rows.findById(id);
	}

	/** The vendor, once one has been entered: there is at most one in an installation. */
	public Optional<Organization> vendor() {
		return this.rows.findByKind(Organization.Kind.VENDOR);
	}

	/**
	 * Active partners whose name holds what was typed, those that begin with it first.
	 * Their locations: {@link Locations#live}.
	 */
	public List<Partner> suggestPartners(String query, UUID excludingOrganizationId, int limit) {
		SearchTerm term = new SearchTerm(query);
		return this.jdbc.sql(PARTNERS.formatted(Alphabet.sql("lower(name)")))
			.param("own", excludingOrganizationId)
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("limit", limit)
			.query(Partner.class)
			.list();
	}

	/**
	 * The vendor and all partners, those that left too, by what is in their name or in
	 * that of a location, or by the beginning of an MPN ID.
	 */
	public PageOf<Listed> list(String query, int page) {
		SearchTerm term = new SearchTerm(query);
		List<Listed> rows = this.jdbc.sql(LIST.formatted(Alphabet.sql("lower(o.name)")))
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("limit", PageOf.SIZE)
			.param("offset", PageOf.offset(page))
			.query(Listed.class)
			.list();
		return new PageOf<>(rows, page, rows.isEmpty() ? 0 : rows.get(0).total());
	}

	/** Every company by its name, for choosing one. */
	public List<Organization> all() {
		return this.rows.findAll().stream().sorted(Alphabet.by(Organization::name)).toList();
	}

	/** Whether another company has the name, in whatever case. */
	public boolean isNameTaken(String name, @Nullable UUID own) {
		return this.jdbc.sql("select exists (select from organization where lower(name) = lower(:name) and id <> :own)")
			.param("name", name)
			.param("own", (own != null) ? own : new UUID(0, 0))
			.query(Boolean.class)
			.single();
	}

	/**
	 * Saves a company as changed.
	 * @throws org.springframework.dao.OptimisticLockingFailureException when somebody
	 * else was faster
	 */
	public Organization change(Organization next) {
		if (next.isVendor() && !next.active()) {
			throw new Conflict("the vendor cannot leave the programme");
		}
		return this.rows.save(next);
	}

	public Organization add(Organization organization) {
		return this.rows.save(organization);
	}

	/**
	 * A line of the list.
	 *
	 * @param locations how many can be chosen
	 * @param total lines of the entire list
	 */
	public record Listed(UUID id, String name, String country, boolean vendor, boolean active, boolean vetted,
			int locations, long total) {
	}

}
