package app.tandem.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import app.tandem.shell.Wording;
import app.tandem.value.Folding;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;

/** Reads the rows of a file whose header has the columns of a list, in any order. */
public final class ListRows {

	/** More than people keep by hand. */
	public static final SheetLimits LIMITS = new SheetLimits(5_000, 5L << 20, 20_000, 50);

	private final List<ListColumn> columns;

	private final Wording wording;

	public ListRows(List<ListColumn> columns, Wording wording) {
		this.columns = columns;
		this.wording = wording;
	}

	/**
	 * All rows; there is at least one.
	 * @throws Refused when the file cannot be read as a whole
	 */
	public List<ListRow> read(byte[] content) throws Refused {
		try (Records records = Records.open(new ByteArrayResource(content), LIMITS)) {
			List<@Nullable String> fields = fields(records.header());
			List<ListRow> rows = new ArrayList<>();
			for (List<String> cells = records.next(); cells != null; cells = records.next()) {
				rows.add(row(records.row(), cells, fields));
			}
			if (rows.isEmpty()) {
				throw new Unreadable(Unreadable.Reason.EMPTY);
			}
			return rows;
		}
		catch (Unreadable unreadable) {
			throw new Refused(sentence(unreadable));
		}
		catch (IOException ex) {
			throw new IllegalStateException("reading from memory does not fail", ex);
		}
	}

	/** The field of each column of the file; null for one without a name. */
	private List<@Nullable String> fields(List<String> header) throws Refused {
		Map<String, String> known = new HashMap<>();
		this.columns.forEach((column) -> known.put(Folding.words(column.label()), column.field()));
		Set<String> missing = new LinkedHashSet<>(known.keySet());
		List<@Nullable String> fields = new ArrayList<>();
		for (String label : header) {
			String name = Folding.words(label);
			if (!name.isEmpty() && !missing.remove(name)) {
				throw new Refused(this.wording.text(
						known.containsKey(name) ? "sheet.list.column.twice" : "sheet.list.column.unknown", label,
						labels(known.keySet())));
			}
			fields.add(known.get(name));
		}
		if (!missing.isEmpty()) {
			throw new Refused(this.wording.text("sheet.list.column.missing", labels(missing)));
		}
		return fields;
	}

	private ListRow row(int number, List<String> cells, List<@Nullable String> fields) throws Refused {
		Map<String, String> byField = new HashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			String field = (i < fields.size()) ? fields.get(i) : null;
			if (field != null) {
				byField.put(field, cells.get(i));
			}
			else if (!Folding.isBlank(cells.get(i))) {
				throw new Refused(this.wording.text("sheet.list.cell", number));
			}
		}
		return new ListRow(number, byField);
	}

	private String labels(Set<String> names) {
		return this.columns.stream()
			.map(ListColumn::label)
			.filter((label) -> names.contains(Folding.words(label)))
			.collect(Collectors.joining(", "));
	}

	private String sentence(Unreadable unreadable) {
		Object[] args = new Object[5];
		Arrays.fill(args, "");
		for (int i = 0; i < unreadable.args().size(); i++) {
			args[i + 1] = unreadable.args().get(i);
		}
		return this.wording.text(unreadable.reason().key(), args);
	}

	/** The file cannot be read as a whole, and the reader's sentence why. */
	public static final class Refused extends Exception {

		private final String sentence;

		public Refused(String sentence) {
			super(sentence);
			this.sentence = sentence;
		}

		public String sentence() {
			return this.sentence;
		}

	}

}
