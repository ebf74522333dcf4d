package app.tandem.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ShellTest
class AssetsTests {

	private static final int FIRST_LOAD = 120_000;

	private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();

	private final MockMvcTester mvc;

	@Autowired
	AssetsTests(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void servesOurFilesForEverUnderTheirVersion() {
		String path = Assets.of(this.resolver).path("css/app.css");
		assertThat(path).matches("/assets/[0-9a-f]{12}/css/app\\.css");
		assertThat(this.mvc.get().uri(path)).hasStatusOk()
			.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
	}

	@Test
	void findsNothingUnderAnotherVersion() {
		assertThat(this.mvc.get().uri("/assets/000000000000/css/app.css")).hasStatus(404);
	}

	@Test
	void servesEveryFileThatPagesLink() throws IOException {
		for (String link : webjarsOfHead()) {
			assertThat(this.mvc.get().uri(link)).hasStatusOk()
				.hasHeader("Cache-Control", "max-age=31536000, public, immutable");
		}
	}

	@Test
	void sendsTheStylesheetsAsOneFile() {
		assertThat(this.mvc.get().uri(Assets.of(this.resolver).path("css/app.css"))).hasContentType("text/css")
			.bodyText()
			.contains("--accent:", ".sidebar {", "../img/chevron.svg")
			.doesNotContain("@import");
	}

	@Test
	void importsEveryStylesheet() throws IOException {
		String app = text(new ClassPathResource("static/css/app.css"));
		for (Resource file : this.resolver.getResources("classpath:static/css/*.css")) {
			if (!"app.css".equals(file.getFilename())) {
				assertThat(app).contains("@import \"" + file.getFilename() + "\";");
			}
		}
	}

	@Test
	void asksForNoPictureThatThePolicyForbids() throws IOException {
		for (Resource file : this.resolver.getResources("classpath:static/css/*.css")) {
			assertThat(text(file)).doesNotContain("url(\"data:", "url(data:", "http://", "https://");
		}
	}

	@Test
	void loadsNoMoreThanAFirstVisitMayCost() throws IOException {
		int size = 0;
		for (String link : webjarsOfHead()) {
			size += zipped(new ClassPathResource("META-INF/resources" + link));
		}
		for (Resource file : this.resolver.getResources("classpath:static/*/*.*")) {
			size += zipped(file);
		}
		assertThat(size).isPositive().isLessThan(FIRST_LOAD);
	}

	private static List<String> webjarsOfHead() throws IOException {
		Matcher links = Pattern.compile("\"(/webjars/[^\"]+)\"")
			.matcher(text(new ClassPathResource("templates/shell/head.html")));
		List<String> found = links.results().map((link) -> link.group(1)).toList();
		assertThat(found).hasSize(2);
		return found;
	}

	private static String text(Resource file) throws IOException {
		return file.getContentAsString(StandardCharsets.UTF_8);
	}

	private static int zipped(Resource file) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
			zip.write(file.getContentAsByteArray());
		}
		return out.size();
	}

}
