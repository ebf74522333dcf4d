package app.tandem.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands out browsers that know nothing yet: one for each {@link Browser} that a test
 * method asks for, so that two people can be signed in at once. They live as long as the
 * tests' machine, since starting one takes seconds. A test fails when its browsers
 * complained, and one that fails leaves picture and page in
 * {@code target/browser-failures}.
 */
public class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	private static final Path FAILURES = Path.of("target/browser-failures");

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		int place = (int) Stream.of(parameter.getDeclaringExecutable().getParameterTypes())
			.limit(parameter.getIndex())
			.filter(Browser.class::equals)
			.count();
		Browser browser = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent("browser " + place, (key) -> new Browser(), Browser.class);
		browser.begin(address(context));
		context.getStore(NAMESPACE).put("used " + place, new Used(browser));
		return browser;
	}

	@Override
	public void afterTestExecution(ExtensionContext context) throws IOException {
		for (Browser browser : used(context)) {
			List<String> complaints = browser.log().complaints();
			if (context.getExecutionException().isPresent() || !complaints.isEmpty()) {
				keep(context, browser, complaints);
			}
			if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
				throw new AssertionError("the browser complained: " + String.join("\n", complaints));
			}
		}
	}

	/** Leaves nothing running on a page while the next test prepares. */
	@Override
	public void afterEach(ExtensionContext context) {
		used(context).forEach((browser) -> browser.open("about:blank"));
	}

	private static List<Browser> used(ExtensionContext context) {
		return Stream.of(0, 1, 2)
			.map((place) -> context.getStore(NAMESPACE).get("used " + place, Used.class))
			.filter((used) -> used != null)
			.map(Used::browser)
			.toList();
	}

	private static void keep(ExtensionContext context, Browser browser, List<String> complaints) throws IOException {
		String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
		Files.createDirectories(FAILURES);
		browser.picture(FAILURES.resolve(name + ".png"));
		Files.writeString(FAILURES.resolve(name + ".html"), String.valueOf(browser.driver().getPageSource()));
		Files.writeString(FAILURES.resolve(name + ".txt"),
				browser.path() + "\n" + String.join("\n", complaints) + "\n");
	}

	private static String address(ExtensionContext context) {
		if (!AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), SpringBootTest.class)) {
			return "";
		}
		return "http://127.0.0.1:" + SpringExtension.getApplicationContext(context)
			.getEnvironment()
			.getRequiredProperty("local.server.port");
	}

	/** Keeps the engine from closing the browser with the test. */
	private record Used(Browser browser) {
	}

}
