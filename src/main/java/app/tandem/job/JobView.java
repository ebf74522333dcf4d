package app.tandem.job;

import java.time.Duration;
import java.time.Instant;

import app.tandem.shell.Wording;

/**
 * A job in the reader's words.
 *
 * @param recent runs, and was asked for only just now: most end within a second
 */
record JobView(String id, String title, String state, boolean running, boolean recent, int done, int total,
		String progress, String message, String tone, String link, boolean download) {

	private static final Duration RECENT = Duration.ofSeconds(5);

	static JobView of(Job job, Wording wording, Instant now) {
		String title = wording.text("job.title." + job.kind(), job.title());
		return new JobView(job.id().toString(), title, wording.text("job.state." + job.state()), !job.isOver(),
				!job.isOver() && now.isBefore(job.submittedAt().plus(RECENT)), job.rowsDone(), job.rowsTotal(),
				progress(job, wording, now), message(job, wording), tone(job), job.link(),
				job.kind() == Job.Kind.EXPORT && job.state() == Job.State.DONE);
	}

	private static String progress(Job job, Wording wording, Instant now) {
		if (job.rowsTotal() == 0) {
			return wording.text("job.state." + job.state());
		}
		String far = wording.text("job.progress", job.rowsDone(), job.rowsTotal());
		Duration left = job.timeLeft(now);
		if (left == null) {
			return far;
		}
		String rest = (left.toSeconds() < 90) ? wording.text("job.left.seconds", left.toSeconds())
				: wording.text("job.left.minutes", left.toMinutes());
		return far + " · " + wording.text("job.rate", job.rate(now)) + " · " + rest;
	}

	private static String message(Job job, Wording wording) {
		return switch (job.state()) {
			case QUEUED, RUNNING -> "";
			case FAILED -> wording.text("job.failed");
			case CANCELLED -> wording.text("job.cancelled", job.rowsDone(), job.rowsTotal());
			case DONE -> job.isPartial()
					? wording.text("job.partial." + job.kind(), job.rowsGood(), job.rowsTotal(), job.problems())
					: wording.text("job.done." + job.kind(), job.rowsTotal());
		};
	}

	/** Partial success is amber, never green. */
	private static String tone(Job job) {
		return switch (job.state()) {
			case QUEUED, RUNNING -> "info";
			case FAILED -> "danger";
			case CANCELLED -> "warning";
			case DONE -> job.isPartial() ? "warning" : "success";
		};
	}

}
