package app.tandem.shell;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Who asked how much lately. Each node counts for itself, as what is limited is its work;
 * whoever was not seen longest is forgotten first.
 */
final class RateLimits {

	private static final int REMEMBERED = 20_000;

	private final Map<Asking, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Asking, Bucket> eldest) {
			return size() > REMEMBERED;
		}
	};

	private final TimeMeter time;

	RateLimits(TimeMeter time) {
		this.time = time;
	}

	/**
	 * Counts a request.
	 * @return how long to wait before it is answered, nothing when it may be
	 */
	Duration count(Rate rate, String who) {
		return Duration
			.ofNanos(bucket(new Asking(rate, who)).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
	}

	private synchronized Bucket bucket(Asking asking) {
		return this.buckets.computeIfAbsent(asking, (fresh) -> bucket(fresh.rate()));
	}

	private Bucket bucket(Rate rate) {
		return Bucket.builder()
			.withCustomTimePrecision(this.time)
			.addLimit((limit) -> limit.capacity(rate.atOnce()).refillGreedy(rate.again(), rate.within()))
			.build();
	}

	private record Asking(Rate rate, String who) {
	}

}
