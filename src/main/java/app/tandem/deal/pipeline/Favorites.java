package app.tandem.deal.pipeline;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Deals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own hearts; a closed deal can have one too, for it changes nothing of the
 * deal.
 */
@Component
class Favorites {

	private final JdbcClient jdbc;

	private final Deals deals;

	private final Clock clock;

	Favorites(JdbcClient jdbc, Deals deals, Clock clock) {
		this.jdbc = jdbc;
		this.deals = deals;
		this.clock = clock;
	}

	@Transactional
	void add(UUID id, Viewer viewer) {
		this.deals.get(id, viewer);
		this.jdbc.sql("insert into favorite values (:member, :deal, :now) on conflict do nothing")
			.param("member", viewer.memberId())
			.param("deal", id)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Transactional
	void remove(UUID id, Viewer viewer) {
		this.deals.get(id, viewer);
		this.jdbc.sql("delete from favorite where member_id = :member and referral_id = :deal")
			.param("member", viewer.memberId())
			.param("deal", id)
			.update();
	}

}
