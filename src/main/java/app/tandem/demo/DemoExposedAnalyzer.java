package app.tandem.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
class DemoExposedAnalyzer extends AbstractFailureAnalyzer<DemoExposed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemoExposed cause) {
		return new FailureAnalysis("Tandem did not start: " + cause.getMessage() + ".",
				"Start with --tandem.demo=false, or leave server.address at 127.0.0.1.", cause);
	}

}
