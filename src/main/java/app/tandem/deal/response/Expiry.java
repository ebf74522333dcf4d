package app.tandem.deal.response;

import java.time.Clock;
import java.util.List;

import app.tandem.deal.Change;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Origin;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes invitations that nobody answered in time, once a minute on one of the nodes.
 * Each part is a transaction whose deals are locked, so that an answer in the same second
 * comes before or after, never between.
 */
@Configuration(proxyBeanMethods = false)
class Expiry {

	private static final int AT_ONCE = 100;

	private static final Logger log = LoggerFactory.getLogger(Expiry.class);

	private final Deals deals;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Expiry(Deals deals, TransactionTemplate transaction, Clock clock) {
		this.deals = deals;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Bean
	Task<Void> expiryTask() {
		return Tasks.recurring("deal-expiry", FixedDelay.ofMinutes(1)).execute((instance, context) -> run());
	}

	/** Closes all that are due now. */
	void run() {
		int closed = 0;
		int part = AT_ONCE;
		while (part == AT_ONCE) {
			part = this.transaction.execute((status) -> some());
			closed += part;
		}
		if (closed > 0) {
			log.info("{} invitations expired", closed);
		}
	}

	private int some() {
		Origin origin = Origin.ofSystem(this.clock.instant());
		List<Deal> due = this.deals.dueForExpiry(origin.at(), AT_ONCE);
		List<Change> expired = due.stream().map((deal) -> deal.expire(origin)).toList();
		this.deals.recordAll(expired);
		return due.size();
	}

}
