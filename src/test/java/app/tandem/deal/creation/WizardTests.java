package app.tandem.deal.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
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
class WizardTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final UUID draft = UUID.randomUUID();

	private String who = SignedIn.CONTOSO;

	WizardTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void beginsWithTheCustomerAtAnAddressOfItsOwn() {
		MvcTestResult start = get("/opportunities/new");
		assertThat(start).hasStatus(303);
		String address = String.valueOf(start.getResponse().getRedirectedUrl());
		assertThat(address).startsWith("/opportunities/new?draft=");
		assertThat(text(get(address))).contains("Customer", "Country", "Enter a new customer", "Next");
		assertThat(drafts()).isZero();
	}

	@Test
	void findsCustomersWhileOneTypes() {
		MvcTestResult part = mvc.get()
			.uri("/opportunities/new?draft={id}&country=GB&query=adat", draft)
			.with(signedIn.as(who))
			.header("HX-Request", "true")
			.header("HX-Target", "customer-results")
			.exchange();
		assertThat(text(part))
			.contains("1 found", "Adatum Corporation", "22 Fleet Street", "217755120", "Select the customer")
			.doesNotContain("Atlanta", "Next");
	}

	@Test
	void findsAndChoosesTheCustomerWithoutScripts() {
		assertThat(send("customer", "action", "customer-search", "country", "", "query", "Adatum"))
			.hasRedirectedUrl(path("customer"));
		Page found = page("customer");
		assertThat(found.text()).contains("2 found", "London", "Atlanta");
		String choice = found.all("name=\"action\" value=\"(customer-choose-[^\"]+)\"").get(0);
		assertThat(send("customer", "action", choice, "query", "Adatum", "contact.firstName", "Ida"))
			.hasRedirectedUrl(path("customer"));
		assertThat(page("customer").text()).contains("Adatum Corporation", "Choose another customer");
		assertThat(page("customer").one("name=\"contact.firstName\" value=\"([^\"]*)\"")).isEqualTo("Ida");
	}

	@Test
	void saysAtTheFieldsWhatANewCustomerLacksAndKeepsTheRest() {
		MvcTestResult answer = send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB",
				"address.duns", "12x");
		assertThat(answer).hasStatus(422);
		Page page = Page.of(answer);
		assertThat(page.all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactlyInAnyOrder("address.line1", "address.city",
				"address.duns", "consent");
		assertThat(page.one("name=\"address.name\" value=\"([^\"]*)\"")).isEqualTo("Fjord AB");
		assertThat(page.one("name=\"address.duns\" value=\"([^\"]*)\"")).isEqualTo("12x");
		assertThat(page("customer").one("name=\"address.duns\" value=\"([^\"]*)\"")).isEqualTo("12x");
	}

	@Test
	void asksForACustomerToBeChosenOrEntered() {
		MvcTestResult answer = send("customer", "query", "adatum", "consent", "true");
		assertThat(answer).hasStatus(422);
		assertThat(text(answer)).contains("Search for the customer and select it, or enter a new one.", "2 found");
	}

	@Test
	void showsWhatIsWrongWhenTheReviewSentOneBack() {
		customer();
		assertThat(send("details", "action", "back", "terms.name", "")).hasRedirectedUrl(path("customer"));
		MvcTestResult checked = get(path("details") + "?check=yes");
		assertThat(checked).hasStatusOk();
		assertThat(text(checked)).contains("Choose the location that the deal belongs to.", "Fill in this field.");
		assertThat(page("details").text()).doesNotContain("Fill in this field.");
		assertThat(page("details").html()).doesNotContain("aria-invalid");
	}

	@Test
	void keepsWrongDetailsAndSaysWhatIsWrong() {
		customer();
		MvcTestResult answer = send("details", "location", location("London"), "terms.name", "Fleet", "terms.value",
				"12,000", "terms.currency", "EUR", "terms.closeDate", "2020-01-01");
		assertThat(answer).hasStatus(422);
		assertThat(Page.of(answer).all("id=\"([a-zA-Z0-9.]+)-error\"")).containsExactlyInAnyOrder("terms.value",
				"terms.closeDate");
		assertThat(page("details").one("name=\"terms.value\" value=\"([^\"]*)\"")).isEqualTo("12,000");
	}

	@Test
	void beginsTheTeamWithWhoeverCreatesTheDealAndAddsRows() {
		details("London");
		assertThat(page("team").one("name=\"members\\[0].email\" value=\"([^\"]*)\"")).isEqualTo(SignedIn.CONTOSO);
		assertThat(send("team", "action", "member-add", "members[0].firstName", "Only")).hasStatus(303);
		Page page = page("team");
		assertThat(page.one("name=\"members\\[0].firstName\" value=\"([^\"]*)\"")).isEqualTo("Only");
		assertThat(page.html()).contains("members[1].email").doesNotContain("members[2].email");
		send("team", "action", "member-remove-0", "members[0].firstName", "Only", "members[1].firstName", "Second");
		assertThat(page("team").one("name=\"members\\[0].firstName\" value=\"([^\"]*)\"")).isEqualTo("Second");
	}

	@Test
	void addsARecentContactWithOnePress() {
		details("London");
		String recent = page("team").all("value=\"(member-recent-[^\"]+)\"").get(0);
		send("team", "action", recent, "members[0].firstName", "A", "members[0].email", SignedIn.CONTOSO);
		Page page = page("team");
		assertThat(page.one("name=\"members\\[1].email\" value=\"([^\"]*)\""))
			.isEqualTo(recent.substring("member-recent-".length()));
		assertThat(page.all("value=\"(member-recent-[^\"]+)\"")).doesNotContain(recent);
	}

	@ParameterizedTest
	@ValueSource(strings = { "members[60].email", "members[999999].email", "members[-1].email", "members[x].email" })
	void takesNoHarmFromRowsThatNoPageSends(String name) {
		details("London");
		assertThat(send("team", name, "a@b.example").getResponse().getStatus()).isIn(422, 400);
	}

	@Test
	void takesNoHarmFromGapsBetweenRows() {
		team("London");
		assertThat(send("solutions", "solutions.rows[0].id", "", "solutions.rows[3].id", "SOL-1234-PQRS"))
			.hasRedirectedUrl(path("selling-type"));
	}

	@Test
	void putsAReferralsUserOnTheTeam() {
		who = SignedIn.LONDON_USER;
		details("London");
		assertThat(page("team").text()).contains("you are put on this team");
		send("team", "members[0].firstName", "Ava", "members[0].lastName", "Mitchell", "members[0].phone", "1",
				"members[0].email", "ava@contoso.example");
		assertThat(page("team").one("name=\"members\\[1].email\" value=\"([^\"]*)\"")).isEqualTo(SignedIn.LONDON_USER);
	}

	@Test
	void letsAnAssessmentStandAlone() {
		team("London");
		send("solutions", "action", "solution-add-" + assessment());
		Page page = page("solutions");
		assertThat(page.text()).contains("A solution assessment stands alone", "Location of the assessment");
		assertThat(send("solutions", "solutions.rows[0].id", assessment(), "solutions.rows[1].id", "SOL-1234-PQRS",
				"location", location("London")))
			.hasStatus(422);
		assertThat(send("solutions", "solutions.rows[0].id", assessment(), "location", location("Seattle")))
			.hasRedirectedUrl(path("review"));
		Page review = page("review");
		assertThat(review.text()).contains("Customer: 5 fields need a correction", "needs somebody to call")
			.doesNotContain("Selling type");
		assertThat(page("details").html()).contains("value=\"" + location("Seattle") + "\" selected");
	}

	@Test
	void warnsWhenAPrivateDealForgoesRegistration() {
		solutions();
		assertThat(page("selling-type").text()).contains("cannot be registered", "Contoso Supply Insight",
				"No help required at this point of time");
		send("selling-type", "help", "", "shared", "no");
		assertThat(page("review").text()).contains("Type Private", "cannot be registered");
		send("selling-type", "help", "", "shared", "yes");
		assertThat(page("review").text()).contains("Type Partner-led").doesNotContain("cannot be registered");
	}

	@Test
	void asksForTheContactOnceHelpIsAsked() {
		solutions();
		send("selling-type", "help", "GENERAL", "shared", "no");
		assertThat(page("review").text()).contains("Customer: 5 fields need a correction");
		assertThat(submit(seen())).hasStatus(422);
		Page checked = Page.of(get(path("customer") + "?check=yes"));
		assertThat(checked.all("id=\"(contact\\.[a-zA-Z]+)-error\"")).hasSize(4);
		assertThat(checked.one("name=\"to\" value=\"([^\"]*)\"")).isEqualTo("review");
	}

	@Test
	void createsACoSellDealWithAnInvitedPartner() {
		coSell();
		String key = UUID.randomUUID().toString();
		invite(key, "Fabrikam");
		Page review = page("review");
		assertThat(review.text()).contains("Type Co-sell · Partner to partner", "Fabrikam:", "14 days");
		MvcTestResult done = submit(seen());
		assertThat(done).hasStatus(303).flash().containsKey("flash");
		UUID deal = created();
		assertThat(done).hasRedirectedUrl("/opportunities/" + deal);
		assertThat(halves(deal)).containsExactlyInAnyOrder("Contoso ACCEPTED", "Microsoft PENDING", "Fabrikam PENDING");
		assertThat(jdbc.sql("select base || ' ' || partner_to_partner from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single()).isEqualTo("CO_SELL true");
	}

	@Test
	void submittingAgainLeadsToTheDealThatWasMade() {
		coSell();
		String seen = seen();
		MvcTestResult first = submit(seen);
		String deal = first.getResponse().getRedirectedUrl();
		assertThat(submit(seen)).hasStatus(303).hasRedirectedUrl(deal);
		for (String page : List.of("customer", "details", "team", "solutions", "selling-type", "review")) {
			assertThat(get(path(page))).hasStatus(303).hasRedirectedUrl(deal);
		}
		assertThat(send("details", "terms.name", "Too late")).hasRedirectedUrl(deal);
		assertThat(jdbc.sql("select count(*) from referral where name = 'Fleet telematics' and direction = 'OUTBOUND'")
			.query(Integer.class)
			.single()).isOne();
		assertThat(jdbc.sql("select input::text from deal_draft where id = :id")
			.param("id", draft)
			.query(String.class)
			.single()).isEqualTo("{}");
	}

	@Test
	void createsNothingWhenItChangedAfterTheReview() {
		coSell();
		String seen = seen();
		send("selling-type", "help", "QUOTES", "shared", "no");
		MvcTestResult answer = submit(seen);
		assertThat(answer).hasStatus(409);
		assertThat(text(answer)).contains("changed in another window");
		assertThat(submit(seen())).hasStatus(303);
	}

	@Test
	void saysWhatCanNoLongerBeChosenAndLosesNothing() {
		coSell();
		String seen = seen();
		jdbc.sql("update solution set retired_at = now() where id = 'SOL-1234-PQRS'").update();
		MvcTestResult answer = submit(seen);
		assertThat(answer).hasStatus(422);
		assertThat(text(answer)).contains("Solutions: 1 field needs a correction",
				"SOL-1234-PQRS is not in the catalogue any more");
		assertThat(page("details").html()).contains("Fleet telematics");
	}

	@Test
	void tellsWhenTheLocationIsNoLongerTheirs() {
		who = SignedIn.LONDON_ADMIN;
		coSell();
		jdbc.sql("update location set retired_at = now() where name = 'London'").update();
		assertThat(submit(seen())).hasStatus(422);
		assertThat(text(get(path("details") + "?check=yes")))
			.contains("You can no longer create deals at this location.");
	}

	@Test
	void warnsOfALiveDealThatLooksTheSame() {
		coSell();
		submit(seen());
		String first = created().toString();
		UUID again = UUID.randomUUID();
		jdbc.sql("""
				insert into deal_draft (id, organization_id, member_id, input, created_at, updated_at)
				select :id, organization_id, member_id, '{}', now(), now() from deal_draft limit 1
				""").param("id", again).update();
		WizardTests second = new WizardTests(mvc, signedIn, jdbc);
		second.coSell();
		assertThat(second.page("review").html()).contains("/opportunities/" + first);
	}

	@Test
	void anotherWindowDoesNotSilentlyOverwrite() {
		details("London");
		String stale = page("details").one("name=\"seen\" value=\"([^\"]*)\"");
		send("details", "page", "other", "seen", stale, "terms.name", "Other window");
		MvcTestResult answer = send("details", "page", "mine", "seen", stale, "terms.name", "This window");
		assertThat(answer).hasStatus(409);
		Page page = Page.of(answer);
		assertThat(page.text()).contains("changed in another window", "Other window");
		assertThat(page.one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("This window");
		assertThat(page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("Other window");
		send("details", "page", "mine", "seen", page.one("name=\"seen\" value=\"([^\"]*)\""), "terms.name",
				"This window");
		assertThat(page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("This window");
	}

	@Test
	void thePageThatWroteItMayWriteItAgain() {
		details("London");
		String seen = page("details").one("name=\"seen\" value=\"([^\"]*)\"");
		send("details", "page", "mine", "seen", seen, "terms.name", "One");
		assertThat(send("details", "page", "mine", "seen", seen, "terms.name", "Two")).hasStatus(422);
		assertThat(page("details").one("name=\"terms.name\" value=\"([^\"]*)\"")).isEqualTo("Two");
	}

	@Test
	void offersDraftsToGoOnWithAndToDiscard() {
		details("London");
		Page start = Page.of(get("/opportunities/new?draft=" + UUID.randomUUID()));
		assertThat(start.text()).contains("Go on with a draft", "Fleet telematics", "Fjord AB");
		assertThat(start.html()).contains(path("team"));
		assertThat(get("/opportunities/drafts/" + draft)).hasRedirectedUrl(path("team"));
		assertThat(post("/opportunities/drafts/" + draft + "/removal")).hasRedirectedUrl("/opportunities/new");
		assertThat(get(path("customer"))).hasStatus(404);
		assertThat(Page.of(get("/opportunities/new?draft=" + UUID.randomUUID())).text())
			.doesNotContain("Fleet telematics");
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.LONDON_ADMIN, SignedIn.FABRIKAM })
	void nobodyElseFindsADraft(String other) {
		coSell();
		who = other;
		assertThat(get("/opportunities/new?draft=" + draft)).hasStatus(404);
		for (String page : List.of("customer", "details", "team", "solutions", "selling-type", "review",
				"invitations/" + UUID.randomUUID())) {
			assertThat(get(path(page))).hasStatus(404);
			if (!page.equals("review")) {
				assertThat(send(page, "query", "x")).hasStatus(404);
			}
		}
		assertThat(submit("")).hasStatus(404);
		assertThat(post("/opportunities/drafts/" + draft + "/removal")).hasStatus(404);
		who = SignedIn.CONTOSO;
		assertThat(get(path("review"))).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { SignedIn.REVIEWER, SignedIn.PROGRAMME_ADMIN, SignedIn.SELLER })
	void isNotForTheVendorsStaff(String other) {
		who = other;
		assertThat(get("/opportunities/new")).hasStatus(403);
		assertThat(get(path("customer"))).hasStatus(403);
		assertThat(send("customer", "query", "x")).hasStatus(403);
		assertThat(submit("")).hasStatus(403);
		assertThat(get("/opportunities").getResponse().getStatus()).isEqualTo(200);
		assertThat(Page.of(get("/opportunities")).html()).doesNotContain("\"/opportunities/new\"");
		assertThat(drafts()).isZero();
	}

	@Test
	void theListLeadsHereOnEveryTab() {
		for (String tab : List.of("inbound", "outbound", "favorites")) {
			assertThat(Page.of(get("/opportunities?tab=" + tab)).html()).contains("\"/opportunities/new\"");
		}
	}

	@Test
	void keepsNulCharactersOutOfTheDatabase() {
		assertThat(send("customer", "query", "a\0b\\u0000", "contact.firstName", "\0\ud800")).hasStatus(422);
		assertThat(page("customer").html()).contains("a\ufffdb\\u0000", "\ufffd\ufffd");
	}

	private void customer() {
		assertThat(send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB", "address.line1",
				"Kajen 1", "address.city", "Malmö", "consent", "true"))
			.hasRedirectedUrl(path("details"));
	}

	private void details(String place) {
		customer();
		assertThat(send("details", "location", location(place), "terms.name", "Fleet telematics", "terms.value",
				"12000.50", "terms.currency", "EUR", "terms.closeDate", "2099-06-30"))
			.hasRedirectedUrl(path("team"));
	}

	private void team(String place) {
		details(place);
		assertThat(send("team", "members[0].firstName", "Ava", "members[0].lastName", "Mitchell", "members[0].phone",
				"+1 425", "members[0].email", "ava@contoso.example"))
			.hasRedirectedUrl(path("solutions"));
	}

	private void solutions() {
		team("London");
		assertThat(send("solutions", "solutions.rows[0].id", "SOL-1234-PQRS", "solutions.rows[0].quantity", "3"))
			.hasRedirectedUrl(path("selling-type"));
	}

	private void coSell() {
		solutions();
		assertThat(send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB", "address.line1",
				"Kajen 1", "address.city", "Malmö", "consent", "true", "contact.firstName", "Ida", "contact.lastName",
				"Berg", "contact.phone", "+46 40", "contact.email", "ida@fjord.example"))
			.hasStatus(303);
		assertThat(send("selling-type", "help", "GENERAL", "shared", "no", "notes", "Please"))
			.hasRedirectedUrl(path("review"));
	}

	private void invite(String key, String partner) {
		String word = "invitations/" + key;
		assertThat(send(word, "action", "partner-search", "query", partner)).hasRedirectedUrl(path(word));
		String choice = page(word).one("value=\"(partner-choose-[^\"]+)\"");
		assertThat(send(word, "action", choice, "query", partner, "money.closeDate", "2099-06-30", "money.currency",
				"EUR", "team", "ava@contoso.example"))
			.hasRedirectedUrl(path(word));
		Page form = page(word);
		assertThat(form.one("name=\"money.closeDate\" value=\"([^\"]*)\"")).isEqualTo("2099-06-30");
		assertThat(send(word, "partner", choice.substring("partner-choose-".length()), "money.closeDate", "2099-06-30",
				"money.currency", "EUR", "money.value", "5000", "team", "ava@contoso.example", "help", "QUOTES",
				"solutions.rows[0].id", "SOL-1234-PQRS"))
			.hasRedirectedUrl(path("selling-type") + "#partners");
	}

	private String seen() {
		return page("review").one("name=\"seen\" value=\"([^\"]*)\"");
	}

	private MvcTestResult submit(String seen) {
		return post(path("submission"), "seen", seen);
	}

	private MvcTestResult send(String page, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		if (!all.contains("page") && drafts(draft)) {
			// as the page does that shows the draft at present
			all.addAll(List.of("seen", mark(page)));
		}
		return post(path(page), all.toArray(String[]::new));
	}

	private String mark(String part) {
		return jdbc.sql("select coalesce(input -> 'marks' ->> :part, '') from deal_draft where id = :id")
			.param("part", part)
			.param("id", draft)
			.query(String.class)
			.single();
	}

	private MvcTestResult post(String uri, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(uri).with(signedIn.as(who)).with(csrf());
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
			if (fields[n].startsWith("members[") && fields[n].endsWith(".firstName")) {
				request.param("_" + fields[n].replace(".firstName", ".internal"), "on");
			}
		}
		return request.exchange();
	}

	private MvcTestResult get(String uri) {
		return mvc.get().uri(java.net.URI.create(uri)).with(signedIn.as(who)).exchange();
	}

	private Page page(String word) {
		MvcTestResult answer = get(path(word));
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private String path(String word) {
		return "/opportunities/drafts/" + draft + "/" + word;
	}

	private static String text(MvcTestResult answer) {
		return Page.of(answer).text();
	}

	private UUID created() {
		return jdbc.sql("select referral_id from deal_draft where id = :id")
			.param("id", draft)
			.query(UUID.class)
			.single();
	}

	private List<String> halves(UUID deal) {
		return jdbc.sql("""
				select o.name || ' ' || r.substatus from referral r join organization o on o.id = r.organization_id
				where r.engagement_id = (select engagement_id from referral where id = :id)
				""").param("id", deal).query(String.class).list();
	}

	private boolean drafts(UUID id) {
		return jdbc.sql("select exists (select from deal_draft where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	private int drafts() {
		return jdbc.sql("select count(*) from deal_draft").query(Integer.class).single();
	}

	private String location(String name) {
		return jdbc.sql("select id from location where name = :name").param("name", name).query(String.class).single();
	}

	private String assessment() {
		return jdbc.sql("select id from solution where assessment and retired_at is null limit 1")
			.query(String.class)
			.single();
	}

}
