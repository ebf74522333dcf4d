package app.tandem.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table at the end of a run. */
final class Report {

	private static final Path FILE = Path.of("target", "benchmark.txt");

	private static final String ROW = "%-48s  %-16s  %-28s  %9s  %6s%n";

	private final List<String> rows = new ArrayList<>();

	/** A figure without a counterpart. */
	void add(String figure, String aim, String measured) {
		String row = String.format(Locale.ROOT, ROW, figure, aim, measured, "", "");
		this.rows.add(row);
		System.out.print(row);
	}

	/** A figure as median, least and most. */
	void add(String figure, String aim, Samples samples) {
		add(figure, aim, spread(samples));
	}

	/** A figure beside what plain COPY of the same rows takes. */
	void add(String figure, String aim, Samples samples, Samples copy) {
		this.rows.add(String.format(Locale.ROOT, ROW, figure, aim, spread(samples),
				String.format(Locale.ROOT, "%.0f ms", copy.median()),
				String.format(Locale.ROOT, "%.1f x", samples.median() / copy.median())));
	}

	/** Prints the table and leaves it in {@code target/benchmark.txt}. */
	void publish(String title) throws IOException {
		String head = String.format(Locale.ROOT, ROW, "figure", "aim", "measured: median (min-max)", "COPY", "ratio");
		String table = title + "\n\n" + head + String.join("", this.rows);
		Files.writeString(FILE, table);
		System.out.println("\n" + table);
	}

	private static String spread(Samples samples) {
		return String.format(Locale.ROOT, "%.0f ms (%.0f-%.0f)", samples.median(), samples.least(), samples.most());
	}

}
