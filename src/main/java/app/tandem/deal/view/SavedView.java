package app.tandem.deal.view;

import java.util.UUID;

/**
 * A list that is kept under a name.
 *
 * @param words the query string of its address
 * @param shared whether everybody in the company finds it
 * @param owner who keeps it
 * @param own whether that is who reads
 * @param pinned whether the reader has it among the tabs
 * @param start whether the reader's list begins with it
 */
public record SavedView(UUID id, String name, String words, boolean shared, String owner, boolean own, boolean pinned,
		boolean start) {

	public String href() {
		return "/opportunities?" + this.words;
	}

}
