package app.tandem.bulk;

import java.util.List;

import app.tandem.sheet.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * Why an upload was not taken, each reason at its field.
 *
 * @param file sentences about the file, ready to be read
 * @param location key of the message about the location
 * @param chosenLocation what was chosen, so that it stays chosen
 * @param format what was chosen, likewise
 */
record UploadProblems(List<String> file, @Nullable String location, String chosenLocation, TextFormat format) {

	static final UploadProblems NONE = new UploadProblems(List.of(), null, "", TextFormat.DETECTED);

	public boolean any() {
		return !this.file.isEmpty() || this.location != null;
	}

}
