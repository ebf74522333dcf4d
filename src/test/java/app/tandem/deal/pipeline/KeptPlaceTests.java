package app.tandem.deal.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever leaves a later page of a list comes back to it. */
@WebTest
class KeptPlaceTests {

	private static final String LIST = "/opportunities?tab=outbound&sort=name";

	private static final String DEAL = "class=\"cell-main\"><a href=\"([^\"]*)\"";

	private static final String BACK = "<form[^>]*/outcome/lost\"[^>]*>[^~]*?name=\"back\" value=\"([^\"]*)\"";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	KeptPlaceTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void aDealLeadsBackToItsLineOnThePageItWasOpenedFrom() {
		String second = second();
		String deal = get(second).all(DEAL).get(3);
		String id = deal.substring("/opportunities/".length(), deal.indexOf('?'));
		assertThat(walkBack(get(deal))).isEqualTo(second + "#deal-" + id);
	}

	@Test
	void soDoesItsNeighbour() {
		String second = second();
		Page deal = get(get(second).all(DEAL).get(3));
		assertThat(walkBack(get(deal.one("rel=\"next\" href=\"([^\"]*)\"")))).startsWith(second + "#deal-");
	}

	@Test
	void aCardLeadsBackToItselfOnTheBoard() {
		String card = get("/opportunities?tab=outbound&view=board").all("board-card-name\"><a href=\"([^\"]*)\"")
			.get(0);
		assertThat(walkBack(get(card))).startsWith("/opportunities?tab=outbound&view=board#card-");
	}

	/** Which leads to the plain address of the deal. */
	@Test
	void afterACommandADealStillLeadsAlongItsList() {
		Cookie session = session();
		String second = second();
		List<String> deals = get(second).all(DEAL);
		String plain = deals.get(3).substring(0, deals.get(3).indexOf('?'));
		assertThat(get(plain, session).html()).doesNotContain("class=\"walk\"");
		get(deals.get(3), session);
		get(deals.get(4), session);
		Page after = get(plain, session);
		assertThat(walkBack(after)).startsWith(second);
		assertThat(after.one("rel=\"next\" href=\"([^\"]*)\"")).isEqualTo(deals.get(4));
	}

	@Test
	void onlyTheLastDealsAreRemembered() {
		Cookie session = session();
		List<String> deals = get(LIST).all(DEAL).subList(0, 21);
		deals.forEach((deal) -> get(deal, session));
		assertThat(get(deals.get(1).substring(0, deals.get(1).indexOf('?')), session).html())
			.contains("class=\"walk\"");
		assertThat(get(deals.get(0).substring(0, deals.get(0).indexOf('?')), session).html())
			.doesNotContain("class=\"walk\"");
	}

	@Test
	@Transactional
	void aDealThatIsClosedOnTheBoardLeadsBackToTheBoard() {
		String board = "/opportunities?tab=outbound&type=PRIVATE&view=board";
		String asks = get(board).all("href=\"([^\"]*/outcome/lost[^\"]*)\"").get(0);
		Page dialog = get(asks);
		assertThat(dialog.one(BACK)).isEqualTo(board);
		assertThat(dialog.one("href=\"([^\"]*)\" data-dialog-close")).isEqualTo(board);
		String command = asks.substring(0, asks.indexOf('?'));
		assertThat(Page.of(post(command, board), 422).one(BACK)).isEqualTo(board);
		assertThat(post(command + "?reason=BUDGET", board)).hasStatus(303).hasRedirectedUrl(board);
	}

	@Test
	@Transactional
	void noAddressElsewhereIsLedBackTo() {
		String asks = get("/opportunities?tab=outbound&type=PRIVATE&view=board")
			.all("href=\"([^\"]*/outcome/lost[^\"]*)\"")
			.get(0);
		String command = asks.substring(0, asks.indexOf('?'));
		assertThat(post(command + "?reason=BUDGET", "https://elsewhere.example/")).hasStatus(303).hasRedirectedUrl("/");
	}

	@Test
	@Transactional
	void aHeartKeepsThePage() {
		String second = second();
		Page page = get(second);
		assertThat(post(page.all("formaction=\"(/opportunities/[^\"]*/favorite)\"").get(0),
				page.one("id=\"acts\"[\\s\\S]*?name=\"back\" value=\"([^\"]*)\"")))
			.hasStatus(303)
			.hasRedirectedUrl(second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/opportunities/selections/new?deed=stage&", "/opportunities/exports/new?" })
	void cancelLeadsBackToThePageOfASelection(String command) {
		String second = second();
		Page page = get(second);
		Page dialog = get(command + second.substring("/opportunities?".length()) + "&pick="
				+ page.all("name=\"pick\"[^>]*value=\"([^\"]*)\"").get(0));
		assertThat(dialog.one("<a class=\"btn btn-secondary\" href=\"([^\"]*)\"")).isEqualTo(second);
	}

	@Test
	void aSelectionKnowsItsPage() {
		String second = second();
		assertThat(get(second).html()).contains("<input type=\"hidden\" name=\"after\" value=\""
				+ second.substring(second.indexOf("after=") + "after=".length()) + "\">");
	}

	@Test
	void aPageThatIsEmptyByNowGivesWayToTheFirst() {
		String beyond = Base64.getUrlEncoder()
			.encodeToString((new UUID(0, 1) + "999999999999999").getBytes(StandardCharsets.UTF_8));
		String list = "/opportunities?tab=outbound&sort=value";
		Page page = get(list + "&after=" + beyond);
		assertThat(page.all(DEAL)).hasSize(50).isEqualTo(get(list).all(DEAL));
		assertThat(page.html()).doesNotContain("rel=\"prev\"");
	}

	@Test
	void whatLiesBeforeTheSecondPageIsTheFirst() {
		String before = get(second()).one("rel=\"prev\" href=\"([^\"]*)\"");
		assertThat(before).contains("before=");
		assertThat(get(before).all(DEAL)).isEqualTo(get(LIST).all(DEAL));
	}

	@Test
	void whatIsNoPlaceIsNotRepeated() {
		assertThat(get(LIST + "&after=nonsense").all(DEAL)).isEqualTo(get(LIST).all(DEAL));
	}

	private String second() {
		return get(LIST).one("rel=\"next\" href=\"([^\"]*)\"");
	}

	private static String walkBack(Page deal) {
		return deal.one("<nav class=\"walk\"[^>]*>\\s*<a href=\"([^\"]*)\"");
	}

	private Page get(String address) {
		MvcTestResult answer = mvc.get().uri(URI.create(address)).with(signedIn.as(SignedIn.CONTOSO)).exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private Cookie session() {
		MvcTestResult answer = mvc.get()
			.uri(get(LIST).all(DEAL).get(40))
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
		return Objects.requireNonNull(answer.getResponse().getCookie("tandem-session"));
	}

	private Page get(String address, Cookie session) {
		MvcTestResult answer = mvc.get()
			.uri(URI.create(address))
			.cookie(session)
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult post(String command, String back) {
		return mvc.post()
			.uri(URI.create(command))
			.param("back", back)
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange();
	}

}
