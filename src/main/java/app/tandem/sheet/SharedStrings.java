package app.tandem.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook share. */
final class SharedStrings {

	static final SharedStrings NONE = new SharedStrings(List.of());

	/** As much as 1,000 rows full of long texts need, and far less than the memory. */
	private static final long MOST_CHARACTERS = 24L << 20;

	private final List<String> strings;

	private SharedStrings(List<String> strings) {
		this.strings = strings;
	}

	static SharedStrings read(Xml xml) throws XMLStreamException {
		List<String> strings = new ArrayList<>();
		long characters = 0;
		for (String element = xml.element(); element != null; element = xml.element()) {
			if (element.equals("si")) {
				String text = text(xml, "si");
				characters += text.length() + 16;
				if (characters > MOST_CHARACTERS) {
					throw Damage.BOMB.at(0);
				}
				strings.add(text);
			}
		}
		return new SharedStrings(strings);
	}

	/**
	 * The text of a rich or plain string, whose element has begun: all its runs, but not
	 * the reading aids of Japanese.
	 */
	static String text(Xml xml, String parent) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (String element = xml.elementWithin(parent); element != null; element = xml.elementWithin(parent)) {
			if (element.equals("t")) {
				text.append(xml.text());
			}
			else if (element.equals("rPh")) {
				xml.skip();
			}
		}
		return CellText.decoded(text.toString());
	}

	/** The string of that number. */
	String get(String number) {
		try {
			return this.strings.get(Integer.parseInt(number.strip()));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw Damage.WORKBOOK.at(0);
		}
	}

}
