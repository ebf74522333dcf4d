package app.tandem.registration.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import app.tandem.registration.EvidenceFile;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** Reads the file of a form, which no browser sends again by itself. */
final class EvidenceReading {

	private final @Nullable MultipartFile upload;

	private final FieldReading fields;

	EvidenceReading(@Nullable MultipartFile upload, FieldReading fields) {
		this.upload = upload;
		this.fields = fields;
	}

	/** Null when none was chosen, or it is not taken, which is said. */
	@Nullable EvidenceFile read() {
		String name = (this.upload != null) ? Objects.requireNonNullElse(this.upload.getOriginalFilename(), "") : "";
		if (this.upload == null || (name.isEmpty() && this.upload.isEmpty())) {
			return null;
		}
		if (this.upload.getSize() > EvidenceFile.MOST_BYTES) {
			this.fields.reject("evidence", "registration.form.evidence.size");
			return null;
		}
		EvidenceFile file = EvidenceFile.of(name, bytes(this.upload)).orElse(null);
		if (file == null) {
			this.fields.reject("evidence", "registration.form.evidence.kind");
		}
		else if (this.fields.anyProblem()) {
			this.fields.reject("evidence", "registration.form.evidence.again");
		}
		return file;
	}

	private static byte[] bytes(MultipartFile upload) {
		try {
			return upload.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
