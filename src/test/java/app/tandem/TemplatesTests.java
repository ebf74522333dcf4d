package app.tandem;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.tandem.Template.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class TemplatesTests {

	/**
	 * Expressions built from expressions are allowed only where a form field takes its
	 * name.
	 */
	private static final String FIELD = "shell/field.html";

	/** One drawing after the other. */
	private static final String ICONS = "shell/icons";

	private static final int MOST_LINES = 120;

	private static final Pattern PREPROCESSING = Pattern.compile("__\\s*[$*#@~]\\{");

	private static final Pattern TYPE = Pattern.compile("\\bT\\s*\\(|\\$\\{\\s*new\\s");

	private static final Pattern UNESCAPED = Pattern.compile("\\[\\(.*\\)]");

	private static final Pattern CODE = Pattern.compile("(th:|hx:|data-)*(on[a-z]+|hx-on.*|style)");

	private static final Path SCRIPTS = Path.of("static-assets/js");

	private static final Pattern DANGEROUS = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|createContextual"
			+ "|document\\.write|\\beval\\(|new Function|setTimeout\\(['\"`]|__proto__|postMessage");

	private static final Pattern COMMAND = Pattern.compile("(th:|hx:|data-)?(hx-)?(post|put|patch|delete)");

	private static final Set<String> SPOKEN = Set.of("alt", "aria-description", "aria-label", "aria-roledescription",
			"aria-valuetext", "content", "data-bs-title", "label", "placeholder", "title");

	private final List<Template> templates = Template.all();

	@Test
	void nothingIsWrittenUnescaped() {
		assertThat(elements((template, element) -> element.has("th:utext"))).isEmpty();
		assertThat(lines(UNESCAPED)).isEmpty();
	}

	@Test
	void expressionsAreNotBuiltFromData() {
		assertThat(lines(PREPROCESSING)).filteredOn((line) -> !line.contains(FIELD)).isEmpty();
		assertThat(lines(TYPE)).isEmpty();
	}

	@Test
	void codeAndStyleStandInFilesOfTheirOwn() {
		assertThat(elements((template, element) -> element.name().equals("style"))).isEmpty();
		assertThat(elements((template, element) -> element.name().equals("script") && !element.has("src")
				&& !element.has("th:src")))
			.isEmpty();
		assertThat(elements(
				(template, element) -> element.attributes().keySet().stream().anyMatch(CODE.asMatchPredicate())))
			.isEmpty();
		assertThat(
				elements((template, element) -> element.has("th:inline") && !element.value("th:inline").equals("none")))
			.isEmpty();
	}

	/** They would need {@code eval}, which the content security policy refuses. */
	@Test
	void attributesHoldNoCode() {
		assertThat(elements((template, element) -> element.attributes()
			.values()
			.stream()
			.anyMatch((value) -> value.strip().matches("(?is)['|]?(js|javascript):.*")))).isEmpty();
		assertThat(elements((template, element) -> element.value("hx-trigger").contains("["))).isEmpty();
		assertThat(elements(
				(template, element) -> element.value("th:attr").matches("(?s).*\\b(on\\w+|style|hx-on\\S*)=.*")))
			.isEmpty();
	}

	@Test
	void scriptsWriteNoMarkupAndRunNoText() {
		assertThat(Sources.files(SCRIPTS, ".js")).isNotEmpty()
			.allSatisfy((script) -> assertThat(Sources.text(script)).doesNotContainPattern(DANGEROUS));
	}

	@Test
	void textComesFromBundles() {
		assertThat(this.templates.stream()
			.flatMap((template) -> template.texts()
				.stream()
				.filter((text) -> isReadable(text.text()) && !isExample(text.parent()))
				.map((text) -> template.at(text.line()) + ": " + text.text().strip())))
			.isEmpty();
	}

	@Test
	void spokenAttributesComeFromBundles() {
		assertThat(elements((template, element) -> SPOKEN.stream().anyMatch((name) -> speaksItself(element, name))))
			.isEmpty();
		assertThat(elements((template, element) -> element.name().equals("input") && isReadable(element.value("value"))
				&& Set.of("submit", "button", "reset").contains(element.value("type")) && !element.has("th:value")))
			.isEmpty();
	}

	@Test
	void commandsAreFormsThatWorkWithoutScripts() {
		assertThat(elements((template, element) -> commands(element).anyMatch((name) -> !name.endsWith("post"))))
			.as("browsers can only get and post")
			.isEmpty();
		assertThat(elements((template, element) -> commands(element).findAny().isPresent()
				&& !(element.name().equals("form") && element.has("th:action"))))
			.as("hx-post stands on a form with th:action")
			.isEmpty();
		assertThat(elements((template, element) -> element.name().equals("form")
				&& element.value("method").equalsIgnoreCase("post") && !element.has("th:action")))
			.as("a form that posts needs th:action for its token")
			.isEmpty();
	}

	@Test
	void fragmentsThatAreCalledExist() {
		assertThat(new TemplateNames(this.templates).brokenCalls()).isEmpty();
	}

	@Test
	void idsThatHtmxSwapsExist() {
		assertThat(new TemplateNames(this.templates).brokenIds()).isEmpty();
	}

	@Test
	void pagesAreShort() {
		assertThat(this.templates.stream()
			.filter((template) -> !template.name().equals(ICONS))
			.filter((template) -> Sources.text(template.file()).lines().count() > MOST_LINES)
			.map(Template::name)).isEmpty();
	}

	private Stream<String> lines(Pattern offence) {
		return this.templates.stream()
			.flatMap((template) -> template.code()
				.lines()
				.filter((line) -> offence.matcher(line).find())
				.map((line) -> template.file() + ": " + line.strip()));
	}

	private Stream<String> elements(BiPredicate<Template, Element> wanted) {
		return this.templates.stream()
			.flatMap((template) -> template.elements()
				.stream()
				.filter((element) -> wanted.test(template, element))
				.map((element) -> template.at(element.line()) + ": <" + element.name() + "> " + element.attributes()));
	}

	private static Stream<String> commands(Element element) {
		return element.attributes()
			.keySet()
			.stream()
			.filter((name) -> name.contains("hx") && COMMAND.matcher(name).matches());
	}

	private static boolean speaksItself(Element element, String name) {
		boolean machines = name.equals("content") && element.name().equals("meta")
				&& !element.value("name").equals("description");
		return isReadable(element.value(name)) && !machines && !element.has("th:" + name)
				&& !element.has("data-literal");
	}

	private static boolean isReadable(String text) {
		return text.replaceAll("(?s)\\[\\[.*?]]", "")
			.replaceAll("&#?\\w+;", "")
			.codePoints()
			.anyMatch(Character::isLetter);
	}

	/**
	 * Something the engine replaces, or a proper name that is the same in all languages.
	 */
	private static boolean isExample(@Nullable Element element) {
		if (element == null || element.name().equals("html")) {
			return false;
		}
		return Stream.of("th:text", "th:replace", "th:insert", "th:remove", "data-literal").anyMatch(element::has)
				|| isExample(element.parent());
	}

}
