package app.tandem.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured times in milliseconds. */
final class Samples {

	private final List<Double> values = new ArrayList<>();

	/** Runs the work and adds how long it took. */
	<T> T time(Work<T> work) throws Exception {
		long begin = System.nanoTime();
		T result = work.run();
		add((System.nanoTime() - begin) / 1e6);
		return result;
	}

	void add(double milliseconds) {
		this.values.add(milliseconds);
	}

	double median() {
		return percentile(50);
	}

	/** The smallest value that at least this share of all values does not exceed. */
	double percentile(int percent) {
		List<Double> sorted = new ArrayList<>(this.values);
		Collections.sort(sorted);
		return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
	}

	double least() {
		return Collections.min(this.values);
	}

	double most() {
		return Collections.max(this.values);
	}

	/** Something that takes time. */
	interface Work<T> {

		T run() throws Exception;

	}

}
