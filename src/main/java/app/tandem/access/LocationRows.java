package app.tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

interface LocationRows extends ListCrudRepository<Location, UUID> {

	List<Location> findByOrganizationIdOrderByHeadquartersDescNameAsc(UUID organizationId);

	Optional<Location> findByOrganizationIdAndHeadquartersTrue(UUID organizationId);

}
