package app.tandem.registration;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a file of evidence can be. The name and what the browser says of it do not count:
 * a file is what its content is, from the first byte to the last.
 */
public enum EvidenceKind {

	PDF("application/pdf", PdfContent::isWhole), PNG("image/png", PngContent::isWhole),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocxContent::isWhole);

	private final String mediaType;

	private final Predicate<byte[]> check;

	EvidenceKind(String mediaType, Predicate<byte[]> check) {
		this.mediaType = mediaType;
		this.check = check;
	}

	static Optional<EvidenceKind> of(byte[] content) {
		return Arrays.stream(values()).filter((kind) -> kind.check.test(content)).findFirst();
	}

	public String mediaType() {
		return this.mediaType;
	}

}
