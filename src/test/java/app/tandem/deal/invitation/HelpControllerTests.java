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
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class HelpControllerTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final DemoDeals demo;

	HelpControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.demo = new DemoDeals(jdbc);
	}

	@Test
	void asksForTheKindOfHelpAndTheContact() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		Page page = Page.of(get(SignedIn.CONTOSO, id));
		assertThat(page.all("<option value=\"(\\w+)\"")).containsExactly("WORKLOAD", "ARCHITECTURE", "PROOF_OF_CONCEPT",
				"QUOTES", "CUSTOMER_SUCCESS", "GENERAL");
		assertThat(page.all("name=\"(contact[.]\\w+)\"")).containsExactly("contact.firstName", "contact.lastName",
				"contact.phone", "contact.email");
	}

	@Test
	void aContactThatTheVendorSawIsNotAskedForAgain() {
		UUID id = demo.contosos("r.base = 'PARTNER_LED' and r.substatus = 'ACCEPTED' and e.contact_email <> ''");
		Page page = Page.of(get(SignedIn.CONTOSO, id));
		assertThat(page.all("name=\"(contact[.]\\w+)\"")).isEmpty();
		assertThat(page.text()).contains("stays as it is");
		assertThat(post("/help/preview", id).param("help", "QUOTES")).hasStatusOk();
	}

	@Test
	void saysAtTheFieldsWhatIsMissingAndKeepsWhatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		for (String step : new String[] { "/help/preview", "/help" }) {
			MvcTestResult answer = post(step, id).param("notes", "Need the <demo>")
				.param("contact.firstName", "Elsa")
				.param("contact.email", "nowhere")
				.exchange();
			assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			Page page = Page.of(answer);
			assertThat(page.all("id=\"([\\w.]+)-error\"")).containsExactlyInAnyOrder("help", "contact.lastName",
					"contact.phone", "contact.email");
			assertThat(page.html()).contains("Need the &lt;demo&gt;", "value=\"Elsa\"", "value=\"nowhere\"");
		}
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void showsWhatTheVendorWillSeeBeforeAnythingIsSent() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		demo.note(id);
		long halves = demo.halves(id);
		MvcTestResult answer = filled(post("/help/preview", id)).exchange();
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.text())
			.contains("What Microsoft will see", "Elsa Lind", "elsa@tailspin.example", "Please show the demo",
					"Proof of concept / Demo", demo.column(id, "name"))
			.doesNotContain("Ours alone", "CRM-778811", "CAMP-4411");
		assertThat(demo.halves(id)).isEqualTo(halves);
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void goingBackKeepsWhatWasTyped() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = filled(post("/help", id)).param("action", "back").exchange();
		assertThat(answer).hasStatusOk();
		Page page = Page.of(answer);
		assertThat(page.html()).contains("value=\"elsa@tailspin.example\"", "Please show the demo");
		assertThat(page.one("<option value=\"(\\w+)\" selected")).isEqualTo("PROOF_OF_CONCEPT");
	}

	@Test
	void asksTheVendorForHelp() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(filled(post("/help", id)).param("action", "send")).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/opportunities/" + id);
		assertThat(demo.column(id, "base")).isEqualTo("CO_SELL");
		assertThat(demo.column(id, "vendor_status")).isEqualTo("PENDING");
		UUID vendors = demo.half(id, "Microsoft");
		assertThat(demo.column(vendors, "substatus")).isEqualTo("PENDING");
		assertThat(demo.column(vendors, "invited_notes")).isEqualTo("Please show the demo");
		assertThat(demo.column(vendors, "(expires_at - created_at)")).isEqualTo("14 days");
	}

	@Test
	void theVendorFindsWhatTheSenderSaw() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		Page preview = Page.of(filled(post("/help/preview", id)).exchange());
		filled(post("/help", id)).exchange();
		Page theirs = Page.of(mvc.get()
			.uri("/opportunities/{id}", demo.half(id, "Microsoft"))
			.with(signedIn.as(SignedIn.SELLER))
			.exchange());
		assertThat(Seen.facts(preview)).isNotEmpty().allSatisfy((fact) -> assertThat(theirs.text()).contains(fact));
	}

	@Test
	void showsAChangedDealAgainInsteadOfAsking() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		MvcTestResult answer = filled(post("/help", id, demo.version(id) - 1)).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("This deal was changed meanwhile", "Please show the demo");
		assertThat(demo.column(id, "base")).isEqualTo("PRIVATE");
	}

	@Test
	void aSecondPressAsksNothing() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		int version = demo.version(id);
		filled(post("/help", id, version)).exchange();
		long halves = demo.halves(id);
		MvcTestResult answer = filled(post("/help", id, version)).exchange();
		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(Page.of(answer).text()).contains("Microsoft has already been involved in this deal");
		assertThat(demo.halves(id)).isEqualTo(halves);
	}

	@ParameterizedTest
	@ValueSource(strings = { "r.substatus = 'WON'", "r.base = 'CO_SELL' and r.substatus = 'ACCEPTED'",
			"r.base = 'ASSESSMENT' and r.substatus = 'ACCEPTED'" })
	void refusesWhatNobodyCanAskFor(String condition) {
		UUID id = demo.contosos(condition);
		assertThat(get(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(post("/help/preview", id))).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(post("/help", id))).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void anInvitedPartnerDoesNotAskTheVendor() {
		UUID id = demo.one("o.name = 'Contoso' and r.direction = 'INBOUND' and r.substatus = 'ACCEPTED'");
		assertThat(get(SignedIn.CONTOSO, id)).hasStatus(HttpStatus.CONFLICT);
		assertThat(filled(post("/help", id))).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void aDealThatSomebodyDoesNotSeeDoesNotExistForThem() {
		UUID id = demo.contosos(DemoDeals.PRIVATE);
		assertThat(get(SignedIn.FABRIKAM, id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(filled(post(SignedIn.FABRIKAM, "/help/preview", id, 1))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(filled(post(SignedIn.FABRIKAM, "/help", id, 1))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(filled(post(SignedIn.FABRIKAM, "/help", id, 1)).param("action", "back"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theVendorsSellerAsksForNothing() {
		UUID id = demo.contosos("r.base = 'PARTNER_LED' and r.substatus = 'ACCEPTED'");
		assertThat(get(SignedIn.SELLER, id)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(filled(post(SignedIn.SELLER, "/help", id, 1))).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult get(String email, UUID id) {
		return mvc.get().uri("/opportunities/{id}/help", id).with(signedIn.as(email)).exchange();
	}

	private MockMvcRequestBuilder post(String step, UUID id) {
		return post(step, id, demo.version(id));
	}

	private MockMvcRequestBuilder post(String step, UUID id, int version) {
		return post(SignedIn.CONTOSO, step, id, version);
	}

	private MockMvcRequestBuilder post(String email, String step, UUID id, int version) {
		return mvc.post()
			.uri("/opportunities/" + id + step)
			.param("version", String.valueOf(version))
			.with(signedIn.as(email))
			.with(csrf());
	}

	private static MockMvcRequestBuilder filled(MockMvcRequestBuilder request) {
		return request.param("help", "PROOF_OF_CONCEPT")
			.param("notes", "Please show the demo")
			.param("contact.firstName", "Elsa")
			.param("contact.lastName", "Lind")
			.param("contact.phone", "+46 8 555 0199")
			.param("contact.email", "elsa@tailspin.example");
	}

}
