package app.tandem.bulk;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Patience {

	private Patience() {
	}

	/** Returns how long it took until this was so; fails when it takes too long. */
	static Duration within(Duration most, String what, BooleanSupplier so) {
		long begin = System.nanoTime();
		while (!so.getAsBoolean()) {
			if (System.nanoTime() - begin > most.toNanos()) {
				throw new AssertionError("not within " + most + ": " + what);
			}
			pause(50);
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	static void pause(int milliseconds) {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
	}

}
