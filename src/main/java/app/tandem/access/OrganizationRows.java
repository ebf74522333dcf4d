package app.tandem.access;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface OrganizationRows extends ListCrudRepository<Organization, UUID> {

	Optional<Organization> findByKind(Organization.Kind kind);

}
