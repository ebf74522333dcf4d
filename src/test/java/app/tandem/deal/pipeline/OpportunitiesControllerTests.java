package app.tandem.deal.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import app.tandem.deal.Tab;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class OpportunitiesControllerTests {

	private static final String OWN = "r.organization_id = m.organization_id";

	private static final String ON_TEAM = """
			and exists (select from team_member t where t.referral_id = r.id and not t.inviters
			and lower(t.email) = lower(m.email))""";

	private static final String AT = " and r.location_id = (select id from location where name = '%s')";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	OpportunitiesControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void theStartPageIsTheList() {
		assertThat(answer(SignedIn.CONTOSO, URI.create("/"))).hasStatus(303).hasRedirectedUrl("/opportunities");
	}

	@Test
	@Transactional
	void beginsWithTheInboundTab() {
		jdbc.sql("delete from list_setting").update();
		Page page = list(SignedIn.CONTOSO, "");
		assertThat(page.one("<title>(.*?)</title>")).isEqualTo("Co-sell opportunities – Tandem");
		assertThat(currentTab(page)).isEqualTo("inbound");
		assertThat(page.text()).contains("Amelia Turner", "Import", "Export");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inbound", "outbound" })
	void aTabShowsItsDirectionAlone(String tab) {
		Page page = list(SignedIn.CONTOSO, "?tab=" + tab);
		assertThat(currentTab(page)).isEqualTo(tab);
		assertThat(directions(ids(page))).containsOnly(tab.toUpperCase(java.util.Locale.ROOT));
	}

	@Test
	@Transactional
	void favoritesShowDealsOfBothDirections() {
		List<UUID> favorites = List.of(ids(list(SignedIn.CONTOSO, "?tab=inbound")).get(0),
				ids(list(SignedIn.CONTOSO, "?tab=outbound")).get(0));
		favorites.forEach((id) -> favor(SignedIn.CONTOSO, id));
		Page page = list(SignedIn.CONTOSO, "?tab=favorites");
		assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(favorites);
		assertThat(page.all("aria-label=\"(Remove from favorites)\"")).hasSize(2);
		assertThat(page.html()).contains("aria-pressed=\"true\"").doesNotContain("aria-pressed=\"false\"");
	}

	@Test
	void filtersAreChipsThatLeadToTheListWithoutThem() {
		Page page = list(SignedIn.CONTOSO, "?tab=outbound&status=ACCEPTED&status=WON&type=CO_SELL&q=a");
		assertThat(page.all("class=\"filter\"[^>]*><span>(.*?)</span>")).containsExactly("a", "Status: Accepted",
				"Status: Won", "Type: Co-sell");
		List<String> links = page.all("class=\"filter\" href=\"([^\"]*)\"");
		assertThat(links.get(0)).doesNotContain("q=").contains("status=ACCEPTED", "status=WON", "type=CO_SELL");
		assertThat(links.get(1)).doesNotContain("ACCEPTED").contains("q=a", "status=WON", "type=CO_SELL");
		assertThat(links.get(3)).doesNotContain("type=").contains("tab=outbound");
		assertThat(page.one("class=\"filters-clear\" href=\"([^\"]*)\"")).isEqualTo("/opportunities?tab=outbound");
		Page fewer = list(SignedIn.CONTOSO, URI.create(links.get(3)));
		assertThat(total(fewer)).isGreaterThan(total(page));
	}

	@Test
	void fieldsThatWereLeftEmptyLeaveTheAddress() {
		assertThat(answer(SignedIn.CONTOSO,
				URI.create("/opportunities?tab=outbound&q=&customer=&value-to=%20&status=WON")))
			.hasStatus(303)
			.hasRedirectedUrl("/opportunities?tab=outbound&status=WON");
	}

	@Test
	void anUpperValueBelowTheLowerOneIsSaidInWordsOfAmounts() {
		Page page = list(SignedIn.CONTOSO, "?tab=outbound&value-from=500&value-to=100");
		assertThat(page.one("id=\"filter-value-to-error\">(.*?)</p>")).contains("below the lower one");
	}

	@Test
	void theBoardSaysWhereDealsAreThatCameToNothingBeforeTheyWereSold() {
		String titles = "class=\"board-title\"[^>]*>([^<]*)<";
		Page board = list(SignedIn.CONTOSO, "?tab=inbound&view=board&country=US");
		assertThat(board.text()).contains("declined or have expired are not on the board");
		assertThat(board.all(titles)).contains("Accepted").doesNotContain("Created");
		assertThat(board.html().replace("&amp;", "&")).containsPattern(
				"/opportunities\\?tab=inbound&status=(DECLINED&status=EXPIRED|EXPIRED&status=DECLINED)&country=US\"");
		assertThat(list(SignedIn.CONTOSO, "?tab=inbound&view=board&status=DECLINED").text())
			.contains("are not on the board");
		assertThat(list(SignedIn.CONTOSO, "?tab=inbound&view=board&status=WON").text())
			.doesNotContain("are not on the board");
		Page outbound = list(SignedIn.CONTOSO, "?tab=outbound&view=board");
		assertThat(outbound.text()).doesNotContain("are not on the board");
		assertThat(outbound.all(titles)).contains("Created");
	}

	@Test
	void whatWasNeverAcceptedHasNoStage() {
		for (String status : List.of("PENDING", "RECEIVED", "DECLINED", "EXPIRED")) {
			Page list = list(SignedIn.CONTOSO, "?tab=inbound&status=" + status);
			assertThat(list.all("(id=\"deal-[0-9a-f-]+\")")).as(status).isNotEmpty();
			assertThat(list.one("(?s)<tbody>(.*)</tbody>")).as(status).doesNotContain("%");
		}
		assertThat(list(SignedIn.CONTOSO, "?tab=inbound&status=WON").one("(?s)<tbody>(.*)</tbody>")).contains("100%");
	}

	@Test
	void whatCannotBeReadIsSaidAtItsFieldAndKept() {
		Page page = list(SignedIn.CONTOSO,
				"?tab=outbound&close-date-from=soon&value-to=1.500&q=&created-from=2026-03-02&created-to=2026-03-01");
		assertThat(page.one("name=\"close-date-from\" type=\"text\" value=\"([^\"]*)\"")).isEqualTo("soon");
		assertThat(page.one("id=\"filter-close-date-from-error\">(.*?)</p>")).contains("This is not a date");
		assertThat(page.one("id=\"filter-value-to-error\">(.*?)</p>")).contains("This is not an amount");
		assertThat(page.one("id=\"filter-created-to-error\">(.*?)</p>")).contains("before the beginning");
		assertThat(page.html()).containsPattern("<details class=\"menu facet facet-more\"[^>]*open");
	}

	@Test
	@Transactional
	void theListBeginsAsItWasLeftWithoutItsSearch() {
		list(SignedIn.CONTOSO, "?tab=outbound&q=a&status=WON&team=me&sort=-value");
		assertThat(answer(SignedIn.CONTOSO, URI.create("/opportunities"))).hasStatus(303)
			.hasRedirectedUrl("/opportunities?tab=outbound&status=WON&team=me&sort=-value");
		list(SignedIn.CONTOSO, "?tab=inbound");
		assertThat(currentTab(list(SignedIn.CONTOSO, ""))).isEqualTo("inbound");
	}

	@Test
	void furtherFiltersAreChipsToo() {
		Page page = list(SignedIn.CONTOSO,
				"?tab=outbound&customer=school&team=me&solution=sol-0000-none&close-date-from=2026-01-02&value-to=1000000");
		assertThat(page.all("class=\"filter\"[^>]*><span>(.*?)</span>")).containsExactly("Customer: school",
				"Solution: SOL-0000-NONE", "Team member: Me", "Closes from: Jan 2, 2026", "Value up to: 1,000,000");
		assertThat(page.all("class=\"filter\" href=\"([^\"]*)\"").get(3)).doesNotContain("close-date")
			.contains("value-to=1000000", "team=me");
	}

	@Test
	void aFilterKeepsOutWhatDoesNotMatch() {
		List<UUID> won = ids(list(SignedIn.CONTOSO, "?tab=outbound&status=WON"));
		assertThat(won).isNotEmpty();
		assertThat(jdbc.sql("select distinct substatus from referral where id = any(:ids)")
			.param("ids", won.toArray(UUID[]::new))
			.query(String.class)
			.list()).containsExactly("WON");
	}

	@Test
	void searchesAmongWhatTheFiltersLeave() {
		UUID id = ids(list(SignedIn.CONTOSO, "?tab=outbound&status=WON")).get(0);
		assertThat(ids(list(SignedIn.CONTOSO, "?tab=outbound&status=WON&q=" + id))).containsExactly(id);
		assertThat(ids(list(SignedIn.CONTOSO, "?tab=outbound&status=LOST&q=" + id))).isEmpty();
	}

	@Test
	void showsWhatWasTypedAsTextAlone() {
		Page page = new Page(text(mvc.get()
			.uri("/opportunities?q={q}", "\"><script>alert(1)</script>")
			.with(signedIn.as(SignedIn.CONTOSO))
			.exchange()));
		assertThat(page.html()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
		assertThat(page.one("class=\"filter\"[^>]*><span>(.*?)</span>")).isEqualTo("\"><script>alert(1)</script>");
	}

	@Test
	void aSecondPressOnAColumnTurnsTheOrderRoundAndAThirdEndsIt() {
		Page up = list(SignedIn.CONTOSO, column(list(SignedIn.CONTOSO, "?tab=outbound"), "Deal name"));
		assertThat(sorted(up)).isEqualTo("ascending");
		assertThat(ids(up)).isEqualTo(outbound("r.name, r.id"));
		Page down = list(SignedIn.CONTOSO, column(up, "Deal name"));
		assertThat(sorted(down)).isEqualTo("descending");
		assertThat(ids(down)).isEqualTo(outbound("r.name desc, r.id desc"));
		Page end = list(SignedIn.CONTOSO, column(down, "Deal name"));
		assertThat(end.html()).doesNotContain("aria-sort");
		assertThat(ids(end)).isEqualTo(ids(list(SignedIn.CONTOSO, "?tab=outbound")));
	}

	@Test
	void pagesFollowEachOtherWithoutGapAndLeadBack() {
		Page first = list(SignedIn.CONTOSO, "?tab=outbound&sort=value");
		assertThat(first.link("rel=\"prev\"")).isNull();
		assertThat(ids(first)).hasSize(50);
		Page second = list(SignedIn.CONTOSO, beside(first, "next"));
		assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
		assertThat(ids(list(SignedIn.CONTOSO, beside(second, "prev")))).isEqualTo(ids(first));
		assertThat(walk(SignedIn.CONTOSO, "outbound")).hasSize(total(first)).doesNotHaveDuplicates();
	}

	@Test
	void answersJustTheListToHtmxAndSaysSoToCaches() {
		MvcTestResult answer = htmx("HX-Request", "true", "HX-Target", "deal-list");
		assertThat(answer).hasStatusOk().bodyText().startsWith("<div id=\"deal-list\">").doesNotContain("<html", "<h1");
		assertThat(answer.getResponse().getHeaders("Vary")).contains("HX-Request", "HX-Target");
	}

	@Test
	void answersTheWholePageWhenTheBrowserGoesBack() {
		assertThat(htmx("HX-Request", "true", "HX-Target", "deal-list", "HX-History-Restore-Request", "true"))
			.bodyText()
			.contains("<html", "id=\"deal-list\"");
		assertThat(htmx("HX-Request", "true", "HX-Target", "somewhere-else")).bodyText().contains("<html");
	}

	@ParameterizedTest
	@CsvSource({ "reviewer@microsoft.example, '', No deals for your role",
			"programme@microsoft.example, '?tab=outbound', No deals for your role",
			"admin@contoso.example, '?q=nobody+is+called+so', Nothing matches",
			"admin@contoso.example, '?tab=favorites', No favorites yet" })
	void anEmptyListSaysWhy(String person, String query, String reason) {
		Page page = list(person, query);
		assertThat(ids(page)).isEmpty();
		assertThat(page.text()).contains(reason);
		assertThat(page.html()).doesNotContain("<table");
	}

	@Test
	@Transactional
	void anEmptyTabSaysWhatWillAppearThere() {
		String onNoTeam = "newcomer@contoso.example";
		jdbc.sql("update member set email = :email where email = :person")
			.param("email", onNoTeam)
			.param("person", SignedIn.SEATTLE_USER)
			.update();
		assertThat(list(onNoTeam, "").text()).contains("No inbound deals yet");
		assertThat(list(onNoTeam, "?tab=outbound").text()).contains("No outbound deals yet");
	}

	@Test
	void whoMayNotImportIsNotOfferedTo() {
		assertThat(list(SignedIn.SELLER, "").html()).doesNotContain("/opportunities/import\"")
			.contains("/opportunities/exports/new");
		assertThat(list(SignedIn.REVIEWER, "").html()).doesNotContain("/opportunities/import\"",
				"/opportunities/exports/new");
	}

	/** What each may see, said anew here and not with the application's own words. */
	@ParameterizedTest
	@CsvSource({ "admin@contoso.example, company, ''", "london.admin@contoso.example, location, London",
			"london.user@contoso.example, team, London", "seattle.user@contoso.example, team, Seattle",
			"admin@fabrikam.example, company, ''", "admin@northwind.example, company, ''",
			"seller@microsoft.example, seller, ''", "reviewer@microsoft.example, nothing, ''",
			"programme@microsoft.example, nothing, ''" })
	void everybodySeesAndCountsJustTheirDeals(String person, String rule, String location) {
		List<UUID> expected = visible(person, rule, location);
		List<UUID> shown = new ArrayList<>();
		for (String tab : List.of("inbound", "outbound")) {
			List<UUID> walked = walk(person, tab);
			Page page = list(person, "?tab=" + tab);
			assertThat(tabCount(page, tab)).isEqualTo(walked.size());
			assertThat(total(page)).isEqualTo(walked.size());
			assertThat(page.text()).doesNotContain(namesOutside(expected));
			shown.addAll(walked);
		}
		assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
		assertThat(expected.isEmpty()).isEqualTo(rule.equals("nothing"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin@fabrikam.example", "admin@northwind.example" })
	void otherCompaniesLocationsAndPeopleAreNoChoice(String person) {
		Page page = list(person, "?tab=outbound");
		assertThat(page.all("name=\"location\" value=\"([^\"]*)\"")).containsExactlyInAnyOrderElementsOf(jdbc.sql("""
				select l.id from location l join member m on m.organization_id = l.organization_id where m.email = :me
				""").param("me", person).query(UUID.class).list().stream().map(UUID::toString).toList());
		assertThat(page.text()).doesNotContain("Contoso Corporate", "London");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?tab=moon", "?sort=password_hash", "?sort=-", "?status=accepted&type=any&stage=10",
			"?country=XXX&location=here", "?after=%00", "?before=AAAA&after=BBBB", "?q=%00%00",
			"?close-date-from=soon&value-to=much", "?q=%F0%9F%9A%80%25_%5C" })
	void wordsThatMeanNothingAreLeftOut(String query) {
		assertThat(answer(SignedIn.CONTOSO, URI.create("/opportunities" + query))).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "value, 1E+999999999", "value, 1E-999999999", "value, 1E+90000000",
			"created, +1000000000-12-31T23:59:59.999999999Z", "created, -1000000000-01-01T00:00:00Z",
			"close-date, +999999999-12-31", "close-date, -999999999-01-01", "stage, 2147483647", "stage, -1" })
	void aPlaceOutsideOfAllListsIsNoFailure(String sort, String value) {
		String place = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((new UUID(0, 1) + value).getBytes(StandardCharsets.UTF_8));
		String address = "/opportunities?tab=outbound&sort=" + sort + "&after=" + place;
		assertThat(answer(SignedIn.CONTOSO, URI.create(address))).hasStatusOk();
	}

	@Test
	void endlessWordsAreBounded() {
		Page page = list(SignedIn.CONTOSO, "?q=" + "x".repeat(5000));
		assertThat(page.one("name=\"q\" maxlength=\"200\"\\s+value=\"([^\"]*)\"")).hasSize(200);
		String countries = String.join("", Collections.nCopies(2000, "&country=SE"));
		assertThat(list(SignedIn.CONTOSO, "?tab=outbound" + countries).all("class=\"filter\"[^>]*><span>(.*?)</span>"))
			.containsExactly("Country: Sweden");
	}

	@Test
	void numbersThatFollowAPageHaveTheirPlacesInIt() {
		Page numbers = Page.of(answer(SignedIn.CONTOSO, URI.create("/opportunities/counts?tab=outbound&status=WON")));
		Page page = list(SignedIn.CONTOSO, "?tab=outbound&status=WON");
		for (Tab tab : Tab.values()) {
			assertThat(numbers.one("id=\"tab-" + tab.word() + "-count\" hx-swap-oob=\"true\">(\\d+)<"))
				.isEqualTo(String.valueOf(tabCount(page, tab.word())));
		}
		assertThat(numbers.one("id=\"list-total\" role=\"status\" data-focus hx-swap-oob=\"true\">(.*?)<"))
			.isEqualTo(page.one("id=\"list-total\" role=\"status\" data-focus>(.*?)<"));
		assertThat(page.html()).doesNotContain("/opportunities/counts");
	}

	private List<UUID> visible(String person, String rule, String location) {
		String where = switch (rule) {
			case "company" -> OWN;
			case "location" -> OWN + AT.formatted(location);
			case "team" -> OWN + AT.formatted(location) + ON_TEAM;
			case "seller" -> OWN + " or r.base in ('PARTNER_LED', 'ASSESSMENT') and r.direction = 'OUTBOUND'";
			default -> "false";
		};
		return jdbc.sql("select r.id from referral r join member m on m.email = :me where " + where)
			.param("me", person)
			.query(UUID.class)
			.list();
	}

	private List<String> namesOutside(List<UUID> visible) {
		return jdbc.sql("""
				select distinct name from referral
				where name not in (select name from referral where id = any(:ids))
				""").param("ids", visible.toArray(UUID[]::new)).query(String.class).list();
	}

	private List<UUID> outbound(String order) {
		return jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where o.name = 'Contoso' and r.direction = 'OUTBOUND' order by %s limit 50
				""".formatted(order)).query(UUID.class).list();
	}

	private List<String> directions(List<UUID> ids) {
		return jdbc.sql("select direction from referral where id = any(:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query(String.class)
			.list();
	}

	private void favor(String person, UUID deal) {
		jdbc.sql("insert into favorite select id, :deal, now() from member where email = :person")
			.param("deal", deal)
			.param("person", person)
			.update();
	}

	private List<UUID> walk(String person, String tab) {
		Page page = list(person, "?tab=" + tab);
		List<UUID> walked = new ArrayList<>(ids(page));
		for (URI next = page.link("rel=\"next\""); next != null; next = page.link("rel=\"next\"")) {
			page = list(person, next);
			walked.addAll(ids(page));
		}
		return walked;
	}

	private Page list(String person, String query) {
		return list(person, URI.create("/opportunities" + query));
	}

	private Page list(String person, URI address) {
		MvcTestResult answer = answer(person, address);
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	private MvcTestResult answer(String person, URI address) {
		return mvc.get().uri(address).with(signedIn.as(person)).exchange();
	}

	private MvcTestResult htmx(String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.get()
			.uri("/opportunities?tab=outbound")
			.with(signedIn.as(SignedIn.CONTOSO));
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return request.exchange();
	}

	private static String text(MvcTestResult answer) {
		return Page.of(answer).html();
	}

	private static List<UUID> ids(Page page) {
		return page.all("<tr id=\"deal-([^\"]*)\"").stream().map(UUID::fromString).toList();
	}

	private static String currentTab(Page page) {
		return page.one("class=\"tab\" id=\"tab-(\\w+)\" href=\"[^\"]*\" aria-current=\"page\"");
	}

	private static int tabCount(Page page, String tab) {
		return Integer.parseInt(page.one("id=\"tab-" + tab + "-count\">(\\d+)<"));
	}

	private static int total(Page page) {
		String total = page.one("id=\"list-total\" role=\"status\" data-focus>(.*?)<");
		return total.equals("No deals") ? 0 : Integer.parseInt(total.replaceFirst(" deals?$", ""));
	}

	private static String sorted(Page page) {
		return page.one("aria-sort=\"(\\w+)\"");
	}

	private static URI column(Page page, String label) {
		return URI.create(page.one("class=\"sort\" id=\"sort-\\w+\" href=\"([^\"]*)\"[^>]*>" + label));
	}

	private static URI beside(Page page, String way) {
		URI address = page.link("rel=\"" + way + "\"");
		if (address == null) {
			throw new AssertionError("there is no such page: " + way);
		}
		return address;
	}

}
