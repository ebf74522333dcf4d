package app.tandem.deal.creation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import app.tandem.access.Viewer;
import app.tandem.shell.NotFound;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafts; each is its author's alone, and is kept for ninety days after the last
 * change.
 */
@Component
class Drafts {

	private static final Period KEPT = Period.ofDays(90);

	private static final int MOST_SHOWN = 20;

	/** Questions that a form answers, such as isBlank, are no part of it. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultVisibility((checker) -> checker.withIsGetterVisibility(Visibility.NONE))
		.build();

	private static final int REPLACEMENT = 0xFFFD;

	/** As JSON writes it, unless the backslash is one that was typed. */
	private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

	private final JdbcClient jdbc;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the viewer that are still open, last changed first. */
	List<Draft> of(Viewer viewer) {
		return this.jdbc.sql("""
				select * from deal_draft where member_id = :member and referral_id is null and updated_at > :oldest
				order by updated_at desc, id limit :most
				""")
			.param("member", viewer.memberId())
			.param("oldest", oldest())
			.param("most", MOST_SHOWN)
			.query((row, number) -> draft(row))
			.list();
	}

	/**
	 * The viewer's own draft, submitted or not.
	 * @throws NotFound when there is none with this id, or it is somebody else's
	 */
	Draft get(UUID id, Viewer viewer) {
		return find(id, viewer, "");
	}

	/** The same, which nobody else changes until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	Draft hold(UUID id, Viewer viewer) {
		return find(id, viewer, " for update");
	}

	/** The same; one that is not there yet begins. */
	@Transactional(propagation = Propagation.MANDATORY)
	Draft holdOrBegin(UUID id, Viewer viewer) {
		sweep();
		this.jdbc.sql("""
				insert into deal_draft (id, organization_id, member_id, input, created_at, updated_at)
				values (:id, :organization, :member, '{}', :now, :now) on conflict (id) do nothing
				""")
			.param("id", id)
			.param("organization", viewer.organizationId())
			.param("member", viewer.memberId())
			.param("now", utc(this.clock.instant()))
			.update();
		return hold(id, viewer);
	}

	/** Whether the draft is anybody's. */
	boolean isKnown(UUID id) {
		return this.jdbc.sql("select exists (select from deal_draft where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	void save(Draft draft) {
		this.jdbc.sql("update deal_draft set input = cast(:input as jsonb), updated_at = :now where id = :id")
			.param("id", draft.id())
			.param("input", storable(JSON.writeValueAsString(draft.input())))
			.param("now", utc(draft.updatedAt()))
			.update();
	}

	/** What was typed goes, which deal it became stays. */
	void submitted(Draft draft, UUID dealId) {
		this.jdbc.sql("update deal_draft set input = '{}', referral_id = :deal, updated_at = :now where id = :id")
			.param("id", draft.id())
			.param("deal", dealId)
			.param("now", utc(this.clock.instant()))
			.update();
	}

	/** Throws the viewer's own draft away; what is not there is gone already. */
	void discard(UUID id, Viewer viewer) {
		get(id, viewer);
		this.jdbc.sql("delete from deal_draft where id = :id and member_id = :member and referral_id is null")
			.param("id", id)
			.param("member", viewer.memberId())
			.update();
	}

	private void sweep() {
		this.jdbc.sql("delete from deal_draft where updated_at <= :oldest").param("oldest", oldest()).update();
	}

	private Draft find(UUID id, Viewer viewer, String lock) {
		return this.jdbc
			.sql("select * from deal_draft where id = :id and member_id = :member and updated_at > :oldest" + lock)
			.param("id", id)
			.param("member", viewer.memberId())
			.param("oldest", oldest())
			.query((row, number) -> draft(row))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private OffsetDateTime oldest() {
		return this.clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT);
	}

	private static Draft draft(ResultSet row) throws SQLException {
		return new Draft(row.getObject("id", UUID.class), JSON.readValue(row.getString("input"), Input.class),
				row.getObject("updated_at", OffsetDateTime.class).toInstant(),
				row.getObject("referral_id", UUID.class));
	}

	/** The database keeps neither NUL nor halves of characters; both are marked. */
	private static String storable(String json) {
		String whole = json.codePoints()
			.map((c) -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? REPLACEMENT : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return NUL.matcher(whole).replaceAll("$1" + (char) REPLACEMENT);
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
