package app.tandem.deal.detail;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import app.tandem.deal.DealFilter;
import app.tandem.deal.ListPlace;
import jakarta.servlet.http.HttpSession;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * From which lists somebody opened the last deals. A command on a deal leads back to the
 * deal's plain address, and whoever answers one after the other wants to go on.
 */
final class Trail implements Serializable {

	private static final long serialVersionUID = 1;

	private static final String ATTRIBUTE = Trail.class.getName();

	/** More than anybody has open side by side. */
	private static final int LONGEST = 20;

	private static final LinkedMultiValueMap<String, String> NOWHERE = new LinkedMultiValueMap<>();

	/** The words of a page of a list by the id of a deal, the latest last. */
	private final Map<UUID, LinkedMultiValueMap<String, String>> lists = new LinkedHashMap<>();

	/** The words of the list: those of this address, or else of when it last had any. */
	static MultiValueMap<String, String> of(UUID deal, MultiValueMap<String, String> words, HttpSession session) {
		Trail trail = (session.getAttribute(ATTRIBUTE) instanceof Trail kept) ? kept : new Trail();
		DealFilter list = DealFilter.named(words).orElse(null);
		if (list == null) {
			return trail.lists.getOrDefault(deal, NOWHERE);
		}
		LinkedMultiValueMap<String, String> page = new LinkedMultiValueMap<>(list.words());
		page.setAll(ListPlace.of(words, list).words());
		trail.add(deal, page);
		session.setAttribute(ATTRIBUTE, trail);
		return page;
	}

	private void add(UUID deal, LinkedMultiValueMap<String, String> page) {
		this.lists.remove(deal);
		this.lists.put(deal, page);
		while (this.lists.size() > LONGEST) {
			this.lists.remove(this.lists.keySet().iterator().next());
		}
	}

}
