package app.tandem.registration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

import org.springframework.core.io.ClassPathResource;

/** Files to send as evidence, each as its own program makes it. */
public final class EvidenceFiles {

	private EvidenceFiles() {
	}

	public static byte[] pdf() {
		return made((out) -> out.write(new ClassPathResource("db/demo/contract.pdf").getContentAsByteArray()));
	}

	public static byte[] png() {
		return made((out) -> ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out));
	}

	public static byte[] docx() {
		return made((out) -> {
			try (XWPFDocument document = new XWPFDocument()) {
				document.createParagraph().createRun().setText("Contract about a solution");
				document.write(out);
			}
		});
	}

	/** An archive with these entries: name, text, name, text. */
	static byte[] zip(String... entries) {
		return made((out) -> {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				for (int n = 0; n < entries.length; n += 2) {
					zip.putNextEntry(new ZipEntry(entries[n]));
					zip.write(entries[n + 1].getBytes(StandardCharsets.UTF_8));
				}
			}
		});
	}

	private static byte[] made(Maker maker) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			maker.make(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private interface Maker {

		void make(ByteArrayOutputStream out) throws IOException;

	}

}
