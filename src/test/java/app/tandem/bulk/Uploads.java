package app.tandem.bulk;

import java.util.Map;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Contoso's admin at the import page: uploads files for London and looks at their checks.
 */
record Uploads(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {

	/** Sends a file to be checked; the address of the import. */
	String upload(byte[] file) {
		MvcTestResult sent = send(file, "", UUID.randomUUID().toString());
		assertThat(sent).hasStatus(303);
		return run(sent);
	}

	/** Sends the form, with an encoding or none. */
	MvcTestResult send(byte[] file, String encoding, String key) {
		return mvc.post()
			.uri("/opportunities/imports")
			.multipart()
			.file(new MockMultipartFile("file", "deals.csv", "text/csv", file))
			.param("key", key)
			.param("action", "check")
			.param("encoding", encoding)
			.param("location", london().toString())
			.with(csrf())
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
	}

	/** The address of the import that the answer leads to. */
	static String run(MvcTestResult sent) {
		return String.valueOf(sent.getResponse().getRedirectedUrl()).replace("/check", "");
	}

	static UUID id(String run) {
		return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
	}

	Page check(String run) {
		return get(run + "/check");
	}

	Page get(String address) {
		MvcTestResult answer = mvc.get().uri(address).with(signedIn.as(SignedIn.CONTOSO)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	/** Sends a form of the import's pages, as Contoso's admin or somebody else. */
	MvcTestResult post(String address, Map<String, String> fields, String who) {
		var request = mvc.post().uri(address).with(csrf()).with(signedIn.as(who));
		fields.forEach(request::param);
		return request.exchange();
	}

	MvcTestResult post(String address, Map<String, String> fields) {
		return post(address, fields, SignedIn.CONTOSO);
	}

	private UUID london() {
		return jdbc
			.sql("select l.id from location l join member m on m.organization_id = l.organization_id"
					+ " where m.email = ? and l.name = 'London'")
			.param(SignedIn.CONTOSO)
			.query(UUID.class)
			.single();
	}

}
