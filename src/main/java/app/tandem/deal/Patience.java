package app.tandem.deal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the database questions that nobody should have to wait for: an answer that would
 * come too late is given up, within the transaction that is under way and without harm to
 * it.
 */
@Component
public class Patience {

	private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

	private final AtomicInteger asking = new AtomicInteger();

	private final JdbcClient jdbc;

	private final TransactionTemplate nested;

	private final Duration page;

	Patience(JdbcClient jdbc, PlatformTransactionManager transactions, @Value("${tandem.patience}") Duration page) {
		this.jdbc = jdbc;
		this.page = page;
		this.nested = new TransactionTemplate(transactions);
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/** Begins to wait for as long as nobody notices that a page comes so much later. */
	public Wait ofPage() {
		return of(this.page);
	}

	/**
	 * What one way finds, or another where that is taking too long: where it finds
	 * nothing within half the patience of a page, or then takes longer than twice that
	 * for a part of what it fetches. Who shares the machine with others waits longer:
	 * else all would begin anew just when there is most to do.
	 * @param way is to say when it has found the first
	 */
	public <T> T ask(Function<Runnable, T> way, Supplier<T> other) {
		Duration share = this.page.multipliedBy(Math.max(1, this.asking.incrementAndGet() / PROCESSORS));
		Runnable begun = () -> limit(share.multipliedBy(2).toMillis());
		try {
			return of(share.dividedBy(2)).ask(() -> way.apply(begun)).orElseGet(other);
		}
		finally {
			this.asking.decrementAndGet();
		}
	}

	/** Begins to wait for the many numbers of a board, which may take longer itself. */
	public Wait ofBoard() {
		return of(this.page.multipliedBy(3));
	}

	/** Begins to wait, for so long altogether. */
	public Wait of(Duration duration) {
		return new Wait(System.nanoTime() + duration.toNanos());
	}

	private void limit(long milliseconds) {
		this.jdbc.sql("select set_config('statement_timeout', :limit, true)")
			.param("limit", String.valueOf(milliseconds))
			.query(String.class)
			.single();
	}

	/** As long as whoever runs the database allows otherwise. */
	private void unlimited() {
		this.jdbc.sql("set local statement_timeout to default").update();
	}

	/** What is left of the time for several questions. */
	public final class Wait {

		private final long end;

		private Wait(long end) {
			this.end = end;
		}

		/**
		 * The answer, or nothing where it takes longer than what is left. Rows that are
		 * fetched some at a time have that long each time.
		 */
		public <T> Optional<T> ask(Supplier<T> question) {
			long left = Duration.ofNanos(this.end - System.nanoTime()).toMillis();
			if (left <= 0) {
				return Optional.empty();
			}
			try {
				return Optional.ofNullable(Patience.this.nested.execute((status) -> {
					limit(left);
					T answer = question.get();
					unlimited();
					return answer;
				}));
			}
			catch (QueryTimeoutException tooLate) {
				return Optional.empty();
			}
			catch (CannotCreateTransactionException doomed) {
				// What will be undone as a whole has no way back to here, and needs none.
				return Optional.ofNullable(question.get());
			}
		}

	}

}
