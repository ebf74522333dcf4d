package app.tandem;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address the application answers is listed in a file, so that a new one is seen in
 * review.
 */
class RoutesTests {

	private static final Path APPROVED = Path.of("src/test/resources/routes.txt");

	private static final Path FOUND = Path.of("target/routes.txt");

	@Test
	void addressesAreTheApprovedOnes() throws IOException {
		List<String> routes = Production.CLASSES.stream()
			.filter((type) -> type.isMetaAnnotatedWith(Controller.class))
			.map(JavaClass::reflect)
			.flatMap(RoutesTests::routes)
			.sorted()
			.toList();
		Files.write(FOUND, routes);
		assertThat(routes).as("routes differ from %s; when the change is meant, copy %s over it", APPROVED, FOUND)
			.containsExactlyElementsOf(Files.readAllLines(APPROVED));
	}

	@Test
	void mappingsOutsideOfControllersAreNone() {
		assertThat(Production.CLASSES).allSatisfy((type) -> assertThat(
				type.isMetaAnnotatedWith(Controller.class) || routes(type.reflect()).findAny().isEmpty())
			.as("%s is a controller, or maps nothing", type.getName())
			.isTrue());
	}

	private static Stream<String> routes(Class<?> type) {
		RequestMapping common = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
		return Arrays.stream(type.getDeclaredMethods()).flatMap((method) -> routes(type, common, method));
	}

	private static Stream<String> routes(Class<?> type, @Nullable RequestMapping common, Method method) {
		return AnnotatedElementUtils.findAllMergedAnnotations(method, RequestMapping.class)
			.stream()
			.flatMap((mapping) -> lines(type, common, method, mapping));
	}

	private static Stream<String> lines(Class<?> type, @Nullable RequestMapping common, Method method,
			RequestMapping mapping) {
		List<String> lines = new ArrayList<>();
		String handler = type.getName().substring(Production.ROOT.length() + 1) + "#" + method.getName();
		for (String prefix : paths(common)) {
			for (String path : paths(mapping)) {
				lines.add("%s %s%s%s -> %s".formatted(verbs(mapping), prefix, path, conditions(mapping), handler));
			}
		}
		return lines.stream();
	}

	private static List<String> paths(@Nullable RequestMapping mapping) {
		return (mapping != null && mapping.path().length > 0) ? List.of(mapping.path()) : List.of("");
	}

	private static String verbs(RequestMapping mapping) {
		List<String> verbs = Arrays.stream(mapping.method()).map(RequestMethod::name).toList();
		return verbs.isEmpty() ? "ANY" : String.join("|", verbs);
	}

	private static String conditions(RequestMapping mapping) {
		List<String> conditions = Stream.of(mapping.params(), mapping.headers(), mapping.consumes(), mapping.produces())
			.flatMap(Arrays::stream)
			.toList();
		return conditions.isEmpty() ? "" : " " + conditions;
	}

}
