package app.tandem.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import app.tandem.testing.Page;
import app.tandem.testing.WebTest;
import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@WebTest
@Transactional
class StepUpTests {

	private static final String NEW = "step.up@contoso.example";

	private static final String PASSWORD = "co-sell-demo";

	private final MockMvcTester mvc;

	private final Members members;

	private final RequestMappingHandlerMapping handlers;

	StepUpTests(MockMvcTester mvc, Members members,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
		this.mvc = mvc;
		this.members = members;
		this.handlers = handlers;
	}

	@Test
	void whoeverHasJustSignedInIsNotAsked() {
		assertThat(invite(Duration.ofMinutes(14), null)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.members.findByEmail(NEW)).isPresent();
	}

	@Test
	void afterAWhileASensitiveCommandAsksForThePasswordAndKeepsWhatWasTyped() {
		assertThat(invite(Duration.ofMinutes(15), null)).hasForwardedUrl(StepUpController.PATH);
		Page page = page(null);
		assertThat(page.one("action=\"(/settings/users)\"")).isEqualTo("/settings/users");
		assertThat(page.one("name=\"email\" value=\"([^\"]*)\"")).isEqualTo(NEW);
		assertThat(page.one("name=\"firstName\" value=\"([^\"]*)\"")).isEqualTo("O'Neill");
		assertThat(page.html()).doesNotContain("step-up-error").contains("value=\"O&#39;Neill\"");
		assertThat(this.members.findByEmail(NEW)).isEmpty();
	}

	@Test
	void aWrongPasswordGoesNoFurther() {
		assertThat(invite(Duration.ofHours(1), "co-sell-demo?")).hasForwardedUrl(StepUpController.PATH);
		assertThat(page("co-sell-demo?").html()).contains("step-up-error").doesNotContain("co-sell-demo?");
		assertThat(this.members.findByEmail(NEW)).isEmpty();
	}

	@Test
	void theRightPasswordDoesWhatWasSent() {
		assertThat(invite(Duration.ofHours(1), PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.members.findByEmail(NEW)).isPresent();
	}

	@Test
	void whoeverMayNotIsRefusedRatherThanAsked() {
		assertThat(this.mvc.post()
			.uri("/settings/users")
			.with(user(signedIn("london.user@contoso.example", Duration.ofHours(1))))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void thePageItselfIsNoCommand() {
		assertThat(this.mvc.post()
			.uri(StepUpController.PATH)
			.with(user(signedIn("admin@contoso.example", Duration.ZERO)))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/");
	}

	@Test
	void allCommandsThatChangeWhoMayDoWhatAreSensitive() {
		List<String> open = this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().hasMethodAnnotation(StepUp.class))
			.map((entry) -> entry.getKey().toString())
			.filter((route) -> route.startsWith("{POST [/settings/users"))
			.toList();
		// A name and a telephone number.
		assertThat(open).containsExactly("{POST [/settings/users/{id}]}");
	}

	private MvcTestResult invite(Duration since, @Nullable String password) {
		return sent("/settings/users", since, password).exchange();
	}

	/** What a browser gets when the command is forwarded to it. */
	private Page page(@Nullable String password) {
		MvcTestResult page = sent(StepUpController.PATH, Duration.ofHours(1), password)
			.requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/settings/users")
			.exchange();
		assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return Page.of(page);
	}

	private MockMvcTester.MockMvcRequestBuilder sent(String path, Duration since, @Nullable String password) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(path)
			.with(user(signedIn("admin@contoso.example", since)))
			.with(csrf())
			.param("email", NEW)
			.param("firstName", "O'Neill")
			.param("lastName", "Up")
			.param("role", "REFERRALS_USER")
			.param("scope", "company");
		return (password != null) ? request.param(StepUpInterceptor.ANSWER, password) : request;
	}

	private SignedIn signedIn(String email, Duration since) {
		Member member = this.members.findByEmail(email).orElseThrow();
		return new SignedIn(member, "Contoso", Instant.now().minus(since));
	}

}
