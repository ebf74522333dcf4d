package app.tandem.registration;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * A document of Word without macros: a whole archive whose table of contents names a main
 * document, which is there and can be read to its end.
 */
final class DocxContent {

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	/** More would be an archive made to fill the memory of its reader. */
	private static final long MOST_TEXT = 64L << 20;

	private static final XMLInputFactory XML = factory();

	private DocxContent() {
	}

	static boolean isWhole(byte[] content) {
		if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
			return false;
		}
		try (ZipFile archive = ZipFile.builder()
			.setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
			.get()) {
			String main = main(archive);
			return main != null && isDocument(archive, main) && !hasMacros(archive);
		}
		catch (IOException | XMLStreamException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean hasMacros(ZipFile archive) {
		return archive.getEntry("word/vbaProject.bin") != null;
	}

	/** The part that the table of contents calls the main document. */
	private static @org.jspecify.annotations.Nullable String main(ZipFile archive)
			throws IOException, XMLStreamException {
		try (InputStream types = open(archive, "[Content_Types].xml")) {
			XMLStreamReader reader = XML.createXMLStreamReader(types);
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("Override")
						&& MAIN.equals(reader.getAttributeValue(null, "ContentType"))) {
					return String.valueOf(reader.getAttributeValue(null, "PartName")).replaceFirst("^/", "");
				}
			}
			return null;
		}
	}

	private static boolean isDocument(ZipFile archive, String part) throws IOException, XMLStreamException {
		try (InputStream document = open(archive, part)) {
			XMLStreamReader reader = XML.createXMLStreamReader(document);
			boolean begins = reader.nextTag() == XMLStreamConstants.START_ELEMENT
					&& reader.getLocalName().equals("document");
			while (reader.hasNext()) {
				reader.next();
			}
			return begins;
		}
	}

	private static InputStream open(ZipFile archive, String name) throws IOException {
		ZipArchiveEntry entry = archive.getEntry(name);
		if (entry == null || !archive.canReadEntryData(entry)) {
			throw new ZipException("there is no " + name);
		}
		return BoundedInputStream.builder().setInputStream(archive.getInputStream(entry)).setMaxCount(MOST_TEXT).get();
	}

	/** No entities and nothing from elsewhere. */
	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
