package app.tandem.bulk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why an upload was not taken, each reason at its field.
 *
 * @param file sentences about the file, ready to be read
 * @param location key of the message about the location
 * @param chosenLocation what was chosen, so that it stays chosen
 */
record UploadProblems(List<String> file, @Nullable String location, String chosenLocation) {

	static final UploadProblems NONE = new UploadProblems(List.of(), null, "");

	public boolean any() {
		return !this.file.isEmpty() || this.location != null;
	}

}
