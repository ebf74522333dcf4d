package app.tandem.deal.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tandem.testing.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/** The form of a page with all that it holds, as a browser would send it. */
final class FilledForm {

	private static final Pattern FORM = Pattern.compile("<form class=\"sending.*?</form>", Pattern.DOTALL);

	private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

	private static final Pattern CHOICE = Pattern.compile("<select\\b[^>]*?name=\"([^\"]+)\".*?</select>",
			Pattern.DOTALL);

	private static final Pattern SELECTED = Pattern
		.compile("<option[^>]*?value=\"([^\"]*)\"[^>]*?selected|<option[^>]*?selected[^>]*?value=\"([^\"]*)\"");

	private static final Pattern TEXT = Pattern.compile("<textarea\\b[^>]*?name=\"([^\"]+)\"[^>]*>(.*?)</textarea>",
			Pattern.DOTALL);

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private FilledForm(String form) {
		Matcher inputs = INPUT.matcher(form);
		while (inputs.find()) {
			input(inputs.group());
		}
		Matcher choices = CHOICE.matcher(form);
		while (choices.find()) {
			Matcher selected = SELECTED.matcher(choices.group());
			if (selected.find()) {
				add(choices.group(1), (selected.group(1) != null) ? selected.group(1) : selected.group(2));
			}
		}
		Matcher texts = TEXT.matcher(form);
		while (texts.find()) {
			add(texts.group(1), texts.group(2).strip());
		}
	}

	static FilledForm of(Page page) {
		Matcher form = FORM.matcher(page.html());
		if (!form.find()) {
			throw new AssertionError("no form in " + page.html());
		}
		return new FilledForm(form.group());
	}

	/** With something else typed into a field. */
	FilledForm type(String name, String value) {
		this.fields.put(name, List.of(value));
		return this;
	}

	void forEach(BiConsumer<String, List<String>> action) {
		this.fields.forEach(action);
	}

	List<String> values(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	private void input(String tag) {
		String name = attribute(tag, "name");
		boolean ticked = !tag.contains("type=\"checkbox\"") || tag.contains(" checked");
		if (name != null && ticked && !name.equals("_csrf")) {
			String value = attribute(tag, "value");
			add(name, (value != null) ? value : "");
		}
	}

	private void add(String name, String value) {
		this.fields.computeIfAbsent(name, (key) -> new ArrayList<>()).add(HtmlUtils.htmlUnescape(value));
	}

	private static @Nullable String attribute(String tag, String name) {
		Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
		return found.find() ? found.group(1) : null;
	}

}
