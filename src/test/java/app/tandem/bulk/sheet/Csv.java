package app.tandem.bulk.sheet;

import app.tandem.sheet.SheetLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.ByteArrayResource;

import app.tandem.bulk.finding.Finding;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Small files for tests. */
final class Csv {

	/** All columns that must be present, comma-separated. */
	static final String MANDATORY = Column.header(1, 1, true)
		.stream()
		.filter((label) -> List.of(Column.values())
			.stream()
			.anyMatch((column) -> column.mustBePresent()
					&& (label.equals(column.label()) || (column.isNumbered() && label.equals(column.label(1))))))
		.collect(Collectors.joining(","));

	private Csv() {
	}

	static List<SheetRow> rows(String text) {
		return rows(text.getBytes(StandardCharsets.UTF_8));
	}

	static List<SheetRow> rows(byte[] bytes) {
		return rows(bytes, SheetLimits.DEFAULT);
	}

	static List<SheetRow> rows(byte[] bytes, SheetLimits limits) {
		List<SheetRow> rows = new ArrayList<>();
		try (Sheet sheet = new SheetReader(limits).open(new ByteArrayResource(bytes))) {
			sheet.rows().forEachRemaining(rows::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	static List<Finding> refusal(String text) {
		return refusal(text.getBytes(StandardCharsets.UTF_8));
	}

	static List<Finding> refusal(byte[] bytes) {
		return refusal(bytes, SheetLimits.DEFAULT);
	}

	static List<Finding> refusal(byte[] bytes, SheetLimits limits) {
		SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> rows(bytes, limits));
		if (refused == null) {
			throw new AssertionError("not refused");
		}
		return refused.findings();
	}

	/** A file with the mandatory columns whose first, Deal Name, is the text given. */
	static String file(String... names) {
		StringBuilder text = new StringBuilder(MANDATORY).append("\r\n");
		for (String name : names) {
			text.append(name).append("\r\n");
		}
		return text.toString();
	}

}
