package app.tandem.access.account;

import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.access.SecondFactors;
import app.tandem.testing.CookieJar;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class SecondFactorTests {

	private static final String EMAIL = "two.steps@contoso.example";

	private static final String PASSWORD = "eleven purple tramways";

	private final CookieJar jar = new CookieJar();

	private final MockMvcTester mvc;

	private final Members members;

	private final SecondFactors factors;

	private final MemberLinks links;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private Member me = Member.invited(new UUID(0, 0), "", "", "", "");

	SecondFactorTests(MockMvcTester mvc, Members members, SecondFactors factors, MemberLinks links, SignedIn signedIn,
			JdbcClient jdbc) {
		this.mvc = mvc;
		this.members = members;
		this.factors = factors;
		this.links = links;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enter() {
		Member admin = this.members.findByEmail(SignedIn.CONTOSO).orElseThrow();
		Member invited = this.members.add(Member.invited(admin.organizationId(), EMAIL, "Two", "Steps", ""));
		this.me = this.members.changePassword(invited, PASSWORD);
	}

	@Test
	void itIsTurnedOnWithACodeOfTheApp() {
		Page page = Page.of(get("/account/second-factor"));
		String secret = page.one("<code id=\"secret\"[^>]*>([A-Z2-7 ]+)<").replace(" ", "");
		assertThat(this.mvc.get().uri("/account/second-factor/code.svg").with(this.signedIn.as(EMAIL)).exchange())
			.hasStatusOk()
			.hasContentType("image/svg+xml;charset=UTF-8");
		assertThat(post("/account/second-factor", "code", "000000")).hasStatus(422);
		assertThat(this.factors.isOn(this.me.id())).isFalse();
		MvcTestResult answer = post("/account/second-factor", "code", code(secret));
		assertThat(answer).hasStatus(303);
		assertThat(answer).flash()
			.extractingByKey("codes")
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.hasSize(10)
			.doesNotHaveDuplicates();
		assertThat(Page.of(get("/account/second-factor")).text()).contains("10 codes on paper are left");
		assertThat(get("/account/second-factor/code.svg")).as("nobody reads the secret again").hasStatus(404);
		assertThat(this.jdbc.sql("select secret from second_factor where member_id = ?")
			.param(this.me.id())
			.query(String.class)
			.single()).startsWith("v1:").doesNotContain(secret);
	}

	@Test
	void thePasswordAloneOpensNothing() {
		String secret = turnOn();
		assertThat(signIn(PASSWORD)).hasRedirectedUrl("/login/code");
		assertThat(this.mvc.get().uri("/opportunities").with(this.jar).exchange()).hasRedirectedUrl("/login");
		assertThat(sendCode("123456")).hasStatus(422);
		assertThat(Page.of(sendCode("")).text()).contains("The code is wrong or was used already");
		String before = this.jar.id();
		assertThat(sendCode(code(secret))).as("to the page that was asked for")
			.hasStatus(302)
			.hasRedirectedUrl("http://localhost/opportunities");
		assertThat(this.jar.id()).as("a new id with the new rights").isNotEqualTo(before);
		assertThat(this.mvc.get().uri("/account/sessions").with(this.jar).exchange()).hasStatusOk();
	}

	@Test
	void aCodeCountsOnce() {
		String secret = turnOn();
		String code = code(secret);
		assertThat(this.factors.proves(this.me.id(), code)).isTrue();
		assertThat(this.factors.proves(this.me.id(), code)).isFalse();
	}

	@Test
	void aCodeOnPaperCountsOnceHoweverItIsTyped() {
		turnOn();
		List<String> codes = this.factors.newRecoveryCodes(this.me.id());
		assertThat(codes).as("120 bits").allMatch((code) -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){5}"));
		assertThat(signIn(PASSWORD)).hasRedirectedUrl("/login/code");
		assertThat(sendCode(" " + codes.get(0).toUpperCase(Locale.ROOT).replace('-', ' '))).hasRedirectedUrl("/");
		assertThat(this.factors.proves(this.me.id(), codes.get(0))).isFalse();
		assertThat(this.factors.recoveryCodesLeft(this.me.id())).isEqualTo(9);
	}

	@Test
	void guessingCodesIsSlowedDownLikeGuessingPasswords() {
		String secret = turnOn();
		signIn(PASSWORD);
		for (int n = 0; n < 5; n++) {
			assertThat(sendCode("99999" + n)).hasStatus(422);
		}
		assertThat(sendCode(code(secret))).as("the right code has to wait as well").hasStatus(422);
	}

	@Test
	void withoutThePasswordThereIsNoPlaceForCodes() {
		assertThat(this.mvc.get().uri("/login/code").with(new CookieJar()).exchange()).hasRedirectedUrl("/login");
		assertThat(sendCode("123456")).hasRedirectedUrl("/login");
	}

	@Test
	void turningItOffNeedsThePassword() {
		turnOn();
		assertThat(post("/account/second-factor/removal", "present", "a guess")).hasStatus(422);
		assertThat(this.factors.isOn(this.me.id())).isTrue();
		assertThat(post("/account/second-factor/removal", "present", PASSWORD)).hasStatus(303);
		assertThat(this.factors.isOn(this.me.id())).isFalse();
		assertThat(signIn(PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void aNewPasswordByLinkDoesNotTurnItOff() {
		turnOn();
		String better = "seven yellow ferries";
		assertThat(this.mvc.post()
			.uri(this.links.issue(this.me).path())
			.param("password", better)
			.param("repeated", better)
			.with(csrf())
			.exchange()).hasRedirectedUrl("/login?chosen");
		assertThat(signIn(better)).hasRedirectedUrl("/login/code");
	}

	@Test
	void newCodesOnPaperReplaceTheOld() {
		turnOn();
		List<String> old = this.factors.newRecoveryCodes(this.me.id());
		assertThat(post("/account/second-factor/codes", "present", PASSWORD)).hasStatus(303);
		assertThat(this.factors.proves(this.me.id(), old.get(0))).isFalse();
	}

	@Test
	void anAdminHelpsWhoeverLostEverythingAndNobodyHelpsThemselvesSo() {
		turnOn();
		String path = "/settings/users/" + this.me.id();
		assertThat(Page.of(this.mvc.get().uri(path).with(this.signedIn.as(SignedIn.CONTOSO)).exchange()).text())
			.contains("Remove second factor");
		assertThat(this.mvc.post()
			.uri(path + "/second-factor/removal")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.LONDON_ADMIN))
			.exchange()).hasStatus(403);
		assertThat(this.mvc.post()
			.uri(path + "/second-factor/removal")
			.with(csrf())
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange()).hasStatus(303);
		assertThat(this.factors.isOn(this.me.id())).isFalse();
	}

	private String turnOn() {
		String secret = this.factors.begin(this.me);
		assertThat(this.factors.confirm(this.me.id(), code(secret))).hasSize(10);
		this.jdbc.sql("update second_factor set last_step = 0 where member_id = ?").param(this.me.id()).update();
		return secret;
	}

	/** What the app shows; at the end of a half minute that of the next one. */
	private static String code(String secret) {
		try {
			if (Instant.now().getEpochSecond() % 30 >= 28) {
				Thread.sleep(2_100);
			}
			return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
					new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), Instant.now(), Locale.ROOT);
		}
		catch (InvalidKeyException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult signIn(String password) {
		return this.jar.keep(this.mvc.post()
			.uri("/login")
			.param("username", EMAIL)
			.param("password", password)
			.with(this.jar)
			.with(csrf())
			.exchange());
	}

	private MvcTestResult sendCode(String code) {
		return this.jar
			.keep(this.mvc.post().uri("/login/code").param("code", code).with(this.jar).with(csrf()).exchange());
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(this.signedIn.as(EMAIL)).exchange();
	}

	private MvcTestResult post(String path, String name, String value) {
		return this.mvc.post().uri(path).param(name, value).with(csrf()).with(this.signedIn.as(EMAIL)).exchange();
	}

}
