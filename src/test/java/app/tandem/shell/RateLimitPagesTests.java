package app.tandem.shell;

import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@TestPropertySource(properties = "tandem.rate-limits=on")
class RateLimitPagesTests {

	private static final String FILE = "/settings/customers/file.csv";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	RateLimitPagesTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void whoeverFetchesFileAfterFileIsToldWhenToComeAgain() {
		for (int n = 0; n < 30; n++) {
			assertThat(fetch(SignedIn.PROGRAMME_ADMIN)).hasStatusOk();
		}
		MvcTestResult refused = fetch(SignedIn.PROGRAMME_ADMIN);
		assertThat(refused).hasStatus(429);
		assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After")))).isBetween(1, 61);
		assertThat(this.mvc.get().uri("/opportunities").with(this.signedIn.as(SignedIn.PROGRAMME_ADMIN)).exchange())
			.as("other things go on")
			.hasStatusOk();
	}

	private MvcTestResult fetch(String email) {
		return this.mvc.get().uri(FILE).with(this.signedIn.as(email)).exchange();
	}

}
