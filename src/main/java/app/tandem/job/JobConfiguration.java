package app.tandem.job;

import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

	@Bean
	Task<Void> jobTask(ObjectProvider<JobRunner> runner) {
		return Tasks.custom(JobRunner.TASK)
			.onDeadExecutionRevive()
			.execute((instance, context) -> runner.getObject().run(UUID.fromString(instance.getId())));
	}

	/** A process is never taken for the one before it, whose jobs it is to go on with. */
	@Bean
	DbSchedulerCustomizer schedulerName() {
		SchedulerName name = new SchedulerName.Fixed("tandem-" + UUID.randomUUID());
		return new DbSchedulerCustomizer() {

			@Override
			public Optional<SchedulerName> schedulerName() {
				return Optional.of(name);
			}

		};
	}

}
