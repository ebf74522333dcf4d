package app.tandem.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.tandem.access.Viewer;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The jobs that were asked for. */
@Component
public class Jobs {

	private static final Duration REMEMBERED = Duration.ofDays(7);

	private final JobRows rows;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	Jobs(JobRows rows, ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.rows = rows;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Queues work in the transaction of what asks for it: both are there, or neither is.
	 * @param title what the person calls it, such as the file's name
	 * @param link the local path of the page, or file, with its result
	 * @param language in which the result will be written
	 */
	@Transactional
	public Job submit(Viewer viewer, Job.Kind kind, String title, int rowsTotal, String link, Locale language) {
		Instant now = this.clock.instant();
		Job job = new Job(UuidCreator.getTimeOrderedEpoch(), viewer.organizationId(), viewer.memberId(), kind, title,
				language.toLanguageTag(), Job.State.QUEUED, 0, rowsTotal, 0, 0, link, now, null, null);
		this.rows.add(job);
		Scheduler running = this.scheduler.getObject();
		running.schedule(JobRunner.TASK.instance(job.id().toString()).build(), now);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				running.triggerCheckForDueExecutions();
			}

		});
		return job;
	}

	public Optional<Job> find(UUID id) {
		return this.rows.find(id);
	}

	/** What the viewer waits for or has not taken note of, newest first. */
	public List<Job> unseen(Viewer viewer) {
		return this.rows.unseen(viewer.memberId(), this.clock.instant().minus(REMEMBERED));
	}

	/**
	 * Notes that the viewer has seen how it ended; nothing happens while it runs, or when
	 * there is none.
	 */
	@Transactional
	public void see(@Nullable UUID id, Viewer viewer) {
		if (id != null) {
			this.rows.see(id, viewer.memberId(), this.clock.instant());
		}
	}

	/** Stops a job of the viewer's own; what took effect stays. */
	@Transactional
	public void cancel(UUID id, Viewer viewer) {
		this.rows.find(id)
			.filter((job) -> job.memberId().equals(viewer.memberId()))
			.ifPresent((job) -> this.rows.finish(id, null, Job.State.CANCELLED, this.clock.instant()));
	}

}
