package app.tandem.deal.pipeline;

import java.util.UUID;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
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
class FavoriteControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	FavoriteControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void aHeartIsGivenAndTakenAwayAndLeadsBack() {
		String deal = dealOf("Fabrikam").toString();
		String back = "/opportunities?tab=outbound&q=a%20b";
		assertThat(post(SignedIn.FABRIKAM, deal, "/favorite", back)).hasStatus(303).hasRedirectedUrl(back);
		assertThat(hearts(SignedIn.FABRIKAM, deal)).isOne();
		assertThat(post(SignedIn.FABRIKAM, deal, "/favorite/removal", back)).hasStatus(303).hasRedirectedUrl(back);
		assertThat(hearts(SignedIn.FABRIKAM, deal)).isZero();
	}

	@Test
	void aSecondPressOfTheSameButtonChangesNothing() {
		String deal = dealOf("Fabrikam").toString();
		for (int n = 0; n < 2; n++) {
			assertThat(post(SignedIn.FABRIKAM, deal, "/favorite", "/")).hasStatus(303);
			assertThat(hearts(SignedIn.FABRIKAM, deal)).isOne();
		}
		for (int n = 0; n < 2; n++) {
			assertThat(post(SignedIn.FABRIKAM, deal, "/favorite/removal", "/")).hasStatus(303);
			assertThat(hearts(SignedIn.FABRIKAM, deal)).isZero();
		}
	}

	@Test
	void heartsAreEachPersonsOwn() {
		String deal = dealOf("Contoso").toString();
		post(SignedIn.CONTOSO, deal, "/favorite", "/");
		assertThat(jdbc.sql("select count(*) from favorite").query(Integer.class).single()).isOne();
		assertThat(hearts(SignedIn.CONTOSO, deal)).isOne();
	}

	@Test
	void aClosedDealCanHaveAHeart() {
		UUID won = jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and r.substatus = 'WON' limit 1
				""").query(UUID.class).single();
		post(SignedIn.CONTOSO, won.toString(), "/favorite", "/");
		assertThat(hearts(SignedIn.CONTOSO, won.toString())).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/favorite", "/favorite/removal" })
	void whatOneMayNotSeeIsNotFound(String action) {
		String deal = dealOf("Contoso").toString();
		assertThat(post(SignedIn.NORTHWIND, deal, action, "/")).hasStatus(404);
		assertThat(post(SignedIn.REVIEWER, deal, action, "/")).hasStatus(404);
		assertThat(post(SignedIn.NORTHWIND, UUID.randomUUID().toString(), action, "/")).hasStatus(404);
		assertThat(post(SignedIn.NORTHWIND, "no-id", action, "/")).hasStatus(404);
		assertThat(hearts(SignedIn.NORTHWIND, deal)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)",
			"/opportunities\r\nX-Evil: 1", "/{user}", "" })
	void leadsNowhereElse(String back) {
		MvcTestResult answer = post(SignedIn.FABRIKAM, dealOf("Fabrikam").toString(), "/favorite", back);
		assertThat(answer).hasStatus(303).hasRedirectedUrl("/").doesNotContainHeader("X-Evil");
	}

	@Test
	void htmxStaysInTheListAndLeavesAnyOtherPage() {
		assertThat(htmx("https://tandem.example/opportunities?tab=inbound")).hasStatus(303)
			.hasRedirectedUrl("/opportunities?tab=outbound");
		for (String elsewhere : new String[] { "https://tandem.example/jobs", "mailto:somebody", "no address", "" }) {
			assertThat(htmx(elsewhere)).hasStatusOk().hasHeader("HX-Redirect", "/opportunities?tab=outbound");
		}
	}

	@Test
	void needsTheFormsToken() {
		String deal = dealOf("Fabrikam").toString();
		assertThat(mvc.post().uri("/opportunities/{id}/favorite", deal).with(signedIn.as(SignedIn.FABRIKAM)))
			.hasStatus(403);
		assertThat(hearts(SignedIn.FABRIKAM, deal)).isZero();
	}

	@Test
	void isNoAddressToGet() {
		assertThat(
				mvc.get().uri("/opportunities/{id}/favorite", dealOf("Fabrikam")).with(signedIn.as(SignedIn.FABRIKAM)))
			.hasStatus(405);
	}

	private MvcTestResult htmx(String shown) {
		return mvc.post()
			.uri("/opportunities/{id}/favorite", dealOf("Fabrikam"))
			.header("HX-Request", "true")
			.header("HX-Current-URL", shown)
			.param("back", "/opportunities?tab=outbound")
			.with(signedIn.as(SignedIn.FABRIKAM))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult post(String person, String deal, String action, String back) {
		return mvc.post()
			.uri("/opportunities/{id}" + action, deal)
			.with(signedIn.as(person))
			.with(csrf())
			.param("back", back)
			.exchange();
	}

	private UUID dealOf(String company) {
		return jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = :company order by r.created_at limit 1
				""").param("company", company).query(UUID.class).single();
	}

	private int hearts(String person, String deal) {
		return jdbc.sql("""
				select count(*) from favorite f join member m on m.id = f.member_id
				where m.email = :person and f.referral_id = :deal::uuid
				""").param("person", person).param("deal", deal).query(Integer.class).single();
	}

}
