package app.tandem.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import app.tandem.bulk.sheet.Column;
import app.tandem.deal.Deal;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;

/**
 * What shall become of the rows of a file: the table beside it. A row with neither
 * outcome nor errors is created; a column with a text is what export writes afterwards.
 */
final class Expectations {

	private final String file;

	private final int rows;

	private final Map<Integer, Outcome> outcomes = new HashMap<>();

	private final Map<Integer, String> errors = new TreeMap<>();

	private final List<Cell> cells = new ArrayList<>();

	private Map<String, Deal> present = Map.of();

	private Expectations(String file, int rows) {
		this.file = file;
		this.rows = rows;
	}

	/** Of the file with this name, which has so many rows. */
	static Expectations read(String name, int rows) throws IOException {
		Expectations expected = new Expectations("data/" + name, rows);
		String table = text(expected.file + ".expected.csv");
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(table)) {
			lines.forEach(expected::add);
		}
		return expected;
	}

	private void add(NamedCsvRecord line) {
		int row = Integer.parseInt(line.getField("Row"));
		String outcome = line.getField("Outcome");
		if (outcome.isEmpty()) {
			cells.add(new Cell(row, line.getField("Column"), line.getField("Text")));
			return;
		}
		outcomes.put(row, Outcome.valueOf(outcome));
		if (line.getField("Column").equals(Column.ERRORS.label())) {
			errors.put(row, line.getField("Text"));
		}
	}

	/** The file, which names deals that are there by the keys of the map. */
	byte[] file(Map<String, Deal> deals) throws IOException {
		present = deals;
		return filled(text(file + ".csv")).getBytes(StandardCharsets.UTF_8);
	}

	Map<Integer, String> errors() {
		Map<Integer, String> filled = new TreeMap<>();
		errors.forEach((row, text) -> filled.put(row, filled(text)));
		return filled;
	}

	ImportCounts counts() {
		return new ImportCounts(rows - outcomes.size(), count(Outcome.UPDATED), count(Outcome.UNCHANGED),
				count(Outcome.NOT_PROCESSED));
	}

	List<Cell> cells() {
		return cells;
	}

	/** What the catalogue must have for the row with fifty of them. */
	List<String> solutions() {
		return IntStream.rangeClosed(1, Column.MOST_NUMBERED).mapToObj((n) -> "SOL-FIFTY-" + n).toList();
	}

	private int count(Outcome outcome) {
		return (int) outcomes.values().stream().filter(outcome::equals).count();
	}

	private String filled(String text) {
		String filled = text;
		for (Map.Entry<String, Deal> deal : present.entrySet()) {
			filled = filled.replace(deal.getKey(), deal.getValue().referral().id().toString());
		}
		return filled;
	}

	private static String text(String path) throws IOException {
		return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
	}

	/** What export writes of a row's deal afterwards. */
	record Cell(int row, String label, String text) {
	}

}
