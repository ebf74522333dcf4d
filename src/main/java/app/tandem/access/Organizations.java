package app.tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tandem.shell.SearchTerm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies of the programme. */
@Component
public class Organizations {

	private static final String PARTNERS = """
			select id, name, country from organization
			where kind = 'PARTNER' and active and id <> :own and lower(name) like lower(:anywhere)
			order by lower(name) like lower(:beginning) desc, lower(name), id limit :limit
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
		return this.jdbc.sql(PARTNERS)
			.param("own", excludingOrganizationId)
			.param("anywhere", term.anywhere())
			.param("beginning", term.atBeginning())
			.param("limit", limit)
			.query(Partner.class)
			.list();
	}

	public Organization add(Organization organization) {
		return this.rows.save(organization);
	}

}
