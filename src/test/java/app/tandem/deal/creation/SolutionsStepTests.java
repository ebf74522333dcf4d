package app.tandem.deal.creation;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import app.tandem.deal.DealSolution;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import java.util.List;
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

	@Test
	void takesSolutionsOfOnesOwnOfTheVendorAndOfThirdPartiesWithPriceAndQuantity() {
		walk.team("London");
		assertThat(walk.send("solutions", "solutions.rows[0].id", "SOL-1234-PQRS", "solutions.rows[0].currency", "USD",
				"solutions.rows[0].price", "99.5", "solutions.rows[0].quantity", "7", "solutions.rows[1].id",
				"SOL-30002-AZV", "solutions.rows[2].id", "SOL-21001-QMS"))
			.hasRedirectedUrl(walk.path("selling-type"));
		walk.send("selling-type", "help", "", "shared", "no");
		walk.submit(walk.seen());
		assertThat(Page.of(walk.get("/opportunities/" + walk.created())).text()).contains("Contoso Supply Insight",
				"7 × USD", "99.50", "Azure Virtual Machines", "Fabrikam Quality Management");
	}

	@Test
	void wantsOneToFiftySolutionsOfTheCatalogueEachOnce() {
		walk.team("London");
		assertThat(errors(walk.send("solutions"))).containsExactly("solutions.rows");
		assertThat(errors(walk.send("solutions", "solutions.rows[0].id", "SOL-0000-NONE")))
			.containsExactly("solutions.rows[0].id");
		assertThat(errors(walk.send("solutions", "solutions.rows[0].id", "SOL-20099-OLD"))).as("retired")
			.containsExactly("solutions.rows[0].id");
		assertThat(errors(walk.send("solutions", "solutions.rows[0].id", "SOL-1234-PQRS", "solutions.rows[1].id",
				"SOL-1234-PQRS")))
			.containsExactly("solutions.rows[1].id");
		String[] many = IntStream.rangeClosed(0, DealSolution.MOST)
			.boxed()
			.flatMap((n) -> Stream.of("solutions.rows[" + n + "].id", "SOL-30002-AZV"))
			.toArray(String[]::new);
		assertThat(errors(walk.send("solutions", many))).contains("solutions.rows");
	}

	@Test
	void onlyPartnersThatAreVettedForItMakeAnAssessment() {
		walk.as(SignedIn.FABRIKAM);
		walk.team("Fabrikam Paris");
		MvcTestResult answer = walk.send("solutions", "solutions.rows[0].id", walk.assessment(), "location",
				walk.location("Fabrikam Paris"));
		assertThat(answer).hasStatus(422);
		assertThat(Walk.text(answer)).contains("not cleared for solution assessments");
		assertThat(walk.page("review").text()).contains("not cleared for solution assessments");
	}

	@Test
	void anAssessmentHasNeitherHelpNorSharingNorInvitationsWhateverWasTypedBefore() {
		walk.coSell();
		walk.invite("Fabrikam");
		walk.send("solutions", "solutions.rows[0].id", walk.assessment(), "location", walk.location("London"));
		assertThat(walk.page("review").text()).contains("Type Solution assessment").doesNotContain("Fabrikam");
		assertThat(walk.submit(walk.seen())).hasStatus(303);
		assertThat(walk.halves(walk.created())).containsExactly("Contoso ACCEPTED");
	}

	private static List<String> errors(MvcTestResult answer) {
		assertThat(answer).hasStatus(422);
		return Page.of(answer).all("id=\"([a-zA-Z0-9.\\[\\]]+)-error\"");
	}

}
