package app.tandem.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs jobs. The scheduler promises to run each at least once; that it takes effect once
 * is up to the lease, which every transaction of the work holds.
 */
@Component
class JobRunner {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

	/**
	 * Attempts without any progress; then the job is given up, lest it poison the queue
	 * for ever.
	 */
	private static final int MOST_ATTEMPTS = 5;

	/**
	 * For each job that comes before: a long queue must not keep the threads busy with
	 * looking whether it moves.
	 */
	private static final Duration PAUSE_FOR_TURN = Duration.ofMillis(300);

	private static final int LONGEST_PAUSE = 100;

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

	private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

	private final JobRows rows;

	private final Map<Job.Kind, JobWork> works;

	private final TransactionTemplate transaction;

	private final Clock clock;

	JobRunner(JobRows rows, List<JobWork> works, TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
		this.transaction = transaction;
		this.clock = clock;
	}

	CompletionHandler<Void> run(UUID id) {
		try {
			Job job = this.rows.find(id).orElse(null);
			return (job != null && !job.isOver()) ? take(job) : remove();
		}
		catch (RuntimeException failure) {
			log.error("Job {} failed and is tried again", id, failure);
			return again(PAUSE_AFTER_FAILURE);
		}
	}

	private CompletionHandler<Void> take(Job job) {
		UUID lease = UUID.randomUUID();
		int before = this.rows.before(job);
		Turn turn = (before > 0) ? Turn.LATER : this.transaction.execute((status) -> turn(job, lease));
		if (turn == Turn.LATER) {
			return again(PAUSE_FOR_TURN.multipliedBy(Math.min(Math.max(before, 1), LONGEST_PAUSE)));
		}
		return (turn == Turn.NOW) ? attempt(job, lease) : remove();
	}

	private Turn turn(Job job, UUID lease) {
		this.rows.holdQueue(job.organizationId());
		if (this.rows.before(job) > 0) {
			return Turn.LATER;
		}
		if (job.attempts() >= MOST_ATTEMPTS) {
			work(job).giveUp(job);
			this.rows.finish(job.id(), null, Job.State.FAILED, this.clock.instant());
			return Turn.NEVER;
		}
		return this.rows.take(job.id(), lease, this.clock.instant()) ? Turn.NOW : Turn.NEVER;
	}

	private CompletionHandler<Void> attempt(Job job, UUID lease) {
		try {
			work(job).run(new JobRun(job, lease, this.rows));
			this.rows.finish(job.id(), lease, Job.State.DONE, this.clock.instant());
		}
		catch (JobRun.Lost lost) {
			log.info("Job {} goes on elsewhere, or was cancelled", job.id());
		}
		return remove();
	}

	private JobWork work(Job job) {
		JobWork work = this.works.get(job.kind());
		if (work == null) {
			throw new IllegalStateException("nobody does " + job.kind());
		}
		return work;
	}

	private static CompletionHandler<Void> remove() {
		return (done, execution) -> execution.remove();
	}

	private CompletionHandler<Void> again(Duration pause) {
		Instant next = this.clock.instant().plus(pause);
		return (done, execution) -> execution.reschedule(done, next);
	}

	private enum Turn {

		NOW, LATER, NEVER

	}

}
