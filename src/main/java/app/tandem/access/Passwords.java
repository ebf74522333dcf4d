package app.tandem.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import app.tandem.value.FormCheck;
import com.nulabinc.zxcvbn.Zxcvbn;

import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough and not easy to guess, also for whoever knows the
 * person and the company. Which characters it is made of is nobody's business.
 */
@Component
public class Passwords {

	/** Characters (code points). */
	public static final int SHORTEST = 12;

	static final int LONGEST = 128;

	/**
	 * Each further character would take the estimate longer, and none would tell more.
	 */
	private static final int ESTIMATED = 72;

	/** Guesses; a machine that is slowed down as sign-in is needs years for them. */
	private static final double ENOUGH = 1e8;

	private static final String PRODUCT = "tandem";

	private final Zxcvbn estimate = new Zxcvbn();

	/**
	 * Says at the fields {@code password} and {@code repeated} what is wrong.
	 * @param person whose name and address are no secrets
	 */
	public void check(String password, String repeated, Member person, String company, FormCheck check) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			check.reject("password", "access.password.short", SHORTEST);
		}
		else if (length > LONGEST) {
			check.reject("password", "access.password.long", LONGEST);
		}
		else if (isEasy(password, person, company)) {
			check.reject("password", "access.password.easy");
		}
		else if (!password.equals(repeated)) {
			check.reject("repeated", "access.password.differs");
		}
	}

	private boolean isEasy(String password, Member person, String company) {
		String measured = password.substring(0, Math.min(password.length(), ESTIMATED));
		return this.estimate.measure(measured, known(person, company)).getGuesses() < ENOUGH;
	}

	private static List<String> known(Member person, String company) {
		List<String> known = new ArrayList<>(
				List.of(PRODUCT, person.firstName(), person.lastName(), person.email(), company));
		known.addAll(List.of(person.email().split("[@.]")));
		known.addAll(List.of(company.split("\\s+")));
		return known.stream().map((word) -> word.toLowerCase(Locale.ROOT)).filter((word) -> !word.isEmpty()).toList();
	}

}
