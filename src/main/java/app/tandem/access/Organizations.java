package app.tandem.access;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** The companies of the programme. */
@Component
public class Organizations {

	private final OrganizationRows rows;

	Organizations(OrganizationRows rows) {
		this.rows = rows;
	}

	public Optional<Organization> find(UUID id) {
		return this.rows.findById(id);
	}

	/** The vendor, once one has been entered: there is at most one in an installation. */
	public Optional<Organization> vendor() {
		return this.rows.findByKind(Organization.Kind.VENDOR);
	}

	public Organization add(Organization organization) {
		return this.rows.save(organization);
	}

}
