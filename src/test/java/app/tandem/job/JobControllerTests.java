package app.tandem.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
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

/** Nothing is committed, so the scheduler sees none of these jobs. */
@WebTest
@Transactional
class JobControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final Jobs jobs;

	private final JobRows rows;

	private final JdbcClient jdbc;

	private final Viewers viewers;

	private UUID id = new UUID(0, 0);

	JobControllerTests(MockMvcTester mvc, SignedIn signedIn, Jobs jobs, JobRows rows, JdbcClient jdbc,
			Viewers viewers) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jobs = jobs;
		this.rows = rows;
		this.jdbc = jdbc;
		this.viewers = viewers;
	}

	@BeforeEach
	void submit() {
		id = jobs
			.submit(viewer(SignedIn.CONTOSO), Job.Kind.IMPORT, "deals <b>.csv", 200, "/opportunities/imports/1",
					Locale.ENGLISH)
			.id();
	}

	@Test
	void theCardStandsOnEveryPageAndAsksForItselfWhileTheJobRuns() {
		Page page = get(SignedIn.CONTOSO, "/opportunities");
		assertThat(page.html()).contains("data-job=\"" + id + "\"", "hx-trigger=\"every 300ms\"",
				"role=\"progressbar\"", "deals &lt;b&gt;.csv");
	}

	@Test
	void theCardTravelsAlone() {
		MvcTestResult card = mvc.get()
			.uri("/jobs")
			.header("HX-Request", "true")
			.header("HX-Target", "job-card")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(card).hasStatusOk()
			.bodyText()
			.startsWith("<section id=\"job-card\"")
			.contains("hx-get=\"/jobs\"", "data-job=\"" + id + "\"")
			.doesNotContain("<html");
	}

	@Test
	void thePageWorksOnItsOwn() {
		assertThat(get(SignedIn.CONTOSO, "/jobs").html()).contains("<html", "data-job=\"" + id + "\"",
				"href=\"/opportunities/imports\"");
		assertThat(get(SignedIn.NORTHWIND, "/jobs").html()).contains("<html");
	}

	@Test
	void othersDoNotSeeItNotEvenOfTheSameCompany() {
		assertThat(get(SignedIn.LONDON_ADMIN, "/jobs").html()).doesNotContain(id.toString(), "deals &lt;b&gt;.csv");
		assertThat(get(SignedIn.FABRIKAM, "/opportunities").html()).doesNotContain(id.toString());
	}

	@Test
	void itsOwnerCancelsIt() {
		assertThat(post(SignedIn.CONTOSO, id.toString(), "cancellation", "/opportunities?tab=outbound")).hasStatus(303)
			.hasRedirectedUrl("/opportunities?tab=outbound");
		assertThat(state()).isEqualTo(Job.State.CANCELLED);
		Page page = get(SignedIn.CONTOSO, "/opportunities");
		assertThat(page.html()).contains("job-warning").doesNotContain("hx-trigger=\"every", "/cancellation");
	}

	@Test
	void nobodyElseCancelsIt() {
		for (String other : new String[] { SignedIn.LONDON_ADMIN, SignedIn.FABRIKAM, SignedIn.SELLER }) {
			String foreign = post(other, id.toString(), "cancellation", "/").getResponse().getRedirectedUrl();
			String unknown = post(other, UUID.randomUUID().toString(), "cancellation", "/").getResponse()
				.getRedirectedUrl();
			assertThat(foreign).isEqualTo(unknown);
			assertThat(state()).isEqualTo(Job.State.QUEUED);
		}
	}

	@Test
	void isShownUntilItsEndWasAcknowledged() {
		rows.finish(id, null, Job.State.DONE, Instant.now());
		assertThat(get(SignedIn.CONTOSO, "/jobs").html()).contains("/jobs/" + id + "/acknowledgement");
		post(SignedIn.FABRIKAM, id.toString(), "acknowledgement", "/");
		assertThat(get(SignedIn.CONTOSO, "/jobs").html()).contains(id.toString());
		assertThat(post(SignedIn.CONTOSO, id.toString(), "acknowledgement", "/jobs")).hasStatus(303)
			.hasRedirectedUrl("/jobs");
		assertThat(get(SignedIn.CONTOSO, "/jobs").html()).doesNotContain(id.toString());
	}

	@Test
	void acknowledgingDoesNothingWhileItRuns() {
		post(SignedIn.CONTOSO, id.toString(), "acknowledgement", "/");
		assertThat(get(SignedIn.CONTOSO, "/jobs").html()).contains(id.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aX-Evil: 1" })
	void leadsNowhereElse(String back) {
		assertThat(post(SignedIn.CONTOSO, id.toString(), "acknowledgement", back)).hasStatus(303)
			.hasRedirectedUrl("/")
			.doesNotContainHeader("X-Evil");
	}

	@Test
	void whatIsNoIdIsNotFound() {
		assertThat(post(SignedIn.CONTOSO, "x", "cancellation", "/")).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void speaksEachLanguage(String language) {
		for (Job.State end : Job.State.values()) {
			jdbc.sql("update job set state = :state, finished_at = now() where id = :id")
				.param("state", end.name())
				.param("id", id)
				.update();
			MvcTestResult answer = mvc.get()
				.uri("/jobs")
				.header("Accept-Language", language)
				.with(signedIn.as(SignedIn.CONTOSO))
				.exchange();
			assertThat(answer).hasStatusOk();
			assertThat(Page.of(answer).text()).contains("deals <b>.csv").doesNotContain("{", "??", "job.");
		}
	}

	private Viewer viewer(String email) {
		return viewers.find(
				jdbc.sql("select id from member where email = :email").param("email", email).query(UUID.class).single())
			.orElseThrow();
	}

	private Job.State state() {
		return rows.find(id).orElseThrow().state();
	}

	private Page get(String person, String path) {
		MvcTestResult answer = mvc.get().uri(path).with(signedIn.as(person)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult post(String person, String job, String action, String back) {
		return mvc.post()
			.uri("/jobs/{id}/{action}", job, action)
			.param("back", back)
			.with(csrf())
			.with(signedIn.as(person))
			.exchange();
	}

}
