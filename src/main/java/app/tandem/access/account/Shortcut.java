package app.tandem.access.account;

import app.tandem.access.Viewer;

/** A key and what it does; js/keyboard.js does it. */
enum Shortcut {

	SEARCH(Group.EVERYWHERE, "/"), NEW_DEAL(Group.EVERYWHERE, "c"), HELP(Group.EVERYWHERE, "?"), NEXT(Group.LIST, "j"),
	PREVIOUS(Group.LIST, "k"), OPEN(Group.LIST, "Enter"), SELECT(Group.LIST, "x"), FAVORITE(Group.LIST, "f"),
	WALK(Group.FOUND, "↓", "↑"), OPEN_FOUND(Group.FOUND, "Enter"), LEAVE(Group.FOUND, "Esc");

	private final Group group;

	private final String[] keys;

	Shortcut(Group group, String... keys) {
		this.group = group;
		this.keys = keys;
	}

	public Group group() {
		return this.group;
	}

	/** Who has no deals finds none of their lists, and begins none. */
	boolean isFor(Viewer viewer) {
		return viewer.hasDeals() || (this != NEW_DEAL && this.group != Group.LIST);
	}

	/** What stands on the keys. */
	public String[] keys() {
		return this.keys;
	}

	/** Where a key does something. */
	enum Group {

		EVERYWHERE, LIST, FOUND

	}

}
