package app.tandem.benchmark;

import java.util.Locale;

import app.tandem.testing.PackagedApplication;

/** CPU time in milliseconds of the application's process and of its database's. */
record Cpu(long application, long database) {

	static final Cpu NONE = new Cpu(0, 0);

	/** What the processes that run now have used so far. */
	static Cpu of(PackagedApplication running) {
		return new Cpu(running.cpu().toMillis(), running.databaseCpu().toMillis());
	}

	Cpu plus(Cpu other) {
		return new Cpu(this.application + other.application, this.database + other.database);
	}

	Cpu minus(Cpu other) {
		return new Cpu(this.application - other.application, this.database - other.database);
	}

	/** The share of each of this many pieces of work, in words. */
	String each(int pieces) {
		return String.format(Locale.ROOT, "%.1f ms + %.1f ms", (double) this.application / pieces,
				(double) this.database / pieces);
	}

}
