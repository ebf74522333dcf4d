package app.tandem.sheet;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGuardTests {

	@Test
	void putsAnApostropheBeforeWhatWouldRun() {
		for (String text : List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=", "\r=", "\n=", "＝1", "＋1", "－1", "＠x", "'=1",
				"''+")) {
			assertThat(FormulaGuard.close(text)).isEqualTo("'" + text);
			assertThat(FormulaGuard.open(FormulaGuard.close(text))).isEqualTo(text);
		}
	}

	@Test
	void leavesOtherTextsAlone() {
		for (String text : List.of("", "'", "'tis", "''x", " =1", "a=1", "1", "'''")) {
			assertThat(FormulaGuard.close(text)).isEqualTo(text);
			assertThat(FormulaGuard.open(text)).isEqualTo(text);
		}
	}

}
