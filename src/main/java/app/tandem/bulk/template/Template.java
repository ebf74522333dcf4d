package app.tandem.bulk.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

import app.tandem.bulk.sheet.Column;
import app.tandem.sheet.SheetWriter;

/** The empty file to start from. */
public final class Template {

	/** Enough to see how further ones are named. */
	static final int NUMBERED = 3;

	private final MessageSource messages;

	public Template(MessageSource messages) {
		this.messages = messages;
	}

	/** Writes the header row as CSV and closes the stream. */
	public void writeCsv(OutputStream out) throws IOException {
		try (SheetWriter writer = SheetWriter.csv(out)) {
			writer.write(header());
		}
	}

	/**
	 * Writes a workbook with an empty sheet that has drop-down lists, a worked example
	 * and the instructions in this language. The stream stays open.
	 */
	public void writeXlsx(OutputStream out, Locale language) throws IOException {
		try (TemplateWorkbook workbook = new TemplateWorkbook(this.messages, language)) {
			workbook.write(out);
		}
	}

	static List<String> header() {
		return Column.header(NUMBERED, NUMBERED, false);
	}

}
