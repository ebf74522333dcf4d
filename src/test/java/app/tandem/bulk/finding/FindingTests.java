package app.tandem.bulk.finding;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FindingTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void isCodeColumnAndArgumentsInJson() {
		Finding finding = Finding.of(FindingCode.ROW_DECIMALS, "Estimated Deal Value", "1.5", "KRW", 0).inRow(7);
		String written = this.json.writeValueAsString(finding);
		assertThat(written)
			.isEqualTo("{\"code\":\"ROW-DECIMALS\",\"column\":\"Estimated Deal Value\",\"args\":[\"1.5\",\"KRW\",0]}");
		assertThat(this.json.readValue(written, Finding.class).inRow(7)).isEqualTo(finding);
	}

	@Test
	void keepsStableCodes() {
		assertThat(FindingCode.ROW_DATE_PAST.code()).isEqualTo("ROW-DATE-PAST");
		assertThat(FindingCode.of("FILE-TOO-MANY")).isEqualTo(FindingCode.FILE_TOO_MANY);
		assertThatIllegalArgumentException().isThrownBy(() -> FindingCode.of("ROW-NONSENSE"));
	}

	@Test
	void takesTextsAndWholeNumbersOnly() {
		assertThatIllegalArgumentException().isThrownBy(() -> Finding.of(FindingCode.ROW_VALUE, "a", 1.5));
		assertThatExceptionOfType(NullPointerException.class)
			.isThrownBy(() -> Finding.of(FindingCode.ROW_VALUE, "a", new Object[] { null }));
	}

	@Test
	void cutsLongValuesButNeverInsideAPair() {
		String emoji = "\uD83D\uDE00";
		Finding finding = Finding.of(FindingCode.ROW_VALUE, "a", "x".repeat(199) + emoji.repeat(9), "b");
		assertThat(finding.args()).containsExactly("x".repeat(199) + "…", "b");
	}

	@Test
	void tellsWhatItDoesToTheImport() {
		assertThat(FindingCode.FILE_COLUMN_UNKNOWN.severity()).isEqualTo(Severity.NOTICE);
		assertThat(FindingCode.WARN_DUPLICATE.severity()).isEqualTo(Severity.WARNING);
		assertThat(FindingCode.ROW_FINAL.severity()).isEqualTo(Severity.ROW);
		assertThat(FindingCode.FILE_EMPTY.severity()).isEqualTo(Severity.FILE);
	}

}
