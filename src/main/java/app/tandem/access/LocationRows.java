package app.tandem.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LocationRows extends ListCrudRepository<Location, UUID> {

	List<Location> findByOrganizationId(UUID organizationId);

	Optional<Location> findByOrganizationIdAndId(UUID organizationId, UUID id);

	boolean existsByMpnIdIgnoreCaseAndIdNot(String mpnId, UUID id);

	Optional<Location> findByOrganizationIdAndHeadquartersTrue(UUID organizationId);

	/** Changes to the tree of a company follow one another. */
	@Query("select id from organization where id = :organizationId for no key update")
	UUID lock(UUID organizationId);

}
