package app.tandem.directory.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import app.tandem.sheet.Download;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;

/** Files that are downloaded: they have the columns of those that are sent. */
public final class ListFiles {

	private ListFiles() {
	}

	/** The columns alone: a row of samples would be taken for one of the list. */
	public static void template(ListFile file, String name, HttpServletResponse response) throws IOException {
		write(file, List.of(), Download.CSV.open(name, response));
	}

	/** These rows, in the order of the columns. */
	static void write(ListFile file, List<List<String>> rows, OutputStream out) throws IOException {
		try (SheetWriter writer = SheetWriter.csv(out)) {
			writer.write(file.columns().stream().map(ListColumn::label).toList());
			for (List<String> row : rows) {
				writer.write(row);
			}
		}
	}

}
