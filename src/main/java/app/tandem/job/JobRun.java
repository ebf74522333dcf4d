package app.tandem.job;

import java.util.UUID;

/**
 * One attempt at a job. A node that lost it to another finds out before it can write
 * anything.
 */
public final class JobRun {

	private final Job job;

	private final UUID lease;

	private final JobRows rows;

	JobRun(Job job, UUID lease, JobRows rows) {
		this.job = job;
		this.lease = lease;
		this.rows = rows;
	}

	public Job job() {
		return this.job;
	}

	/**
	 * Keeps the job for this attempt until the transaction ends.
	 * @throws Lost when another attempt has taken over, or the job was cancelled
	 */
	public void hold() {
		if (!this.rows.hold(this.job.id(), this.lease)) {
			throw new Lost();
		}
	}

	/** Says how far it is, within the transaction that holds it. */
	public void progress(int rowsTotal, int rowsDone, int problems) {
		this.rows.progress(this.job.id(), this.lease, rowsTotal, rowsDone, problems);
	}

	/** The job is somebody else's now, or nobody's. */
	public static final class Lost extends RuntimeException {

		Lost() {
			super("the job was taken over or cancelled");
		}

	}

}
