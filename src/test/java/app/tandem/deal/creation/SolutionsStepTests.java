package app.tandem.deal.creation;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class SolutionsStepTests {

	private final Walk walk;

	SolutionsStepTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
	}

	@Test
	void findsSolutionsWhileOneTypes() {
		walk.team("London");
		walk.send("solutions", "action", "solution-add-SOL-1234-PQRS");
		String found = Walk.text(walk.part("solutions?solutions.query=contoso&solutions.scope=", "solution-results"));
		assertThat(found).contains("Contoso People Desk").doesNotContain("SOL-1234-PQRS", "Next");
		assertThat(Walk.text(walk.part("solutions?solutions.query=contoso&solutions.scope=VENDOR", "solution-results")))
			.doesNotContain("Contoso");
		assertThat(walk.page("solutions").text()).contains("SOL-1234-PQRS");
	}

	@Test
	void letsAnAssessmentStandAlone() {
		walk.team("London");
		walk.send("solutions", "action", "solution-add-" + walk.assessment());
		Page page = walk.page("solutions");
		assertThat(page.text()).contains("A solution assessment stands alone", "Location of the assessment");
		assertThat(walk.send("solutions", "solutions.rows[0].id", walk.assessment(), "solutions.rows[1].id",
				"SOL-1234-PQRS", "location", walk.location("London")))
			.hasStatus(422);
		assertThat(
				walk.send("solutions", "solutions.rows[0].id", walk.assessment(), "location", walk.location("Seattle")))
			.hasRedirectedUrl(walk.path("review"));
		Page review = walk.page("review");
		assertThat(review.text()).contains("Customer: 5 fields need a correction", "needs somebody to call")
			.doesNotContain("Selling type");
		assertThat(walk.page("details").html()).contains("value=\"" + walk.location("Seattle") + "\" selected");
	}

	@Test
	void takesNoHarmFromGapsBetweenRows() {
		walk.team("London");
		assertThat(walk.send("solutions", "solutions.rows[0].id", "", "solutions.rows[3].id", "SOL-1234-PQRS"))
			.hasRedirectedUrl(walk.path("selling-type"));
	}

}
