package app.tandem.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of a stack trace. */
class DemoExposedAnalyzer extends AbstractFailureAnalyzer<DemoExposed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemoExposed cause) {
		return new FailureAnalysis("Tandem did not start: " + cause.getMessage() + ".",
				"Leave server.address at 127.0.0.1, or start with --tandem.demo=false and a database that never held "
						+ "the demo, such as a new --tandem.data-dir.",
				cause);
	}

}
