package app.tandem.directory.upload;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A list of the directory, and somebody who sends files for it as their browser would.
 *
 * @param path of the list
 */
public record ListAtWork(MockMvcTester mvc, SignedIn signedIn, String path) {

	/** Sends a file and gives the page to which that leads. */
	public Page check(String content) {
		return Page.of(get(checked(content)));
	}

	/** The address of what a file would do. */
	public String checked(String content) {
		return checked(content.getBytes(StandardCharsets.UTF_8));
	}

	/** The address of what a file of whatever kind would do. */
	public String checked(byte[] content) {
		MvcTestResult sent = send(content);
		assertThat(sent).hasStatus(303);
		return String.valueOf(sent.getResponse().getRedirectedUrl());
	}

	public MvcTestResult send(byte[] content) {
		return this.mvc.post()
			.uri(this.path + "/uploads")
			.multipart()
			.file(new MockMultipartFile("file", "C:\\lists\\list.csv", "text/csv", content))
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf())
			.exchange();
	}

	/** Presses the button of the page. */
	public MvcTestResult confirm(Page check) {
		return this.mvc.post()
			.uri(check.one("action=\"([^\"]*/writing)\""))
			.param("seen", check.one("name=\"seen\" value=\"([^\"]*)\""))
			.with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN))
			.with(csrf())
			.exchange();
	}

	public MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN)).exchange();
	}

	/** The file that is downloaded there, without its mark. */
	public String file(String name) {
		MvcTestResult answer = get(this.path + name);
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
	}

	/** How many are created, updated and unchanged. */
	public static String counts(Page check) {
		return String.join(" ", check.all("<dd>([\\d,]+)</dd>"));
	}

	/** Row, column and sentence of each problem. */
	public static String problems(Page check) {
		return check.text().replaceAll(".*Problem and what to do", "");
	}

}
