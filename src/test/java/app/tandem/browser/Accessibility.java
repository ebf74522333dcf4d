package app.tandem.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.selenium.AxeBuilder;

/** What keeps people from using a page, as far as a machine sees it. */
final class Accessibility {

	private static final String AXE = source();

	/** Also that nothing sticks out of a narrow page, which one would have to scroll. */
	private static final String LOOK = """
			const done = arguments[0];
			const root = document.documentElement;
			const wide = root.scrollWidth > root.clientWidth ? [`page of ${root.scrollWidth} pixels`] : [];
			axe.run(document, { resultTypes: ['violations'] }).then((found) => done(wide.concat(
				found.violations.flatMap((one) => one.nodes.map((node) =>
					`${one.id}: ${node.target.join(' ')} ${node.failureSummary.replace(/\\s+/g, ' ')}`)))));
			""";

	private Accessibility() {
	}

	/** One line for each thing that is wrong on the page that is open. */
	static List<String> violations(Browser browser) {
		browser.driver().executeScript(AXE);
		List<?> found = (List<?>) Objects.requireNonNull(browser.driver().executeAsyncScript(LOOK));
		return found.stream().map(String::valueOf).toList();
	}

	/** Read here, as the policy of our pages lets no page fetch it. */
	private static String source() {
		try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
