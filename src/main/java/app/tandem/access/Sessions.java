package app.tandem.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import app.tandem.value.Sha256;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
public class Sessions {

	/** Attribute: the browser, as it names itself. */
	static final String BROWSER = "tandem.browser";

	/** Attribute: the address that the person signed in from. */
	static final String ADDRESS = "tandem.address";

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/** Where a person is signed in, the latest used first. */
	public List<Place> of(String email) {
		return find(email).values()
			.stream()
			.filter((session) -> !session.isExpired())
			.map((session) -> new Place(session.getId(), session.getAttributeOrDefault(BROWSER, ""),
					session.getAttributeOrDefault(ADDRESS, ""), session.getCreationTime(),
					session.getLastAccessedTime()))
			.sorted(Comparator.comparing(Place::usedAt).reversed())
			.toList();
	}

	/** Signs a person out everywhere. */
	public void end(String email) {
		find(email).keySet().forEach(this.sessions::deleteById);
	}

	/** Signs a person out everywhere but here. */
	public void endOthers(String email, String present) {
		find(email).keySet().stream().filter((id) -> !id.equals(present)).forEach(this.sessions::deleteById);
	}

	/** Signs a person out there; what is not theirs, or is over, stays as it is. */
	public void end(String email, String handle) {
		find(email).keySet().stream().filter((id) -> handle(id).equals(handle)).forEach(this.sessions::deleteById);
	}

	/** The id itself is what the browser proves itself with, and belongs on no page. */
	private static String handle(String id) {
		return HexFormat.of().formatHex(Sha256.of(id));
	}

	private Map<String, ? extends Session> find(String email) {
		return this.sessions.findByPrincipalName(email);
	}

	/**
	 * Where somebody is signed in.
	 *
	 * @param id of the session, for comparing only
	 */
	public record Place(String id, String browser, String address, Instant since, Instant usedAt) {

		/** What names it on a page. */
		public String handle() {
			return Sessions.handle(this.id);
		}

	}

}
