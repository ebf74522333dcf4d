package app.tandem.shell;

import java.util.List;

/**
 * What a search suggests while one types: the first few of what it finds.
 *
 * @param more whether there are others
 */
public record Suggestions<T>(List<T> shown, boolean more) {

	public static <T> Suggestions<T> none() {
		return new Suggestions<>(List.of(), false);
	}

	/**
	 * The first of what was found.
	 * @param found one more than are to be shown, where there are more
	 */
	public static <T> Suggestions<T> first(int most, List<T> found) {
		return new Suggestions<>(found.stream().limit(most).toList(), found.size() > most);
	}

	public int count() {
		return this.shown.size();
	}

}
