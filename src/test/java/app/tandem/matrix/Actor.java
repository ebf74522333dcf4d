package app.tandem.matrix;

import java.util.Arrays;

import app.tandem.access.Role;
import org.jspecify.annotations.Nullable;

/** Who asks; each is a column of the matrix, under its letter. */
enum Actor {

	ANONYMOUS('a', Company.VENDOR, null, null),

	USER_ON_TEAM('t', Company.OWN, Role.REFERRALS_USER, Place.LONDON),
	USER_NOT_ON_TEAM('s', Company.OWN, Role.REFERRALS_USER, Place.LONDON),
	USER_ON_TEAM_ELSEWHERE('o', Company.OWN, Role.REFERRALS_USER, Place.SEATTLE),
	WITHOUT_GRANT('n', Company.OWN, null, null), LOCATION_ADMIN('l', Company.OWN, Role.REFERRALS_ADMIN, Place.LONDON),
	COMPANY_ADMIN('c', Company.OWN, Role.REFERRALS_ADMIN, null),
	ACCOUNT_ADMIN('m', Company.OWN, Role.ACCOUNT_ADMIN, null),
	ADMIN_ELSEWHERE('e', Company.OWN, Role.REFERRALS_ADMIN, Place.SEATTLE),

	PARTNERS_ADMIN('p', Company.PARTNER, Role.ACCOUNT_ADMIN, null),
	STRANGERS_ADMIN('x', Company.STRANGER, Role.ACCOUNT_ADMIN, null),

	/** These three signed in while they still could. */
	SUSPENDED('u', Company.OWN, Role.ACCOUNT_ADMIN, null), STRIPPED('z', Company.OWN, Role.ACCOUNT_ADMIN, null),
	OF_COMPANY_GONE('d', Company.GONE, Role.ACCOUNT_ADMIN, null),

	SELLER('S', Company.VENDOR, Role.SELLER, null), REVIEWER('R', Company.VENDOR, Role.REGISTRATION_REVIEWER, null),
	PROGRAMME_ADMIN('P', Company.VENDOR, Role.PROGRAMME_ADMIN, null);

	private final char letter;

	private final Company company;

	private final @Nullable Role role;

	private final @Nullable Place place;

	Actor(char letter, Company company, @Nullable Role role, @Nullable Place place) {
		this.letter = letter;
		this.company = company;
		this.role = role;
		this.place = place;
	}

	char letter() {
		return this.letter;
	}

	Company company() {
		return this.company;
	}

	@Nullable Role role() {
		return this.role;
	}

	@Nullable Place place() {
		return this.place;
	}

	String email() {
		return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "@matrix.example";
	}

	/** Nobody is signed in, or whoever was may not be any more. */
	boolean mustSignIn() {
		return this == ANONYMOUS || this == SUSPENDED || this == OF_COMPANY_GONE;
	}

	static String letters() {
		return Arrays.stream(values())
			.map((actor) -> String.valueOf(actor.letter))
			.collect(java.util.stream.Collectors.joining());
	}

}
