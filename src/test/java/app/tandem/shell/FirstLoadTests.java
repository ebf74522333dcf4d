package app.tandem.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser fetches before somebody who comes for the first time sees their list
 * (ui.md).
 */
@WebTest
class FirstLoadTests {

	private static final int MOST = 120_000;

	private static final List<Pattern> LINKS = List.of(
			Pattern.compile("<link rel=\"(?:stylesheet|icon)\"[^>]* href=\"([^\"]+)\""),
			Pattern.compile("<script[^>]* src=\"([^\"]+)\""), Pattern.compile("import (?:.+ from )?\"(\\./[^\"]+)\""),
			Pattern.compile("url\\(\"?([^\")]+\\.svg)\"?\\)"));

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	FirstLoadTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void thePageWithItsStylesAndScriptsStaysLight() throws IOException {
		int bytes = 0;
		Set<URI> seen = new LinkedHashSet<>(Set.of(URI.create("/opportunities?tab=outbound")));
		Deque<URI> open = new ArrayDeque<>(seen);
		while (!open.isEmpty()) {
			URI address = open.pop();
			byte[] content = content(address);
			bytes += zipped(content);
			links(new String(content, java.nio.charset.StandardCharsets.UTF_8)).map(address::resolve)
				.filter(seen::add)
				.forEach(open::add);
		}
		assertThat(seen).extracting(URI::getHost).as("hosts").containsOnlyNulls();
		assertThat(seen).extracting(URI::getPath).anyMatch((path) -> path.endsWith("/keyboard.js"));
		assertThat(bytes).as("gzipped bytes of " + seen).isBetween(50_000, MOST);
	}

	private byte[] content(URI address) {
		MvcTestResult answer = mvc.get().uri(address).with(signedIn.as(SignedIn.CONTOSO)).exchange();
		assertThat(answer).as(address.toString()).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	private static Stream<URI> links(String text) {
		return LINKS.stream()
			.flatMap((pattern) -> pattern.matcher(text).results())
			.map((MatchResult match) -> URI.create(match.group(1)));
	}

	private static int zipped(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(content);
		}
		return bytes.size();
	}

}
