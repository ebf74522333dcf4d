package app.tandem;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages that templates and classes ask for.
 *
 * @param keys whole keys
 * @param beginnings what stands before a part that is only known at run time; ends in a
 * dot
 */
record MessageUses(Set<String> keys, Set<String> beginnings) {

	private static final Pattern EXPRESSION = Pattern.compile("#\\{([a-z][\\w.-]*)");

	private static final Pattern SUBSTITUTION = Pattern.compile("#\\{\\s*\\|([a-z][\\w.-]*\\.)[\\w-]*\\$\\{");

	private static final Pattern CONCATENATION = Pattern.compile("#\\{\\s*'([a-z][\\w.-]*\\.)'\\s*\\+");

	private static final Pattern TEMPLATE_LITERAL = Pattern.compile("'([a-z][\\w-]*\\.[\\w.-]*)'");

	private static final Pattern JAVA_LITERAL = Pattern.compile("\"\\{?([a-z][\\w-]*\\.[\\w.-]*)\\}?\"");

	private static final Pattern FILE_NAME = Pattern.compile(".*\\.(csv|xlsx|html|js|css|svg|properties|sql|txt|json)");

	/** Literals count only when they begin like a key of one of the modules. */
	static MessageUses find(Set<String> modules) {
		MessageUses uses = new MessageUses(new TreeSet<>(), new TreeSet<>());
		Sources.files(Sources.TEMPLATES, ".html").stream().map(Sources::code).forEach((text) -> {
			groups(EXPRESSION, text).forEach(uses::add);
			groups(SUBSTITUTION, text).forEach(uses::add);
			groups(CONCATENATION, text).forEach(uses::add);
			groups(TEMPLATE_LITERAL, text).filter((literal) -> ofModule(literal, modules)).forEach(uses::add);
		});
		Sources.files(Sources.MAIN, ".java")
			.stream()
			.flatMap((file) -> groups(JAVA_LITERAL, Sources.code(file)))
			.filter((literal) -> ofModule(literal, modules))
			.forEach(uses::add);
		return uses;
	}

	private void add(String use) {
		(use.endsWith(".") ? this.beginnings : this.keys).add(use);
	}

	/**
	 * A use that is no key itself stands for a group, such as the title and text of an
	 * error.
	 */
	boolean include(String key, Set<String> allKeys) {
		return this.keys.contains(key) || this.beginnings.stream().anyMatch(key::startsWith)
				|| this.keys.stream().anyMatch((use) -> !allKeys.contains(use) && key.startsWith(use + "."));
	}

	private static boolean ofModule(String literal, Set<String> modules) {
		return modules.contains(literal.substring(0, literal.indexOf('.'))) && !FILE_NAME.matcher(literal).matches();
	}

	private static Stream<String> groups(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((MatchResult result) -> result.group(1));
	}

}
