package app.tandem.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import app.tandem.value.Folding;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook, read while one goes along, however long it is.
 */
final class WorkbookRecords implements RecordSource {

	/** The last row of the format. */
	private static final int LAST_ROW = 1_048_576;

	private final Path file;

	private final Workbook workbook;

	private final ReadAs readAs;

	private final InputStream in;

	private final Xml xml;

	private final SharedStrings strings;

	private final CellText texts;

	private final int columns;

	private int row;

	private int readRow;

	private @Nullable List<String> waiting;

	private WorkbookRecords(Path file, Workbook workbook, @Nullable String preferred, int columns)
			throws InvalidFormatException, IOException, XMLStreamException {
		this.file = file;
		this.workbook = workbook;
		this.columns = columns;
		this.strings = workbook.strings();
		this.texts = new CellText(workbook.formats(), workbook.isFrom1904());
		Workbook.SheetEntry sheet = workbook.sheet(preferred);
		this.readAs = ReadAs.sheet(sheet.name());
		this.in = workbook.open(sheet);
		this.xml = new Xml(this.in);
	}

	/**
	 * Opens a workbook that lies in a file of its own, which is deleted with closing.
	 * @param preferred the name of the sheet to read; the first visible one when there is
	 * none of that name
	 * @throws Unreadable when it cannot be read
	 */
	static WorkbookRecords open(Path file, @Nullable String preferred, int columns) throws IOException {
		@Nullable Workbook workbook = null;
		try {
			workbook = Workbook.open(file);
			return new WorkbookRecords(file, workbook, preferred, columns);
		}
		catch (Exception ex) {
			if (workbook != null) {
				workbook.close();
			}
			throw refusal(ex);
		}
	}

	@Override
	public int row() {
		return this.row;
	}

	@Override
	public ReadAs readAs() {
		return this.readAs;
	}

	/** A first row that is not there is a blank header. */
	@Override
	public @Nullable List<String> next() {
		List<String> next = (this.waiting != null) ? this.waiting : read();
		this.waiting = null;
		if (this.row == 0 && next != null && this.readRow > 1) {
			this.row = 1;
			this.waiting = next;
			return List.of();
		}
		this.row = this.readRow;
		return next;
	}

	private @Nullable List<String> read() {
		try {
			for (String element = this.xml.element(); element != null; element = this.xml.element()) {
				if (element.equals("row")) {
					return readCells();
				}
			}
			return null;
		}
		catch (XMLStreamException | RuntimeException ex) {
			throw refusal(ex);
		}
	}

	private List<String> readCells() throws XMLStreamException {
		int number = number(this.xml.attribute("r"), this.readRow + 1);
		if (number <= this.readRow || number > LAST_ROW) {
			throw Damage.ORDER.at(number);
		}
		this.readRow = number;
		List<String> cells = new ArrayList<>();
		int column = -1;
		for (String element = this.xml.elementWithin("row"); element != null; element = this.xml.elementWithin("row")) {
			if (element.equals("c")) {
				String place = this.xml.attribute("r");
				int next = (place != null) ? column(place) : column + 1;
				if (next <= column) {
					throw Damage.ORDER.at(number);
				}
				column = next;
				put(cells, column, readCell());
			}
		}
		return cells;
	}

	private void put(List<String> cells, int column, String text) {
		if (Folding.isBlank(text)) {
			return;
		}
		if (column >= this.columns) {
			throw Damage.COLUMNS.at(this.columns);
		}
		if (text.length() > SheetLimits.CELL) {
			throw Damage.CELL.at(this.readRow);
		}
		while (cells.size() < column) {
			cells.add("");
		}
		cells.add(text);
	}

	private String readCell() throws XMLStreamException {
		String type = Objects.requireNonNullElse(this.xml.attribute("t"), "n");
		String style = Objects.requireNonNullElse(this.xml.attribute("s"), "0");
		String value = null;
		String formula = null;
		for (String element = this.xml.elementWithin("c"); element != null; element = this.xml.elementWithin("c")) {
			switch (element) {
				case "v" -> value = this.xml.text();
				case "f" -> formula = this.xml.text();
				case "is" -> value = SharedStrings.text(this.xml, "is");
				default -> this.xml.skip();
			}
		}
		if (value == null) {
			return (formula != null) ? CellText.fault("=" + formula) : "";
		}
		return text(type, style, value);
	}

	private String text(String type, String style, String value) {
		return switch (type) {
			case "s" -> this.strings.get(value);
			case "inlineStr" -> value;
			case "str" -> CellText.decoded(value);
			case "b" -> CellText.truth(value);
			case "e" -> CellText.fault(value);
			case "d" -> value.substring(0, Math.min(10, value.length()));
			default -> value.isBlank() ? "" : this.texts.number(value, style);
		};
	}

	/** The letters of a place such as {@code AB12}, from 0. */
	private static int column(String place) {
		int column = 0;
		int letters = 0;
		while (letters < place.length() && place.charAt(letters) >= 'A' && place.charAt(letters) <= 'Z') {
			column = column * 26 + place.charAt(letters++) - 'A' + 1;
			if (letters > 3) {
				throw Damage.WORKBOOK.at(0);
			}
		}
		if (letters == 0) {
			throw Damage.WORKBOOK.at(0);
		}
		return column - 1;
	}

	private static int number(@Nullable String text, int otherwise) {
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw Damage.WORKBOOK.at(0);
		}
	}

	/** The library promises no particular failures; what it says of bombs is known. */
	private static Unreadable refusal(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof Unreadable known) {
				return known;
			}
			String message = String.valueOf(cause.getMessage());
			if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
				return Damage.BOMB.at(0);
			}
			if (message.contains("Strict OOXML")) {
				return new Unreadable(Unreadable.Reason.TYPE, "STRICT");
			}
		}
		return Damage.WORKBOOK.at(0);
	}

	@Override
	public void close() throws IOException {
		try (InputStream sheet = this.in) {
			this.xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
		finally {
			this.workbook.close();
			Files.deleteIfExists(this.file);
		}
	}

}
