package app.tandem.database;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseStartFailureAnalyzerTests {

	@Test
	void saysWhatHappenedAndWhatToDoWithoutAStackTrace() {
		var failure = new BeanCreationException("wrapped", new DatabaseStartException("It is so.", "Do this."));
		assertThat(new DatabaseStartFailureAnalyzer().analyze(failure)).isNotNull()
			.extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
			.containsExactly("It is so.", "Do this.");
	}

}
