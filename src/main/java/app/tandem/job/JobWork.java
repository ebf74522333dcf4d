package app.tandem.job;

/** How work of one kind is done; the module whose work it is says so. */
public interface JobWork {

	Job.Kind kind();

	/**
	 * Does the work, or what is left of it: it may have been broken off at any moment
	 * before. Whatever takes effect does so in a transaction that calls
	 * {@link JobRun#hold()} first.
	 */
	void run(JobRun run);

	/** Says what can be said of work that is given up. Called in a transaction. */
	default void giveUp(Job job) {
	}

}
