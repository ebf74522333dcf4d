package app.tandem.access;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MemberRows extends ListCrudRepository<Member, UUID> {

	@Query("select * from member where lower(email) = lower(:email)")
	Optional<Member> findByEmail(String email);

}
