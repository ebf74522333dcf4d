package app.tandem.value;

import java.util.regex.Pattern;

/** What somebody is called who has a first and a last name. */
public final class PersonNames {

	/** The function person_name of the database says the same. */
	private static final Pattern FAMILY_FIRST = Pattern.compile("[가-힣一-鿿]+");

	private PersonNames() {
	}

	/**
	 * The name in full, as its own letters have it, for readers of any language: family
	 * name first and without a blank in Korean and Chinese ones, as in 최도윤; first name
	 * first in all others, as in Ava Mitchell. Where one of them is missing, the other.
	 */
	public static String full(String firstName, String lastName) {
		return isFamilyFirst(firstName) && isFamilyFirst(lastName) ? lastName + firstName
				: (firstName + " " + lastName).strip();
	}

	private static boolean isFamilyFirst(String name) {
		return FAMILY_FIRST.matcher(name).matches();
	}

}
