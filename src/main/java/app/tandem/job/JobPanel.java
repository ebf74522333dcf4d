package app.tandem.job;

import java.time.Clock;
import java.util.List;

import app.tandem.access.CurrentViewer;
import app.tandem.access.Viewer;
import app.tandem.shell.FramePanel;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What one waits for, on every page. */
@Component
class JobPanel implements FramePanel {

	private final Jobs jobs;

	private final CurrentViewer viewer;

	private final MessageSource messages;

	private final Clock clock;

	JobPanel(Jobs jobs, CurrentViewer viewer, MessageSource messages, Clock clock) {
		this.jobs = jobs;
		this.viewer = viewer;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public String view() {
		return "job/list :: job-card";
	}

	@Override
	public Object model(Authentication authentication) {
		return views(this.viewer.get());
	}

	List<JobView> views(Viewer viewer) {
		Wording wording = Wording.ofReader(this.messages);
		return this.jobs.unseen(viewer).stream().map((job) -> JobView.of(job, wording, this.clock.instant())).toList();
	}

}
