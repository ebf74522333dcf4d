package app.tandem.bulk.cell;

import java.util.function.Function;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a cell holds, it has a value, nothing, or a finding; and a value that is
 * written is read as the same value.
 */
class CellFuzzTests {

	@FuzzTest(maxDuration = "1m")
	void money(FuzzedDataProvider data) {
		String currency = data.pickValue(new String[] { "USD", "KRW", "KWD" });
		String text = data.consumeRemainingAsString();
		comesBack(text, (cell) -> AmountCell.amount("C", cell, currency), AmountCell::write);
		comesBack(text, (cell) -> AmountCell.positive("C", cell, null), AmountCell::write);
	}

	@FuzzTest(maxDuration = "1m")
	void date(FuzzedDataProvider data) {
		comesBack(data.consumeRemainingAsString(), (cell) -> DateCell.parse("C", cell), DateCell::write);
	}

	@FuzzTest(maxDuration = "1m")
	void country(FuzzedDataProvider data) {
		String text = data.consumeRemainingAsString();
		comesBack(text, (cell) -> CodeCell.country("C", cell), Function.identity());
		comesBack(text, (cell) -> CodeCell.currency("C", cell), Function.identity());
	}

	@FuzzTest(maxDuration = "1m")
	void solution(FuzzedDataProvider data) {
		comesBack(data.consumeRemainingAsString(), (cell) -> SolutionCell.parse("C", cell, "USD"), SolutionCell::write);
	}

	@FuzzTest(maxDuration = "1m")
	void member(FuzzedDataProvider data) {
		comesBack(data.consumeRemainingAsString(), (cell) -> MemberCell.parse("C", cell), MemberCell::write);
	}

	private static <T> void comesBack(String text, Function<String, Parsed<T>> reader, Function<T, String> writer) {
		Parsed<T> parsed = reader.apply(text);
		T value = parsed.value();
		if (value != null && parsed.findings().isEmpty()) {
			Parsed<T> again = reader.apply(writer.apply(value));
			assertThat(again.findings()).isEmpty();
			assertThat(writer.apply(again.value())).isEqualTo(writer.apply(value));
		}
	}

}
