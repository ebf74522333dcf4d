package app.tandem.shell;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitsTests {

	private long now = 1_000_000_000_000L;

	private final RateLimits limits = new RateLimits(new TimeMeter() {
		@Override
		public long currentTimeNanos() {
			return RateLimitsTests.this.now;
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}
	});

	@Test
	void somebodyWhoAsksForMuchAtOnceWaitsForWhatComesNext() {
		for (int n = 0; n < 20; n++) {
			assertThat(this.limits.count(Rate.UPLOADS, "ann")).isZero();
		}
		assertThat(this.limits.count(Rate.UPLOADS, "ann")).isEqualTo(Duration.ofMinutes(1));
		pass(Duration.ofSeconds(59));
		assertThat(this.limits.count(Rate.UPLOADS, "ann")).isEqualTo(Duration.ofSeconds(1));
		pass(Duration.ofSeconds(1));
		assertThat(this.limits.count(Rate.UPLOADS, "ann")).isZero();
		assertThat(this.limits.count(Rate.UPLOADS, "ann")).isPositive();
	}

	@Test
	void othersAndOtherThingsDoNotWait() {
		for (int n = 0; n < 40; n++) {
			this.limits.count(Rate.EXPORTS, "ann");
		}
		assertThat(this.limits.count(Rate.EXPORTS, "ann")).isPositive();
		assertThat(this.limits.count(Rate.EXPORTS, "ben")).isZero();
		assertThat(this.limits.count(Rate.REQUESTS, "ann")).isZero();
	}

	@Test
	void whoeverWasNotSeenLongestIsForgottenFirst() {
		for (int n = 0; n < 51; n++) {
			this.limits.count(Rate.SEARCHES, "ann");
		}
		for (int n = 0; n < 10_000; n++) {
			this.limits.count(Rate.SEARCHES, "first " + n);
		}
		assertThat(this.limits.count(Rate.SEARCHES, "ann")).as("seen again").isPositive();
		for (int n = 0; n < 20_000; n++) {
			this.limits.count(Rate.SEARCHES, "second " + n);
		}
		assertThat(this.limits.count(Rate.SEARCHES, "ann")).isZero();
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

}
