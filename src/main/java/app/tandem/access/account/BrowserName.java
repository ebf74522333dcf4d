package app.tandem.access.account;

import java.util.List;

/** Makes of what a browser says of itself a name that people know. */
final class BrowserName {

	/** Most claim to be others too: the first that fits is meant. */
	private static final List<String[]> BROWSERS = List.of(new String[] { "Edg/", "Edge" },
			new String[] { "OPR/", "Opera" }, new String[] { "SamsungBrowser/", "Samsung Internet" },
			new String[] { "Whale/", "Whale" }, new String[] { "YaBrowser/", "Yandex Browser" },
			new String[] { "Firefox/", "Firefox" }, new String[] { "Chrome/", "Chrome" },
			new String[] { "Safari/", "Safari" });

	private static final List<String[]> SYSTEMS = List.of(new String[] { "Android", "Android" },
			new String[] { "iPhone", "iPhone" }, new String[] { "iPad", "iPad" }, new String[] { "Windows", "Windows" },
			new String[] { "Mac OS X", "macOS" }, new String[] { "CrOS", "ChromeOS" },
			new String[] { "Linux", "Linux" });

	private BrowserName() {
	}

	/** Browser and system, or as much as is told; a dash when it is nothing. */
	static String of(String agent) {
		String browser = first(BROWSERS, agent);
		String system = first(SYSTEMS, agent);
		if (browser.isEmpty() || system.isEmpty()) {
			String one = browser + system;
			return one.isEmpty() ? "–" : one;
		}
		return browser + ", " + system;
	}

	private static String first(List<String[]> names, String agent) {
		return names.stream().filter((name) -> agent.contains(name[0])).map((name) -> name[1]).findFirst().orElse("");
	}

}
