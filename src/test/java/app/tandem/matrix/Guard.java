package app.tandem.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps people out: a line of guards.txt.
 *
 * @param routes beginning of the addresses that are asked first when it is gone
 * @param type class with the method, or null for a condition in SQL
 * @param method what is to be answered without asking
 * @param condition in SQL, as it is sent to the database
 */
record Guard(String routes, @Nullable String type, String method, String value, @Nullable Pattern condition) {

	static List<Guard> all() {
		return Sections.of(Matrix.FILE.resolveSibling("guards.txt")).lines("guards").stream().map(Guard::of).toList();
	}

	/** Method: routes | class#method | value; condition: routes | sql. */
	private static Guard of(String line) {
		List<String> parts = Arrays.stream(line.split("\\|\\|")).map(String::strip).toList();
		if (parts.size() == 3) {
			String[] place = parts.get(1).split("#");
			return new Guard(parts.get(0), place[0], place[1], parts.get(2), null);
		}
		return new Guard(parts.get(0), null, "", "", Pattern.compile(parts.get(1)));
	}

	@Override
	public String toString() {
		return (condition != null) ? condition.toString() : type + "#" + method + " = " + value;
	}

}
