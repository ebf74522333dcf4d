package app.tandem.deal.creation;

import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.stream.Stream;
import java.util.Map;
import java.util.LinkedHashMap;
import java.time.ZoneOffset;
import java.time.LocalDate;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class DetailsStepTests {

	private final Walk walk;

	private final JdbcClient jdbc;

	DetailsStepTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
		this.jdbc = jdbc;
	}

	@Test
	void keepsWrongDetailsAndSaysWhatIsWrong() {
		walk.customer();
		MvcTestResult answer = walk.send("details", "location", walk.location("London"), "terms.name", "Fleet",
				"terms.value", "12.000", "terms.currency", "EUR", "terms.closeDate", "2020-01-01");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactlyInAnyOrder("terms.value",
				"terms.closeDate");
		assertThat(walk.page("details").one("name=\"terms.value\" value=\"([^\"]*)\"")).isEqualTo("12.000");
	}

	@Test
	void showsWhatIsWrongWhenTheReviewSentOneBack() {
		walk.customer();
		assertThat(walk.send("details", "action", "back", "terms.name", "")).hasRedirectedUrl(walk.path("customer"));
		MvcTestResult checked = walk.get(walk.path("details") + "?check=yes");
		assertThat(checked).hasStatusOk();
		assertThat(Walk.text(checked)).contains("Choose the location that the deal belongs to.", "Fill in this field.");
		assertThat(walk.page("details").text()).doesNotContain("Fill in this field.");
		assertThat(walk.page("details").html()).doesNotContain("aria-invalid");
	}

	@Test
	void aCorrectedStepGoesOnToTheNext() {
		MvcTestResult answer = walk.send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).one("name=\"to\" value=\"([^\"]*)\"")).isEmpty();
		assertThat(walk.send("details", "to", "review", "terms.name", "x")).hasStatus(422);
		assertThat(
				Page.of(walk.send("details", "to", "review", "terms.name", "y")).one("name=\"to\" value=\"([^\"]*)\""))
			.isEqualTo("review");
	}

	@Test
	void tellsWhenTheLocationIsNoLongerTheirs() {
		walk.as(SignedIn.LONDON_ADMIN);
		walk.coSell();
		jdbc.sql("update location set retired_at = now() where name = 'London'").update();
		assertThat(walk.submit(walk.seen())).hasStatus(422);
		assertThat(Walk.text(walk.get(walk.path("details") + "?check=yes")))
			.contains("You can no longer create deals at this location.");
	}

	@Test
	void anotherWindowDoesNotSilentlyOverwrite() {
		walk.details("London");
		String stale = walk.page("details").one("name=\"seen\" value=\"([^\"]*)\"");
		walk.send("details", "page", "other", "seen", stale, "terms.name", "Other window");
		MvcTestResult answer = walk.send("details", "page", "mine", "seen", stale, "terms.name", "This window");
		assertThat(answer).hasStatus(409);
		Page page = Page.of(answer);
		assertThat(page.text()).contains("changed in another window", "Other window");
		assertThat(page.one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("This window");
		assertThat(walk.page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("Other window");
		walk.send("details", "page", "mine", "seen", page.one("name=\"seen\" value=\"([^\"]*)\""), "terms.name",
				"This window");
		assertThat(walk.page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("This window");
	}

	@Test
	void thePageThatWroteItMayWriteItAgain() {
		walk.details("London");
		String seen = walk.page("details").one("name=\"seen\" value=\"([^\"]*)\"");
		walk.send("details", "page", "mine", "seen", seen, "terms.name", "One");
		assertThat(walk.send("details", "page", "mine", "seen", seen, "terms.name", "Two")).hasStatus(422);
		assertThat(walk.page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("Two");
	}

	@ParameterizedTest
	@CsvSource({ "location, ''", "terms.name, ''", "terms.value, ''", "terms.value, 0", "terms.value, -1",
			"terms.value, much", "terms.currency, ''", "terms.currency, EURO", "terms.currency, XYZ",
			"terms.closeDate, ''", "terms.closeDate, 31.12.2099" })
	void saysAtTheFieldWhatIsMissingOrWrong(String field, String typed) {
		walk.customer();
		MvcTestResult answer = walk.send("details", filled(field, typed));
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactly(field);
	}

	@Test
	void theCloseDateIsNotBeforeYesterdayInUtc() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		walk.customer();
		assertThat(walk.send("details", filled("terms.closeDate", today.minusDays(2).toString()))).hasStatus(422);
		assertThat(walk.send("details", filled("terms.closeDate", today.minusDays(1).toString())))
			.hasRedirectedUrl(walk.path("team"));
	}

	private String[] filled(String field, String typed) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("location", walk.location("London"), "terms.name",
				"Fleet", "terms.value", "12000", "terms.currency", "EUR", "terms.closeDate", "2099-06-30"));
		form.put(field, typed);
		return form.entrySet()
			.stream()
			.flatMap((one) -> Stream.of(one.getKey(), one.getValue()))
			.toArray(String[]::new);
	}

}
