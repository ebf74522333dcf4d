package app.tandem.deal;

import java.util.List;
import java.util.UUID;

import app.tandem.access.Grants;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Role;
import app.tandem.testing.SignedIn;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who the matrix asks about: one person for each kind of role, beside a London deal. */
enum MatrixPeople {

	ADMIN_OF_COMPANY("all.admin@contoso.example", Role.REFERRALS_ADMIN, null), ADMIN_OF_LOCATION(SignedIn.LONDON_ADMIN),
	ADMIN_ABOVE("top.admin@contoso.example", Role.REFERRALS_ADMIN, "Contoso Corporate"),
	ACCOUNT_ADMIN("account@contoso.example", Role.ACCOUNT_ADMIN, null),
	USER_ON_TEAM("london.seller@contoso.example", Role.REFERRALS_USER, "London"),
	USER_OF_COMPANY_ON_TEAM("roving.seller@contoso.example", Role.REFERRALS_USER, null),
	ADMIN_ELSEWHERE("seattle.admin@contoso.example", Role.REFERRALS_ADMIN, "Seattle"),
	USER_NOT_ON_TEAM("idle.seller@contoso.example", Role.REFERRALS_USER, "London"),
	USER_ELSEWHERE_ON_TEAM("seattle.seller@contoso.example", Role.REFERRALS_USER, "Seattle"),
	STRANGER(SignedIn.NORTHWIND), OTHER_PARTY(SignedIn.FABRIKAM), SELLER(SignedIn.SELLER), REVIEWER(SignedIn.REVIEWER),
	PROGRAMME_ADMIN(SignedIn.PROGRAMME_ADMIN);

	private final String email;

	private final @Nullable Role role;

	private final @Nullable String location;

	/** Somebody of the demo. */
	MatrixPeople(String email) {
		this(email, null, null);
	}

	MatrixPeople(String email, @Nullable Role role, @Nullable String location) {
		this.email = email;
		this.role = role;
		this.location = location;
	}

	String email() {
		return this.email;
	}

	/** Sees every deal of its scope, not only those whose team they are on. */
	boolean isAdmin() {
		return this != USER_ON_TEAM && this != USER_OF_COMPANY_ON_TEAM;
	}

	/** One of each kind of right opens the pages too; the others send commands only. */
	boolean triesPages() {
		return this == ADMIN_OF_LOCATION || this == USER_ON_TEAM || this == USER_NOT_ON_TEAM || this == SELLER;
	}

	/** The team of every deal of Contoso's, written as people write addresses. */
	static List<TeamMember> team() {
		return List.of(new TeamMember("Ann", "Lee", "+44 20 5550 0111", "London.Seller@Contoso.example"),
				new TeamMember("Bo", "Ek", "+46 8 555 0112", USER_OF_COMPANY_ON_TEAM.email),
				new TeamMember("Cy", "Roe", "+1 206 555 0113", USER_ELSEWHERE_ON_TEAM.email));
	}

	/** Enters those who are not of the demo. */
	static void enter(Members members, Grants grants, JdbcClient jdbc) {
		UUID contoso = jdbc.sql("select id from organization where name = 'Contoso'").query(UUID.class).single();
		for (MatrixPeople person : values()) {
			if (person.role != null) {
				Member member = members.add(new Member(UuidCreator.getTimeOrderedEpoch(), 0, contoso, person.email,
						person.name(), "Matrix", "1", "-", null, null));
				grants.add(member, person.role, location(person.location, jdbc));
			}
		}
	}

	private static @Nullable UUID location(@Nullable String name, JdbcClient jdbc) {
		return (name == null) ? null
				: jdbc.sql("select id from location where name = :name").param("name", name).query(UUID.class).single();
	}

}
