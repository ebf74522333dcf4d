package app.tandem.bulk.cell;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Words for what a cell should hold. */
final class CellAssertions {

	static final String COLUMN = "Some column";

	private CellAssertions() {
	}

	static <T> void holds(Parsed<T> parsed, T value) {
		assertThat(parsed.findings()).isEmpty();
		assertThat(parsed.value()).isEqualTo(value);
	}

	static void isEmpty(Parsed<?> parsed) {
		assertThat(parsed.isEmpty()).isTrue();
	}

	static void refused(Parsed<?> parsed, FindingCode code, Object... args) {
		assertThat(parsed.value()).isNull();
		assertThat(parsed.findings()).containsExactly(Finding.of(code, COLUMN, args));
	}

}
