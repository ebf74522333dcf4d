package app.tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptsTests {

	private static final Instant NOW = Instant.parse("2031-05-05T10:00:00Z");

	@Test
	void theFirstOnesAreFreeAndThenOneWaitsLongerEachTime() {
		List<Long> pauses = new ArrayList<>();
		Attempts attempts = Attempts.none(NOW);
		Instant now = NOW;
		for (int n = 0; n < 12; n++) {
			assertThat(attempts.mustWait(now)).isFalse();
			attempts = attempts.another(now, 5);
			pauses.add(Duration.between(now, attempts.freeAt()).toSeconds());
			now = attempts.freeAt();
		}
		assertThat(pauses).containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
	}

	@Test
	void oneWaitsUntilTheMomentAndNotLonger() {
		Attempts fifth = new Attempts(4, NOW, NOW).another(NOW, 5);
		assertThat(fifth.mustWait(NOW.plusMillis(29_999))).isTrue();
		assertThat(fifth.mustWait(NOW.plusSeconds(30))).isFalse();
	}

	@Test
	void whatIsADayAgoIsForgotten() {
		Attempts many = new Attempts(400, NOW, NOW);
		assertThat(many.another(NOW.plus(Duration.ofHours(25)), 5).count()).isEqualTo(1);
		assertThat(many.another(NOW.plus(Duration.ofHours(23)), 5).count()).isEqualTo(401);
	}

	@Test
	void nobodyIsKeptOutForEver() {
		Attempts attempts = new Attempts(Integer.MAX_VALUE - 1, NOW, NOW).another(NOW, 5);
		assertThat(Duration.between(NOW, attempts.freeAt())).isEqualTo(Attempts.LONGEST);
	}

}
