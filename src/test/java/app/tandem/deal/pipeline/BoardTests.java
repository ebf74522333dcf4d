package app.tandem.deal.pipeline;

import java.net.URI;
import java.util.ArrayList;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class BoardTests {

	private static final String BOARD = "/opportunities?tab=outbound&view=board";

	private static final String CARD = "id=\"card-([^\"]*)\"";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	BoardTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "CREATED,ACCEPTED,10", "QUALIFIED,ACCEPTED,20", "PROPOSED,ACCEPTED,60", "WON,WON,100",
			"LOST,LOST,10" })
	void eachColumnHoldsTheDealsOfItsStage(String column, String substatus, int stage) {
		String part = column(Page.of(get(BOARD)), column);
		List<UUID> expected = jdbc.sql("""
				select r.id from referral r join member m on m.organization_id = r.organization_id
				where m.email = :me and r.direction = 'OUTBOUND' and r.substatus = :substatus
					and (:substatus <> 'ACCEPTED' or r.stage = :stage) and r.withdrawn_at is null
				order by r.created_at desc, r.id desc
				""")
			.param("me", SignedIn.CONTOSO)
			.param("substatus", substatus)
			.param("stage", stage)
			.query(UUID.class)
			.list();
		Page page = new Page(part);
		assertThat(page.one("class=\"tab-count\">(\\d+)<")).isEqualTo(String.valueOf(expected.size()));
		assertThat(page.all(CARD)).isEqualTo(expected.stream().limit(12).map(UUID::toString).toList());
	}

	@Test
	void aColumnTellsWhatItsDealsAreWorthCurrencyByCurrency() {
		Page page = new Page(column(Page.of(get(BOARD)), "WON"));
		List<String> sums = jdbc.sql("""
				select r.currency || ' ' || to_char(sum(r.value), 'FM999,999,999,999')
				from referral r join member m on m.organization_id = r.organization_id
				where m.email = :me and r.direction = 'OUTBOUND' and r.substatus = 'WON' and r.withdrawn_at is null
				group by r.currency
				""").param("me", SignedIn.CONTOSO).query(String.class).list();
		assertThat(page.all("<span>([A-Z]{3}[^<]*)</span>")
			.stream()
			.map((sum) -> sum.replace('\u00a0', ' ').replaceAll("\\.\\d+", ""))
			.toList()).containsExactlyInAnyOrderElementsOf(sums);
	}

	@Test
	void theFiltersOfTheListAreThoseOfTheBoard() {
		Page page = Page.of(get(BOARD + "&status=WON"));
		assertThat(column(page, "WON")).contains("board-card-name");
		assertThat(column(page, "QUALIFIED")).doesNotContain("board-card-name").contains("No deals");
		assertThat(page.all("class=\"filter\" href=\"([^\"]*)\"")).containsExactly(BOARD);
		assertThat(page.html()).contains("href=\"/opportunities?tab=inbound&amp;status=WON&amp;view=board\"");
	}

	@ParameterizedTest
	@CsvSource({ "''", "&sort=name", "&sort=-stage", "&sort=status", "&sort=-registration", "&q=a&sort=status" })
	void moreCardsFollowThoseThatAreThere(String words) {
		Page column = new Page(column(Page.of(get(BOARD + words)), "WON"));
		List<String> cards = new ArrayList<>(column.all(CARD));
		assertThat(cards).hasSize(12);
		cards.addAll(
				Page.of(get(column.one("hx-get=\"(/opportunities/board/[^\"]*)\"").replace("&amp;", "&"))).all(CARD));
		assertThat(cards).hasSizeGreaterThan(12)
			.doesNotHaveDuplicates()
			.startsWith(Page.of(get("/opportunities/board/won?tab=outbound&view=board" + words))
				.all(CARD)
				.toArray(String[]::new));
	}

	@Test
	void whatAllDealsOfAColumnHaveAlikeOrdersThemByAgeAlone() {
		List<String> newestFirst = new Page(column(Page.of(get(BOARD)), "QUALIFIED")).all(CARD);
		for (String order : List.of("stage", "-status", "registration")) {
			assertThat(new Page(column(Page.of(get(BOARD + "&sort=" + order)), "QUALIFIED")).all(CARD)).as(order)
				.isEqualTo(newestFirst);
		}
		List<UUID> won = jdbc.sql("""
				select r.id from referral r join member m on m.organization_id = r.organization_id
				where m.email = :me and r.direction = 'OUTBOUND' and r.substatus = 'WON' and r.withdrawn_at is null
				order by array_position(array['NOT_REGISTERED', 'SUBMITTED'], r.registration_status) nulls last, r.id
				""").param("me", SignedIn.CONTOSO).query(UUID.class).list();
		assertThat(new Page(column(Page.of(get(BOARD + "&sort=registration")), "WON")).all(CARD))
			.isEqualTo(won.stream().limit(12).map(UUID::toString).toList());
	}

	@Test
	void moreCardsComeWithoutTheBoard() {
		Page page = Page.of(get("/opportunities/board/won?tab=outbound&view=board"));
		assertThat(page.html()).doesNotContain("<html", "board-column");
		List<String> cards = page.all(CARD);
		List<String> first = new Page(column(Page.of(get(BOARD)), "WON")).all(CARD);
		assertThat(cards).hasSizeGreaterThan(first.size()).startsWith(first.toArray(String[]::new));
		assertThat(Page.of(get("/opportunities/board/created?tab=outbound&view=board")).html())
			.contains("name=\"back\" value=\"/opportunities?tab=outbound&amp;view=board\"");
		assertThat(get("/opportunities/board/elsewhere?tab=outbound")).hasStatus(404);
	}

	@Test
	void movingACardIsSettingItsStageAndComesBackToTheBoard() {
		UUID deal = deal();
		assertThat(move(deal, version(deal))).hasStatus(303).hasRedirectedUrl(BOARD);
		assertThat(column(Page.of(get(BOARD)), "NEGOTIATED")).contains("card-" + deal);
	}

	@Test
	void whoeverWasSlowerSeesTheBoardAsItIs() {
		UUID deal = deal();
		MvcTestResult answer = move(deal, version(deal) + 7);
		assertThat(answer).hasStatus(303).hasRedirectedUrl(BOARD);
		assertThat(answer.getMvcResult().getFlashMap().toString()).contains("deal.progress.stage.overtaken");
	}

	@Test
	void closedDealsAndThoseToAnswerCannotBeMoved() {
		Page page = Page.of(get(BOARD));
		assertThat(column(page, "WON")).doesNotContain("draggable", "board-move");
		assertThat(column(Page.of(get("/opportunities?tab=inbound&view=board")), "NEW")).contains("board-card-name")
			.doesNotContain("draggable", "board-move");
		assertThat(page.html()).doesNotContain("id=\"column-NEW\"");
	}

	private MvcTestResult move(UUID deal, int version) {
		return mvc.post()
			.uri("/opportunities/{id}/stage", deal)
			.with(signedIn.as(SignedIn.CONTOSO))
			.with(csrf())
			.param("version", String.valueOf(version))
			.param("stage", "NEGOTIATED")
			.param("back", BOARD)
			.exchange();
	}

	private UUID deal() {
		return jdbc.sql("""
				select r.id from referral r join member m on m.organization_id = r.organization_id
				where m.email = :me and r.direction = 'OUTBOUND' and r.substatus = 'ACCEPTED' and r.base <> 'ASSESSMENT'
					and r.stage < 80 and r.withdrawn_at is null
				order by r.created_at desc limit 1
				""").param("me", SignedIn.CONTOSO).query(UUID.class).single();
	}

	private int version(UUID deal) {
		return jdbc.sql("select version from referral where id = :id").param("id", deal).query(Integer.class).single();
	}

	private static String column(Page page, String name) {
		String html = page.html();
		int start = html.indexOf("<section class=\"board-column\" id=\"column-" + name + "\"");
		return html.substring(start, html.indexOf("</section>", start));
	}

	private MvcTestResult get(String address) {
		return mvc.get().uri(URI.create(address)).with(signedIn.as(SignedIn.CONTOSO)).exchange();
	}

}
