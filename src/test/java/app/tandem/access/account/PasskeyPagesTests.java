package app.tandem.access.account;

import app.tandem.testing.CookieJar;
import app.tandem.testing.Page;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class PasskeyPagesTests {

	private static final String EMAIL = "seattle.user@contoso.example";

	private static final String PATH = "/account/passkeys";

	private final CookieJar jar = new CookieJar();

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	PasskeyPagesTests(MockMvcTester mvc, JdbcClient jdbc) {
		this.mvc = mvc;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void signIn() {
		assertThat(send("/login", "username", EMAIL, "password", "co-sell-demo")).hasRedirectedUrl("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "{}", "[]", "null", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}",
			"{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
			"{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"attestationObject\":\"AA\",\"transports\":[]},\"clientExtensionResults\":{}}" })
	void whatIsNoAnswerOfAnAuthenticatorAddsNothing(String answer) {
		String asked = Page.of(get(PATH)).one("data-challenge=\"([^\"]+)\"");
		assertThat(asked).contains("\"challenge\"", "\"id\":\"localhost\"", EMAIL);
		MvcTestResult refused = send(PATH, "label", "My telephone", "credential", answer);
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).html()).contains("label-error", "value=\"My telephone\"");
		assertThat(count()).isZero();
	}

	@Test
	void aNameIsNeededToTellItFromOthers() {
		assertThat(send(PATH, "label", " ", "credential", "{}")).hasStatus(422);
		assertThat(send(PATH, "label", "x".repeat(101), "credential", "{}")).hasStatus(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null",
			"{\"id\":\"AQID\",\"rawId\":\"AQID\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}" })
	void whatAnAuthenticatorDidNotSignSignsNobodyIn(String answer) {
		this.jdbc
			.sql("""
					insert into passkey select '\\x010203', id, organization_id, 'Telephone', '\\x00', 0, true, false, false, '',
						null, null, now(), now() from member where email = ?
					""")
			.param(EMAIL)
			.update();
		send("/logout");
		assertThat(send("/login", "username", EMAIL, "password", "co-sell-demo")).hasRedirectedUrl("/login/code");
		assertThat(Page.of(get("/login/code")).html()).contains("Use a passkey").doesNotContain("id=\"code\"");
		MvcTestResult refused = send("/login/code/passkey", "credential", answer);
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).text()).contains("This did not prove that it is you");
		assertThat(get("/opportunities")).hasRedirectedUrl("/login");
		assertThat(send("/login/code", "code", "123456")).as("there are no codes").hasStatus(422);
	}

	@Test
	void onesOwnIsRemovedAndNobodyElses() {
		this.jdbc
			.sql("""
					insert into passkey select case email when ? then '\\x010203'::bytea else '\\x040506' end, id, organization_id,
						'Telephone', '\\x00', 0, true, false, false, '', null, null, now(), now()
					from member where email in (?, 'london.user@contoso.example')
					""")
			.param(EMAIL)
			.param(EMAIL)
			.update();
		String own = Page.of(get(PATH)).one("/account/passkeys/([0-9a-f]{64})/removal");
		assertThat(send(PATH + "/" + "0".repeat(64) + "/removal")).hasStatus(303);
		assertThat(count()).isEqualTo(2);
		assertThat(send(PATH + "/" + own + "/removal")).hasStatus(303);
		assertThat(count()).isEqualTo(1);
	}

	private int count() {
		return this.jdbc.sql("select count(*) from passkey").query(Integer.class).single();
	}

	private MvcTestResult get(String path) {
		return this.jar.keep(this.mvc.get().uri(path).with(this.jar).exchange());
	}

	private MvcTestResult send(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(csrf()).with(this.jar);
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
		}
		return this.jar.keep(request.exchange());
	}

}
