package app.tandem.bulk.sheet;

import java.util.ArrayList;
import java.util.List;

import app.tandem.bulk.finding.Severity;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a header says, it has all mandatory columns or is refused with a reason. */
class HeaderFuzzTests {

	private static final List<String> KNOWN = Column.header(3, 3, true);

	@FuzzTest(maxDuration = "1m")
	void header(FuzzedDataProvider data) {
		List<String> labels = new ArrayList<>();
		if (data.consumeBoolean()) {
			labels.addAll(KNOWN);
		}
		while (data.remainingBytes() > 0 && labels.size() < 200) {
			labels.add(data.consumeBoolean() ? data.pickValue(KNOWN) + data.consumeString(3) : data.consumeString(40));
		}
		try {
			SheetHeader header = SheetHeader.of(labels);
			for (Column column : Column.values()) {
				assertThat(column.mustBePresent() && !header.has(column)).as("%s", column).isFalse();
			}
		}
		catch (SheetRefused refused) {
			assertThat(refused.findings()).anyMatch((finding) -> finding.severity() == Severity.FILE);
		}
	}

}
