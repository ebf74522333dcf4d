package app.tandem.deal.creation;

import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class DraftReviewTests {

	private final Walk walk;

	private final JdbcClient jdbc;

	DraftReviewTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
		this.jdbc = jdbc;
	}

	@Test
	void createsACoSellDealWithAnInvitedPartner() {
		walk.coSell();
		walk.invite("Fabrikam");
		Page review = walk.page("review");
		assertThat(review.text()).contains("Type Co-sell · Partner to partner", "What Microsoft will see",
				"What Fabrikam will see");
		MvcTestResult done = walk.submit(walk.seen());
		assertThat(done).hasStatus(303).flash().containsKey("flash");
		UUID deal = walk.created();
		assertThat(done).hasRedirectedUrl("/opportunities/" + deal);
		assertThat(walk.halves(deal)).containsExactlyInAnyOrder("Contoso ACCEPTED", "Microsoft PENDING",
				"Fabrikam PENDING");
		assertThat(type(deal)).isEqualTo("CO_SELL true");
	}

	@Test
	void everythingThatWasTypedIsInTheDeal() {
		walk.coSell();
		walk.submit(walk.seen());
		assertThat(Walk.text(walk.get("/opportunities/" + walk.created()))).contains("Fleet telematics", "Fjord AB",
				"Kajen 1", "Malmö", "Sweden", "Ida Berg", "12,000.50", "Jun 30, 2099", "Ava Mitchell",
				"Contoso Supply Insight", "General or other");
	}

	@ParameterizedTest
	@CsvSource({ "no, PRIVATE false", "yes, PARTNER_LED false" })
	void createsPrivateAndPartnerLedDealsWithoutTheVendor(String shared, String type) {
		walk.solutions();
		walk.send("selling-type", "help", "", "shared", shared);
		walk.submit(walk.seen());
		assertThat(type(walk.created())).isEqualTo(type);
		assertThat(walk.halves(walk.created())).containsExactly("Contoso ACCEPTED");
	}

	@Test
	void showsEachCompanyWhatItWillSeeAndNotTheRest() {
		walk.coSell();
		walk.invite("Fabrikam");
		List<String> seen = walk.page("review").all("<div class=\"preview\">(.*?)</div>");
		assertThat(seen).hasSize(2);
		assertThat(seen.get(0)).contains("What Microsoft will see", "12,000.50", "Please", "Ida Berg", "Fabrikam");
		assertThat(seen.get(1)).contains("What Fabrikam will see", "5,000", "Ava Mitchell", "Microsoft")
			.doesNotContain("Please");
		assertThat(
				jdbc.sql("select count(*) from referral where name = 'Fleet telematics'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void saysThatAPrivateDealIsSeenByNobodyElse() {
		walk.solutions();
		walk.send("selling-type", "help", "", "shared", "no");
		assertThat(walk.page("review").text()).contains("only your company sees it").doesNotContain("will see");
	}

	@Test
	void createsAnAssessment() {
		walk.team("London");
		walk.contact();
		assertThat(
				walk.send("solutions", "solutions.rows[0].id", walk.assessment(), "location", walk.location("London")))
			.hasRedirectedUrl(walk.path("review"));
		assertThat(walk.page("review").text()).contains("Type Solution assessment", "What Microsoft will see");
		walk.submit(walk.seen());
		assertThat(type(walk.created())).isEqualTo("ASSESSMENT false");
	}

	@Test
	void saysThatAnInvitedPartnerLeftMeanwhile() {
		walk.coSell();
		walk.invite("Fabrikam");
		String seen = walk.seen();
		jdbc.sql("update organization set active = false where name = 'Fabrikam'").update();
		assertThat(walk.submit(seen)).hasStatus(422);
		assertThat(walk.page("review").text()).contains("Selling type: 1 field needs a correction");
	}

	@Test
	void submittingAgainLeadsToTheDealThatWasMade() {
		walk.coSell();
		String seen = walk.seen();
		MvcTestResult first = walk.submit(seen);
		String deal = first.getResponse().getRedirectedUrl();
		assertThat(walk.submit(seen)).hasStatus(303).hasRedirectedUrl(deal);
		for (String page : List.of("customer", "details", "team", "solutions", "selling-type", "review")) {
			assertThat(walk.get(walk.path(page))).hasStatus(303).hasRedirectedUrl(deal);
		}
		assertThat(walk.send("details", "terms.name", "Too late")).hasRedirectedUrl(deal);
		assertThat(jdbc.sql("select count(*) from referral where name = 'Fleet telematics' and direction = 'OUTBOUND'")
			.query(Integer.class)
			.single()).isOne();
		assertThat(jdbc.sql("select input::text from deal_draft where id = :id")
			.param("id", walk.draft())
			.query(String.class)
			.single()).isEqualTo("{}");
	}

	@Test
	void createsNothingWhenItChangedAfterTheReview() {
		walk.coSell();
		String seen = walk.seen();
		walk.send("selling-type", "help", "QUOTES", "shared", "no");
		MvcTestResult answer = walk.submit(seen);
		assertThat(answer).hasStatus(409);
		assertThat(Walk.text(answer)).contains("changed in another window");
		assertThat(walk.submit(walk.seen())).hasStatus(303);
	}

	@Test
	void saysWhatCanNoLongerBeChosenAndLosesNothing() {
		walk.coSell();
		String seen = walk.seen();
		jdbc.sql("update solution set retired_at = now() where id = 'SOL-1234-PQRS'").update();
		MvcTestResult answer = walk.submit(seen);
		assertThat(answer).hasStatus(422);
		assertThat(Walk.text(answer)).contains("Solutions: 1 field needs a correction",
				"SOL-1234-PQRS is not in the catalogue any more");
		assertThat(walk.page("details").html()).contains("Fleet telematics");
	}

	@Test
	void warnsOfALiveDealThatLooksTheSame() {
		walk.coSell();
		walk.submit(walk.seen());
		String first = walk.created().toString();
		Walk second = walk.another();
		second.coSell();
		assertThat(second.page("review").html()).contains("/opportunities/" + first);
		assertThat(second.submit(second.seen())).as("a warning, not a refusal").hasStatus(303);
	}

	private String type(UUID deal) {
		return jdbc.sql("select base || ' ' || partner_to_partner from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single();
	}

}
