package app.tandem.scan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where a scanner does not get: to what ends somebody's session or access, and, as long
 * as it only looks around, to a third thing of the same kind.
 */
final class Bounds implements Predicate<String> {

	private static final Pattern ENDS_SESSIONS = Pattern.compile("[A-Z]+ /log(in|out)\\b.*|POST /(account|links)/.*"
			+ "|POST /settings/.*/(suspension|deactivation|grants/.*/removal)\\b.*");

	private static final int OF_EACH_KIND = 2;

	private final Map<String, Integer> seen = new ConcurrentHashMap<>();

	private volatile boolean lookingAround = true;

	/** From now on it may ask for each thing as often as it likes. */
	void attack() {
		this.lookingAround = false;
	}

	@Override
	public boolean test(String ask) {
		return ENDS_SESSIONS.matcher(ask).matches()
				|| (this.lookingAround && this.seen.merge(Places.kind(ask), 1, Integer::sum) > OF_EACH_KIND);
	}

}
