package app.tandem.deal;

/** The path by which a change came. */
public enum Source {

	UI, IMPORT, API, CONNECTOR, SYSTEM;

	public String key() {
		return "deal.source." + name();
	}

}
