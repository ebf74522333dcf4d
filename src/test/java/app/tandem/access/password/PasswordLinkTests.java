package app.tandem.access.password;

import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class PasswordLinkTests {

	private static final String GOOD = "eleven purple tramways";

	private final MockMvcTester mvc;

	private final Members members;

	private final MemberLinks links;

	private final PasswordEncoder encoder;

	private final JdbcClient jdbc;

	PasswordLinkTests(MockMvcTester mvc, Members members, MemberLinks links, PasswordEncoder encoder, JdbcClient jdbc) {
		this.mvc = mvc;
		this.members = members;
		this.links = links;
		this.encoder = encoder;
		this.jdbc = jdbc;
	}

	@Test
	void whoeverWasInvitedChoosesAPasswordOnce() {
		Member invited = invited();
		String link = this.links.issue(invited).path();
		assertThat(signIn(invited.email(), GOOD)).hasRedirectedUrl("/login?failed");
		Page page = Page.of(this.mvc.get().uri(link).exchange());
		assertThat(page.text()).contains("Ann Lee, you will sign in as", "Contoso");
		assertThat(choose(link, GOOD, GOOD)).hasRedirectedUrl("/login?chosen");
		assertThat(signIn(invited.email(), GOOD)).hasRedirectedUrl("/");
		assertThat(choose(link, "another good long one", "another good long one")).hasStatus(410);
		assertThat(this.mvc.get().uri(link).exchange()).hasStatus(410);
	}

	@Test
	void onlyTheNewestLinkWorks() {
		Member invited = invited();
		String first = this.links.issue(invited).path();
		String second = this.links.issue(invited).path();
		assertThat(this.mvc.get().uri(first).exchange()).hasStatus(410);
		assertThat(this.mvc.get().uri(second).exchange()).hasStatusOk();
	}

	@Test
	void aLinkEndsAndItsSecretIsKeptNowhere() {
		Member invited = invited();
		String link = this.links.issue(invited).path();
		assertThat(this.jdbc.sql("select member_link::text from member_link where member_id = ?")
			.param(invited.id())
			.query(String.class)
			.single()).doesNotContain(link.substring("/links/".length()));
		this.jdbc.sql(
				"update member_link set created_at = created_at - interval '8 days', expires_at = now() - interval '1 second' where member_id = ?")
			.param(invited.id())
			.update();
		assertThat(this.mvc.get().uri(link).exchange()).hasStatus(410);
		assertThat(choose(link, GOOD, GOOD)).hasStatus(410);
	}

	@Test
	void linksOfNobodyLookLikeThoseThatAreOver() {
		for (String path : new String[] { "/links/x", "/links/" + "x".repeat(500), "/links/%00", "/links/a'or'1" }) {
			MvcTestResult answer = this.mvc.get().uri(java.net.URI.create(path)).exchange();
			assertThat(answer.getResponse().getStatus()).isIn(400, 410);
		}
	}

	@Test
	void aSuspendedPersonsLinkIsOver() {
		Member invited = invited();
		String link = this.links.issue(invited).path();
		this.members.change(invited.withSuspendedAt(java.time.Instant.now()));
		assertThat(this.mvc.get().uri(link).exchange()).hasStatus(410);
	}

	@ParameterizedTest
	@CsvSource({ "short one,short one,Use at least 12 characters", "password1234,password1234,easy to guess",
			"qwertyuiop12,qwertyuiop12,easy to guess", "contosocontoso,contosocontoso,easy to guess",
			"aaaaaaaaaaaaaa,aaaaaaaaaaaaaa,easy to guess",
			"Ann.Lee@Contoso.Example,Ann.Lee@Contoso.Example,easy to guess",
			"eleven purple tramways,eleven purple tramway,not the same" })
	void aBadPasswordIsRefusedAtItsPlace(String password, String repeated, String why) {
		Member invited = invited();
		String link = this.links.issue(invited).path();
		MvcTestResult answer = choose(link, password, repeated);
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).text()).contains(why);
		assertThat(Page.of(answer).html()).as("no page has it").doesNotContain("value=\"" + password);
		assertThat(this.members.find(invited.id()).orElseThrow().hasPassword()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "длинный пароль из слов", "햇살 가득한 창가의 고양이", "vår gråsten ligger djupt", "🦄🐙🌋🎻🧭🍄🪐🎲🧊🪁🦑🫖" })
	void anyScriptWillDo(String password) {
		Member invited = invited();
		assertThat(choose(this.links.issue(invited).path(), password, password)).hasRedirectedUrl("/login?chosen");
		assertThat(this.encoder.matches(password, hash(invited))).isTrue();
	}

	@Test
	void aVeryLongPasswordIsRefusedAndOneOf128CharactersIsKeptWhole() {
		Member invited = invited();
		String link = this.links.issue(invited).path();
		String longest = "тише едешь дальше будешь ".repeat(6).substring(0, 128);
		assertThat(choose(link, longest + "x", longest + "x")).hasStatus(422);
		assertThat(choose(link, longest, longest)).hasRedirectedUrl("/login?chosen");
		assertThat(this.encoder.matches(longest, hash(invited))).isTrue();
		assertThat(this.encoder.matches(longest.substring(0, 127) + "x", hash(invited))).isFalse();
	}

	private Member invited() {
		Member admin = this.members.findByEmail(SignedIn.CONTOSO).orElseThrow();
		return this.members.add(Member.invited(admin.organizationId(), "ann.lee@contoso.example", "Ann", "Lee", ""));
	}

	private String hash(Member member) {
		return this.members.find(member.id()).orElseThrow().passwordHash();
	}

	private MvcTestResult choose(String link, String password, String repeated) {
		return this.mvc.post()
			.uri(link)
			.param("password", password)
			.param("repeated", repeated)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult signIn(String email, String password) {
		return this.mvc.post()
			.uri("/login")
			.param("username", email)
			.param("password", password)
			.with(csrf())
			.exchange();
	}

}
