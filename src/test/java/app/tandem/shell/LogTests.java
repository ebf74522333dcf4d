package app.tandem.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ShellTest
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

	private static final Logger log = LoggerFactory.getLogger(LogTests.class);

	private static final String FORGED = "2026-03-01T09:30:00.000Z  INFO [main] somebody was let in";

	@Test
	void nobodyForgesALineByWhatTheyType(CapturedOutput output) {
		log.warn("Refused {}", "x\n" + FORGED);
		log.warn("Refused {}", "x\r" + FORGED);
		log.warn("Failed", new IllegalStateException("x\r\n" + FORGED, new IllegalArgumentException("y\n" + FORGED)));
		assertThat(output.getOut().split("[\r\n]+")).filteredOn((line) -> line.contains("somebody was let in"))
			.hasSize(4)
			.noneMatch((line) -> line.startsWith("2026-03-01T09:30"));
	}

	@Test
	void aFailureIsToldOnceWithItsTrace(CapturedOutput output) {
		log.error("Failed", new IllegalStateException("broken", new IllegalArgumentException("why")));
		assertThat(output.getOut()).containsOnlyOnce("IllegalStateException: broken")
			.containsOnlyOnce("Caused by: java.lang.IllegalArgumentException: why")
			.contains("\n\tat app.tandem.shell.LogTests.");
	}

	@Test
	void linesCarryTheNumberOfTheirRequest(CapturedOutput output) {
		try (MDC.MDCCloseable mdc = MDC.putCloseable(RequestIdFilter.ATTRIBUTE, "3f00ab")) {
			log.warn("Something");
		}
		assertThat(output.getOut().lines()).anyMatch((line) -> line.contains("3f00ab") && line.endsWith("Something"));
	}

}
