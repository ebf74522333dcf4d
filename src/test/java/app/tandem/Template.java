package app.tandem;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/**
 * A template as its author wrote it.
 *
 * @param name as controllers and other templates call it: {@code deal/list}
 */
record Template(String name, Path file, String code, List<Element> elements, List<Text> texts) {

	/**
	 * An element with its attributes in lower case; those without a value have an empty
	 * one.
	 */
	record Element(String name, Map<String, String> attributes, int line, @Nullable Element parent) {

		boolean has(String attribute) {
			return this.attributes.containsKey(attribute);
		}

		String value(String attribute) {
			return this.attributes.getOrDefault(attribute, "");
		}

	}

	/** Written text and the element it stands in, if any. */
	record Text(String text, int line, @Nullable Element parent) {
	}

	static List<Template> all() {
		return Sources.files(Sources.TEMPLATES, ".html").stream().map(Template::read).toList();
	}

	String at(int line) {
		return this.file + ":" + line;
	}

	private static Template read(Path file) {
		String name = Sources.TEMPLATES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.html$", "");
		Template template = new Template(name, file, Sources.code(file), new ArrayList<>(), new ArrayList<>());
		ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
		configuration.setElementBalancing(ParseConfiguration.ElementBalancing.AUTO_CLOSE);
		try {
			new SimpleMarkupParser(configuration).parse(Sources.text(file), new Reader(template));
		}
		catch (ParseException ex) {
			throw new IllegalStateException("Cannot read " + file, ex);
		}
		return template;
	}

	private static final class Reader extends AbstractSimpleMarkupHandler {

		private final Template template;

		private final Deque<Element> open = new ArrayDeque<>();

		private Reader(Template template) {
			this.template = template;
		}

		@Override
		public void handleText(char[] buffer, int offset, int len, int line, int col) {
			this.template.texts.add(new Text(new String(buffer, offset, len), line, this.open.peek()));
		}

		@Override
		public void handleStandaloneElement(String elementName, @Nullable Map<String, String> attributes,
				boolean minimized, int line, int col) {
			add(elementName, attributes, line);
		}

		@Override
		public void handleOpenElement(String elementName, @Nullable Map<String, String> attributes, int line, int col) {
			this.open.push(add(elementName, attributes, line));
		}

		@Override
		public void handleCloseElement(String elementName, int line, int col) {
			this.open.pop();
		}

		@Override
		public void handleAutoCloseElement(String elementName, int line, int col) {
			this.open.pop();
		}

		private Element add(String name, @Nullable Map<String, String> attributes, int line) {
			Map<String, String> lower = new LinkedHashMap<>();
			if (attributes != null) {
				attributes.forEach((key, value) -> lower.put(key.toLowerCase(), (value != null) ? value : ""));
			}
			Element element = new Element(name.toLowerCase(), lower, line, this.open.peek());
			this.template.elements.add(element);
			return element;
		}

	}

}
