package app.tandem.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

import app.tandem.shell.SavedFile;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.InputStreamSource;

/** A file as an answer: always saved, never shown, and nothing in it ever runs. */
public enum Download {

	CSV("text/csv; charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int START = 1 << 16;

	private final String type;

	Download(String type) {
		this.type = type;
	}

	/** The format of an uploaded file, told by its content. */
	public static Download of(InputStreamSource file) throws IOException {
		try (InputStream in = file.getInputStream()) {
			return (FileKind.of(in.readNBytes(START)) == FileKind.XLSX) ? XLSX : CSV;
		}
	}

	/** The format of a file that we named. */
	public static Download named(String fileName) {
		return fileName.endsWith(XLSX.extension()) ? XLSX : CSV;
	}

	/** What names of such files end with. */
	public String extension() {
		return "." + name().toLowerCase(Locale.ROOT);
	}

	/** Writes such a file; a workbook has one sheet of that name. */
	public SheetWriter writer(OutputStream out, String sheet) throws IOException {
		return (this == XLSX) ? SheetWriter.xlsx(out, sheet) : SheetWriter.csv(out);
	}

	public OutputStream open(String fileName, HttpServletResponse response) throws IOException {
		response.setContentType(this.type);
		SavedFile.named(fileName, response);
		return response.getOutputStream();
	}

}
