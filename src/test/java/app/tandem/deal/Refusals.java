package app.tandem.deal;

import app.tandem.deal.Refusal.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Says which rule stands in the way. */
final class Refusals {

	private Refusals() {
	}

	static void assertRefused(Why why, ThrowingCallable attempt) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(attempt)
			.satisfies((refusal) -> assertThat(refusal.why()).isEqualTo(why));
	}

}
