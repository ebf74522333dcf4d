package app.tandem.sheet;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, read element by element: no document types, and nothing is
 * fetched from elsewhere.
 */
final class Xml implements AutoCloseable {

	private final XMLStreamReader reader;

	Xml(InputStream in) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		this.reader = factory.createXMLStreamReader(in);
	}

	/** Goes on to the next beginning of an element; its name, or null at the end. */
	@Nullable String element() throws XMLStreamException {
		while (this.reader.hasNext()) {
			if (next() == XMLStreamConstants.START_ELEMENT) {
				return this.reader.getLocalName();
			}
		}
		return null;
	}

	/** As {@link #element()}, but null where the element of this name ends. */
	@Nullable String elementWithin(String parent) throws XMLStreamException {
		while (this.reader.hasNext()) {
			int event = next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return this.reader.getLocalName();
			}
			if (event == XMLStreamConstants.END_ELEMENT && this.reader.getLocalName().equals(parent)) {
				return null;
			}
		}
		throw new XMLStreamException("the part ends within " + parent);
	}

	/** An attribute of the element that begins here. */
	@Nullable String attribute(String name) {
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			if (this.reader.getAttributeLocalName(i).equals(name)) {
				return this.reader.getAttributeValue(i);
			}
		}
		return null;
	}

	/** The text of the element that begins here, which holds nothing else. */
	String text() throws XMLStreamException {
		return this.reader.getElementText();
	}

	/** Passes over the element that begins here. */
	void skip() throws XMLStreamException {
		int depth = 1;
		while (depth > 0) {
			int event = next();
			depth += (event == XMLStreamConstants.START_ELEMENT) ? 1
					: (event == XMLStreamConstants.END_ELEMENT) ? -1 : 0;
		}
	}

	private int next() throws XMLStreamException {
		int event = this.reader.next();
		if (event == XMLStreamConstants.DTD) {
			throw new XMLStreamException("document types are not read");
		}
		return event;
	}

	@Override
	public void close() throws XMLStreamException {
		this.reader.close();
	}

}
