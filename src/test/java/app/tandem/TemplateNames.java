package app.tandem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.Template.Element;
import org.jspecify.annotations.Nullable;

/** The names by which templates, classes and htmx call each other's parts. */
final class TemplateNames {

	/** {@code ~{deal/list :: rows(…)}}, with either part left out or computed. */
	private static final Pattern FRAGMENT = Pattern
		.compile("~\\{\\s*([\\w/-]*|\\$\\{[^}]*})\\s*(?:::\\s*([#.]?[\\w-]+|\\$\\{))?");

	/** {@code "deal/list :: rows"} in a class. */
	private static final Pattern VIEW = Pattern.compile("\"([a-z][\\w-]*(?:/[\\w-]+)+)(?:\\s*::\\s*([\\w-]+))?\"");

	private static final Pattern TRAVELLING = Pattern
		.compile("(?s)@\\w+Mapping\\([^)]*fragments\\s*=\\s*(\\{[^}]*}|\"[^\"]*\")");

	private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

	private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{[^}]*}|'\\s*\\+\\s*[^']+(\\+\\s*'|$)");

	private final List<Template> templates;

	TemplateNames(List<Template> templates) {
		this.templates = templates;
	}

	/** Calls of a template or fragment, from templates and classes, that lead nowhere. */
	List<String> brokenCalls() {
		List<String> broken = new ArrayList<>();
		for (Template template : this.templates) {
			FRAGMENT.matcher(template.code())
				.results()
				.filter((call) -> !leadsSomewhere(template, call))
				.forEach((call) -> broken.add(template.file() + ": " + call.group()));
		}
		Sources.files(Sources.MAIN, ".java").forEach((file) -> {
			String code = Sources.code(file);
			VIEW.matcher(code)
				.results()
				.filter((call) -> isView(call) && !leadsSomewhere(null, call))
				.forEach((call) -> broken.add(file + ": " + call.group()));
			TRAVELLING.matcher(code)
				.results()
				.flatMap((mapping) -> LITERAL.matcher(mapping.group(1)).results())
				.filter((name) -> this.templates.stream().noneMatch((template) -> hasPart(template, name.group(1))))
				.forEach((name) -> broken.add(file + ": fragment " + name.group(1)));
		});
		return broken;
	}

	/** Only names below a folder of templates: other strings have slashes, too. */
	private boolean isView(MatchResult call) {
		String folder = call.group(1).substring(0, call.group(1).indexOf('/') + 1);
		return call.group(2) != null
				|| this.templates.stream().anyMatch((template) -> template.name().startsWith(folder));
	}

	private boolean leadsSomewhere(@Nullable Template from, MatchResult call) {
		String name = call.group(1);
		if (name.startsWith("$")) {
			return true;
		}
		Optional<Template> target = (name.isEmpty() || name.equals("this")) ? Optional.ofNullable(from)
				: this.templates.stream().filter((template) -> template.name().equals(name)).findFirst();
		String part = call.group(2);
		return target.isPresent() && (part == null || part.startsWith("$") || hasPart(target.get(), part));
	}

	private static boolean hasPart(Template template, String part) {
		return template.elements()
			.stream()
			.anyMatch((element) -> element.value("th:fragment").split("\\(")[0].trim().equals(part)
					|| element.value("th:ref").equals(part) || element.name().equals(part)
					|| ("#" + element.value("id")).equals(part) || (part.startsWith(".")
							&& Set.of(element.value("class").split("\\s+")).contains(part.substring(1))));
	}

	/** Ids that htmx is to swap or take, but that no template has. */
	List<String> brokenIds() {
		Set<String> ids = this.templates.stream()
			.flatMap((template) -> template.elements().stream())
			.flatMap(TemplateNames::ids)
			.filter((id) -> !id.replace("*", "").isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> broken = new ArrayList<>();
		for (Template template : this.templates) {
			for (Element element : template.elements()) {
				targets(element).filter((target) -> ids.stream().noneMatch((id) -> fits(id, target)))
					.forEach((target) -> broken.add(template.at(element.line()) + ": #" + target));
			}
		}
		return broken;
	}

	private static Stream<String> ids(Element element) {
		return Stream.of(element.value("id"), element.value("th:id")).map(TemplateNames::withStars);
	}

	private static Stream<String> targets(Element element) {
		return Stream.of("hx-target", "hx-select", "hx-select-oob", "hx-include", "hx-indicator")
			.flatMap((name) -> Stream.of(element.value(name), element.value("th:" + name), element.value("hx:" + name)))
			.map(TemplateNames::withStars)
			.flatMap((value) -> Stream.of(value.split("[\\s,:]+")))
			.filter((value) -> value.startsWith("#") && !value.equals("#*"))
			.map((value) -> value.substring(1));
	}

	/** {@code |deal-${id}|} and {@code 'deal-' + ${id}} become {@code deal-*}. */
	private static String withStars(String expression) {
		return SUBSTITUTION.matcher(expression).replaceAll("*").replaceAll("[|']", "").trim();
	}

	private static boolean fits(String id, String target) {
		return Pattern.matches(Stream.of(id.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+")),
				target.replace("*", "0"));
	}

}
