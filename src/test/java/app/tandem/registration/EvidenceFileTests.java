package app.tandem.registration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class EvidenceFileTests {

	private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
			+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
			+ "wordprocessingml.document.main+xml\"/></Types>";

	private static final String DOCUMENT = "<w:document xmlns:w=\"urn:w\"><w:body/></w:document>";

	@Test
	void tellsEachKindByItsContentWhateverItIsCalled() {
		assertThat(kind(EvidenceFiles.pdf())).isEqualTo(EvidenceKind.PDF);
		assertThat(kind(EvidenceFiles.png())).isEqualTo(EvidenceKind.PNG);
		assertThat(kind(EvidenceFiles.docx())).isEqualTo(EvidenceKind.DOCX);
		assertThat(kind(EvidenceFiles.zip("[Content_Types].xml", TYPES, "word/document.xml", DOCUMENT)))
			.isEqualTo(EvidenceKind.DOCX);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("foreign")
	void refusesWhatIsNoneOfThem(String what, byte[] content) {
		for (String name : new String[] { "contract.pdf", "contract.png", "contract.docx" }) {
			assertThat(EvidenceFile.of(name, content)).as(name).isEmpty();
		}
	}

	static Stream<Arguments> foreign() {
		byte[] pdf = EvidenceFiles.pdf();
		byte[] png = EvidenceFiles.png();
		byte[] docx = EvidenceFiles.docx();
		byte[] bent = png.clone();
		bent[45] ^= 1;
		String word = new String(pdf, StandardCharsets.ISO_8859_1);
		return Stream.of(arguments("nothing", new byte[0]),
				arguments("a program", text("MZ\u0090\0\3\0\0\0 This program")),
				arguments("a page", text("<!DOCTYPE html><script>alert(1)</script>")),
				arguments("a picture that runs", text("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")),
				arguments("an archive", EvidenceFiles.zip("a.exe", "MZ")),
				arguments("a workbook's archive",
						EvidenceFiles.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "")),
				arguments("a document without its text", EvidenceFiles.zip("[Content_Types].xml", TYPES)),
				arguments("a document that breaks off inside",
						EvidenceFiles.zip("[Content_Types].xml", TYPES, "word/document.xml",
								DOCUMENT.substring(0, 40))),
				arguments("a document with macros",
						EvidenceFiles.zip("[Content_Types].xml", TYPES, "word/document.xml", DOCUMENT,
								"word/vbaProject.bin", "x")),
				arguments("a document that asks for other files",
						EvidenceFiles.zip("[Content_Types].xml", TYPES, "word/document.xml",
								"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><document>&x;</document>")),
				arguments("a PDF's head alone", text("%PDF-1.7\n")),
				arguments("half a PDF", Arrays.copyOf(pdf, pdf.length / 2)),
				arguments("a PDF without its last bytes", Arrays.copyOf(pdf, pdf.length - 8)),
				arguments("a PDF whose table is elsewhere",
						text(word.replaceFirst("startxref\n\\d+", "startxref\n12"))),
				arguments("a PDF whose table is beyond its end",
						text(word.replaceFirst("startxref\n\\d+", "startxref\n99999999"))),
				arguments("something with a PDF's end", text("<html>" + word)),
				arguments("half a picture", Arrays.copyOf(png, png.length / 2)),
				arguments("a picture without its end", Arrays.copyOf(png, png.length - 12)),
				arguments("a picture with a wrong sum", bent),
				arguments("a picture with something behind it", Arrays.copyOf(png, png.length + 20)),
				arguments("a picture's head alone", Arrays.copyOf(png, 8)),
				arguments("half a document", Arrays.copyOf(docx, docx.length / 2)),
				arguments("a document without its last bytes", Arrays.copyOf(docx, docx.length - 30)));
	}

	@Test
	void tenMegabytesAreTakenAndNotOneByteMore() {
		assertThat(EvidenceFile.of("contract.pdf", pdfOf(EvidenceFile.MOST_BYTES))).isPresent();
		assertThat(EvidenceFile.of("contract.pdf", pdfOf(EvidenceFile.MOST_BYTES + 1))).isEmpty();
		assertThat(EvidenceFile.MOST_BYTES).isEqualTo(10 * 1024 * 1024);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			contract.pdf                      | contract.pdf
			Contract.PDF                      | Contract.pdf
			contract.exe                      | contract.exe.pdf
			C:\\Users\\ada\\contract.pdf      | contract.pdf
			../../etc/passwd                  | passwd.pdf
			계약서.pdf                        | 계약서.pdf
			.pdf                              | evidence.pdf
			""")
	void isCalledWithoutFoldersAndEndsAsItsKindDoes(String sent, String kept) {
		assertThat(EvidenceFile.of(sent, EvidenceFiles.pdf()).orElseThrow().name()).isEqualTo(kept);
	}

	@Test
	void aNameKeepsNothingThatCannotBeSeenAndIsNotEndless() {
		assertThat(EvidenceFile.of("a\r\nX-Evil: 1\u202Efdp.pdf", EvidenceFiles.pdf()).orElseThrow().name())
			.isEqualTo("aX-Evil: 1fdp.pdf");
		assertThat(EvidenceFile.of("x".repeat(500), EvidenceFiles.png()).orElseThrow().name()).hasSize(184)
			.endsWith(".png");
	}

	private static EvidenceKind kind(byte[] content) {
		return EvidenceFile.of("anything.exe", content).orElseThrow().kind();
	}

	/** Filled up behind its table, in front of its end. */
	private static byte[] pdfOf(int size) {
		String pdf = new String(EvidenceFiles.pdf(), StandardCharsets.ISO_8859_1);
		int end = pdf.indexOf("startxref");
		return text(pdf.substring(0, end) + "%" + "x".repeat(size - pdf.length() - 2) + "\n" + pdf.substring(end));
	}

	private static byte[] text(String content) {
		return content.getBytes(StandardCharsets.ISO_8859_1);
	}

}
