package app.tandem.deal;

import java.util.Locale;

/** The lists of the page, in the order of its tabs. */
public enum Tab {

	INBOUND, OUTBOUND, FAVORITES;

	/** The word in the address bar. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String key() {
		return "deal.tab." + name();
	}

	static Tab of(String word) {
		for (Tab tab : values()) {
			if (tab.word().equals(word)) {
				return tab;
			}
		}
		return INBOUND;
	}

}
