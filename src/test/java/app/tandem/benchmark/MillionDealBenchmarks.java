package app.tandem.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import app.tandem.database.RunningDatabase;
import app.tandem.testing.PackagedApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list and the board of a company with a million deals, beside a plain count of them.
 * Making the deals takes minutes: {@code -Dtandem.bench.data=folder} keeps them there for
 * the next run.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MillionDealBenchmarks {

	private static final String KEPT = System.getProperty("tandem.bench.data", "");

	private static final Path FOLDER = KEPT.isEmpty() ? Path.of("target", "million") : Path.of(KEPT);

	private static final Path DATA = FOLDER.resolve("data");

	private static final String ADMIN = "admin@contoso.example";

	private static final int MILLION = 1_000_000;

	/** Until Java has compiled what makes a page. */
	private static final int WARM_UPS = 400;

	private static final int ROUNDS = 100;

	private static final int MIXED = 400;

	private static final String LIST = "/opportunities?tab=outbound";

	private final Report report = new Report();

	private PackagedApplication application;

	private RunningDatabase database;

	private JdbcClient jdbc;

	@BeforeAll
	void start() throws Exception {
		if (KEPT.isEmpty()) {
			FileSystemUtils.deleteRecursively(FOLDER);
		}
		Files.createDirectories(FOLDER);
		this.application = PackagedApplication.start(DATA);
		this.application.untilFirstPage();
		this.database = RunningDatabase.in(DATA);
		this.jdbc = JdbcClient.create(this.database.asApplication());
		UUID company = this.jdbc.sql("select organization_id from member where email = :email")
			.param("email", ADMIN)
			.query(UUID.class)
			.single();
		int there = this.jdbc.sql("select count(*) from referral").query(Integer.class).single();
		if (there < MILLION) {
			new ManyDeals(this.database.asOwner()).add(company, MILLION);
		}
	}

	@AfterAll
	void end() throws Exception {
		this.report.publish("a million deals of one company");
		this.application.close();
		if (KEPT.isEmpty()) {
			FileSystemUtils.deleteRecursively(DATA);
		}
	}

	@Test
	void listsAndBoards() throws Exception {
		Samples count = new Samples();
		for (int n = 0; n < 5; n++) {
			count.time(() -> this.jdbc.sql("select count(*) from referral").query(Integer.class).single());
		}
		this.report.add("select count(*) over all of them", "", count);
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		for (int n = 0; n < WARM_UPS; n++) {
			page(admin, LIST);
		}
		for (Map.Entry<String, String> page : pages(admin).entrySet()) {
			measure(admin, page.getKey(), LIST + page.getValue(), "p99 <= 100 ms");
		}
		for (Map.Entry<String, String> page : boards().entrySet()) {
			measure(admin, page.getKey(), LIST + "&view=board" + page.getValue(), "<= 200 ms");
		}
		FilterMix mix = new FilterMix();
		mixed(admin, "each filter beside each search", FilterMix.pairs());
		mixed(admin, "drawn by chance, newest first", mix.draw(MIXED, false));
		mixed(admin, "drawn by chance, in any order", mix.draw(MIXED, true));
	}

	/** Each is asked for often enough to be warm, and counts once. */
	private void mixed(Visitor visitor, String name, List<String> lists) throws Exception {
		Samples times = new Samples();
		for (String words : lists) {
			page(visitor, LIST + words);
			page(visitor, LIST + words);
			times.time(() -> page(visitor, LIST + words));
		}
		this.report.add(lists.size() + " lists, " + name, "p99 <= 100 ms",
				String.format(Locale.ROOT, "%.1f ms, p90 %.1f, p99 %.1f (%.1f-%.1f)", times.median(),
						times.percentile(90), times.percentile(99), times.least(), times.most()));
	}

	private Map<String, String> pages(Visitor visitor) throws Exception {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("first page", "");
		String deep = LIST;
		for (int n = 0; n < 20; n++) {
			deep = Visitor.first(visitor.get(deep), "href=\"([^\"]*after=[^\"]+)\"").replace("&amp;", "&");
		}
		pages.put("21st page", deep.substring(LIST.length()));
		for (String column : "name customer type status vendor-status stage value close-date country location updated id crm-id registration"
			.split(" ")) {
			pages.put("by " + column, "&sort=" + column);
			pages.put("by " + column + ", last first", "&sort=-" + column);
		}
		pages.put("won", "&status=WON");
		pages.put("lost", "&status=LOST");
		pages.put("won and of a stage that they do not have", "&status=WON&stage=QUALIFIED");
		pages.put("two countries and a stage", "&country=KR&country=SE&stage=PROPOSED");
		pages.put("a country by name", "&country=NL&sort=name");
		pages.put("partner to partner", "&type=P2P");
		pages.put("registered", "&registration=APPROVED");
		pages.put("a customer", "&customer=%EB%8F%99%ED%95%B4%ED%95%B4%EC%9A%B4%2042");
		pages.put("a customer that is not there", "&customer=nobody%20at%20all");
		pages.put("on the team", "&team=me");
		pages.put("a colleague", "&team=ava.mitchell");
		pages.put("a solution", "&solution=SOL-1234-PQRS");
		pages.put("large ones", "&value-from=900000");
		pages.put("large ones by name", "&value-from=899000&sort=name");
		pages.put("of a month long ago", "&created-from=2019-01-01&created-to=2019-01-31");
		pages.put("closing soon", "&close-date-from=2026-12-01&close-date-to=2026-12-15");
		pages.put("search", "&q=%ED%95%9C%EB%B9%9B%EB%AC%BC%EC%82%B0");
		pages.put("search for two syllables", "&q=%ED%95%9C%EB%B9%9B");
		pages.put("search for one", "&q=" + ManyDeals.nameOfOne(this.jdbc));
		pages.put("search for nothing", "&q=does%20not%20exist");
		pages.put("search and filter", "&q=kundportal&status=ACCEPTED&country=SE");
		pages.put("search by value", "&q=kundportal&sort=-value");
		pages.put("search and a customer", "&q=kundportal&customer=adatum%201");
		pages.put("search and a range", "&q=network&value-from=500000&sort=close-date");
		pages.put("search and four filters",
				"&q=%EC%8A%A4%EB%A7%88%ED%8A%B8&status=ACCEPTED&stage=QUALIFIED&country=KR&type=PRIVATE");
		pages.put("search among one's own", "&q=network%20refresh&team=me");
		return pages;
	}

	private static Map<String, String> boards() {
		Map<String, String> boards = new LinkedHashMap<>();
		boards.put("board", "");
		boards.put("board of a country", "&country=SE");
		boards.put("board of a search", "&q=kundportal");
		boards.put("board by status, last first", "&sort=-status");
		boards.put("board by stage, last first", "&sort=-stage");
		boards.put("board of a customer", "&customer=%EB%8F%99%ED%95%B4%ED%95%B4%EC%9A%B4%2042");
		return boards;
	}

	private static String page(Visitor visitor, String path) throws Exception {
		String page = visitor.get(path);
		assertThat(page).contains("id=\"deal-list\"");
		return page;
	}

	private void measure(Visitor visitor, String name, String path, String aim) throws Exception {
		Samples times = new Samples();
		times.time(() -> page(visitor, path));
		// What takes seconds need not be asked often to be known.
		int rounds = (times.median() > 1_000) ? 3 : ROUNDS;
		Samples measured = new Samples();
		for (int n = 0; n < rounds; n++) {
			measured.time(() -> page(visitor, path));
		}
		this.report.add(name, aim, String.format(Locale.ROOT, "%.1f ms, p99 %.1f (%.1f-%.1f)", measured.median(),
				measured.percentile(99), measured.least(), measured.most()));
	}

}
