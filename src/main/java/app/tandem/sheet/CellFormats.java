package app.tandem.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What the numbers of a workbook are, as far as the formats of their cells tell. */
final class CellFormats {

	static final CellFormats NONE = new CellFormats(List.of());

	/** More than spreadsheet programs write. */
	private static final int MOST = 65_536;

	private final List<Kind> kinds;

	private CellFormats(List<Kind> kinds) {
		this.kinds = kinds;
	}

	static CellFormats read(Xml xml) throws XMLStreamException {
		Map<Integer, String> own = new HashMap<>();
		List<Kind> kinds = new ArrayList<>();
		for (String element = xml.element(); element != null; element = xml.element()) {
			if (element.equals("numFmt")) {
				own.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
			}
			else if (element.equals("cellXfs")) {
				readCells(xml, own, kinds);
			}
		}
		return new CellFormats(kinds);
	}

	/** What a number is in a cell of this style. */
	Kind kind(@Nullable String style) {
		int index = number(style);
		return (index >= 0 && index < this.kinds.size()) ? this.kinds.get(index) : Kind.PLAIN;
	}

	private static void readCells(Xml xml, Map<Integer, String> own, List<Kind> kinds) throws XMLStreamException {
		for (String element = xml.elementWithin("cellXfs"); element != null; element = xml.elementWithin("cellXfs")) {
			if (element.equals("xf")) {
				int id = number(xml.attribute("numFmtId"));
				kinds.add(kind(id, own.containsKey(id) ? own.get(id) : BuiltinFormats.getBuiltinFormat(id)));
				if (kinds.size() > MOST || own.size() > MOST) {
					throw Damage.BOMB.at(0);
				}
			}
		}
	}

	private static Kind kind(int id, @Nullable String format) {
		if (format == null) {
			return Kind.PLAIN;
		}
		if (DateUtil.isADateFormat(id, format)) {
			return Kind.DATE;
		}
		return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%") ? Kind.PERCENT : Kind.PLAIN;
	}

	private static int number(@Nullable String text) {
		try {
			return (text != null) ? Integer.parseInt(text) : 0;
		}
		catch (NumberFormatException ex) {
			throw Damage.WORKBOOK.at(0);
		}
	}

	/** What a number counts. */
	enum Kind {

		PLAIN, DATE, PERCENT

	}

}
