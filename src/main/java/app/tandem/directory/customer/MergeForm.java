package app.tandem.directory.customer;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for a merge; what they did not choose, or what makes no sense, is
 * left to {@link Merge}.
 *
 * @param id the entries
 * @param stays id of the one that stays
 * @param name id of the one whose name is kept; likewise {@code place} and {@code duns}
 * @param seen each entry's id and the version that was looked at: {@code id:version}
 */
record MergeForm(List<String> id, String stays, String name, String place, String duns, List<String> seen) {

	/** More are merged in several steps: nobody can look at them side by side. */
	static final int MOST = 10;

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	MergeForm {
		id = (id != null) ? List.copyOf(id) : List.of();
		stays = FormCheck.orEmpty(stays);
		name = FormCheck.orEmpty(name);
		place = FormCheck.orEmpty(place);
		duns = FormCheck.orEmpty(duns);
		seen = (seen != null) ? List.copyOf(seen) : List.of();
	}

	Set<UUID> ids() {
		Set<UUID> ids = new LinkedHashSet<>();
		for (String text : this.id) {
			UUID one = uuid(text);
			if (one != null) {
				ids.add(one);
			}
		}
		return ids;
	}

	@Nullable UUID staying() {
		return uuid(this.stays);
	}

	Map<UUID, Integer> versions() {
		Map<UUID, Integer> versions = new HashMap<>();
		for (String text : this.seen) {
			int colon = text.indexOf(':');
			UUID one = uuid(text.substring(0, Math.max(colon, 0)));
			if (one != null && text.substring(colon + 1).matches("\\d{1,9}")) {
				versions.put(one, Integer.valueOf(text.substring(colon + 1)));
			}
		}
		return versions;
	}

	private static @Nullable UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
