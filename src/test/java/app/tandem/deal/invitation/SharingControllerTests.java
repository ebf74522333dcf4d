package app.tandem.deal.invitation;

import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class SharingControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final DemoDeals demo;

	SharingControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.demo = new DemoDeals(jdbc);
	}

	@Test
	void saysWhatTheVendorWillSeeAndThatItCannotBeTakenBack() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		demo.note(id);
		MvcTestResult answer = form(SignedIn.CONTOSO, id);
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.text()).contains("What Microsoft will see", "What Microsoft will not see",
				"Sharing cannot be taken back", demo.column(id, "name"), demo.column(id, "customer_name"));
		assertThat(page.text()).doesNotContain("Ours alone", "CRM-778811", "CAMP-4411");
	}

	@Test
	void sharesOnceTheSenderSaysSo() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(send(SignedIn.CONTOSO, id, demo.version(id))).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/opportunities/" + id);
		assertThat(demo.column(id, "base")).isEqualTo("PARTNER_LED");
		assertThat(mvc.get().uri("/opportunities/{id}", id).with(signedIn.as(SignedIn.SELLER))).hasStatusOk();
	}

	@Test
	void showsAChangedDealAgainInsteadOfSharingIt() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = send(SignedIn.CONTOSO, id, demo.version(id) - 1);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("This deal was changed meanwhile");
		assertThat(Page.of(answer).one("name=\"version\" value=\"(\\d+)\"")).isEqualTo(demo.column(id, "version"));
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void aSecondPressFindsItShared() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		int version = demo.version(id);
		send(SignedIn.CONTOSO, id, version);
		MvcTestResult answer = send(SignedIn.CONTOSO, id, version);
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("This can no longer be changed.");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "r.substatus = 'WON'", "r.substatus = 'LOST'", "r.base = 'CO_SELL'", "r.base = 'PARTNER_LED'" })
	void refusesWhatCannotBeShared(String condition) {
		UUID id = demo.contosos(condition);
		assertThat(form(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(send(SignedIn.CONTOSO, id, demo.version(id))).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void anInvitedCompanyDoesNotShare() {
		UUID id = demo.one("o.name = 'Contoso' and r.direction = 'INBOUND' and r.substatus = 'ACCEPTED'");
		assertThat(form(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(send(SignedIn.CONTOSO, id, demo.version(id))).hasStatus(HttpStatus.CONFLICT);
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.FABRIKAM, SignedIn.SELLER, SignedIn.REVIEWER, SignedIn.SEATTLE_USER })
	void aDealThatSomebodyDoesNotSeeDoesNotExistForThem(String email) {
		UUID id = demo.contosos(DemoDeals.PRIVATE + " and l.name = 'London'");
		assertThat(form(email, id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send(email, id, demo.version(id))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void theVendorsSellerSharesNothingOfAPartners() {
		UUID id = demo.contosos("r.base = 'PARTNER_LED' and r.substatus = 'ACCEPTED'");
		assertThat(form(SignedIn.SELLER, id)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(send(SignedIn.SELLER, id, demo.version(id))).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult form(String email, UUID id) {
		return mvc.get().uri("/opportunities/{id}/sharing", id).with(signedIn.as(email)).exchange();
	}

	private MvcTestResult send(String email, UUID id, int version) {
		return mvc.post()
			.uri("/opportunities/{id}/sharing", id)
			.param("version", String.valueOf(version))
			.with(signedIn.as(email))
			.with(csrf())
			.exchange();
	}

}
