package app.tandem.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import app.tandem.database.RunningDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the packaged application from outside, as a browser sees it. No time fails it;
 * wrong counts and contents do.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TandemBenchmarks {

	private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

	private static final Path DATA = FOLDER.resolve("data");

	private static final String ADMIN = "admin@contoso.example";

	private static final String CPU = "  CPU of application + database";

	private static final int STARTS = 3;

	private static final int WARM_UPS = 4;

	private static final int ROUNDS = 9;

	private static final int EXPORTED = 5_000;

	private static final int MANY = 100_000;

	private static final int PAGES = 200;

	/** The same deals and parts that the export writes, in as few words as SQL has. */
	private static final String COPY_OUT = """
			copy (select r.id, e.id, r.name, e.customer_name, e.line1, e.line2, e.city, e.state, e.postal_code, e.country,
				e.duns, e.contact_first_name, e.contact_last_name, e.contact_phone, e.contact_email, r.status, r.substatus,
				r.vendor_status, r.reason, r.stage, r.value, r.currency, r.close_date, r.crm_id, r.campaign_id, r.notes,
				e.help, e.base, e.notes_to_vendor, e.consent, l.mpn_id, r.version,
				(select string_agg(concat_ws(', ', s.solution_id, s.currency, s.price, s.quantity), ';' order by s.position)
					from referral_solution s where s.referral_id = r.id),
				(select string_agg(concat_ws(', ', m.first_name, m.last_name, m.phone, m.email), ';' order by m.position)
					from team_member m where m.referral_id = r.id and not m.inviters)
			from referral r join engagement e on e.id = r.engagement_id join location l on l.id = r.location_id
			where r.organization_id = '%s' and r.direction = 'OUTBOUND' and r.withdrawn_at is null
			order by r.created_at desc, r.id desc limit %d) to stdout (format csv)
			""";

	private final Report report = new Report();

	private PackagedApplication application;

	private RunningDatabase database;

	private JdbcClient jdbc;

	private Connection connection;

	private UUID company;

	@BeforeAll
	void start() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		PackagedApplication.start(DATA).close();
		Samples wall = new Samples();
		Samples cpu = new Samples();
		for (int n = 1; n < STARTS; n++) {
			startMeasured(wall, cpu).close();
		}
		this.application = startMeasured(wall, cpu);
		this.report.add("java -jar to the first page, warm data", "<= 10,000 ms", wall);
		this.report.add("  CPU until then", "", cpu);
		this.database = RunningDatabase.in(DATA);
		this.connection = this.database.asApplication().getConnection();
		this.jdbc = JdbcClient.create(this.database.asApplication());
		this.company = this.jdbc.sql("select organization_id from member where email = :email")
			.param("email", ADMIN)
			.query(UUID.class)
			.single();
	}

	private static PackagedApplication startMeasured(Samples wall, Samples cpu)
			throws IOException, InterruptedException {
		PackagedApplication started = PackagedApplication.start(DATA);
		wall.add(started.untilFirstPage().toMillis());
		cpu.add(started.cpu().toMillis());
		return started;
	}

	@AfterAll
	void end() throws Exception {
		this.report.publish("JDK " + Runtime.version().feature() + ", " + Runtime.getRuntime().availableProcessors()
				+ " processors, PostgreSQL " + this.jdbc.sql("show server_version").query(String.class).single()
				+ ", fsync " + this.jdbc.sql("show fsync").query(String.class).single());
		this.connection.close();
		this.application.close();
		FileSystemUtils.deleteRecursively(DATA);
	}

	@Test
	@Order(1)
	void importsAThousandDeals() throws Exception {
		importRounds("import 1,000 deals, press to summary", "<= 1,000 ms, 8 x", WARM_UPS, ROUNDS);
	}

	@Test
	@Order(2)
	void exportsFiveThousandDeals() throws Exception {
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Samples pressed = new Samples();
		Samples worked = new Samples();
		Samples copied = new Samples();
		for (int round = -WARM_UPS; round < ROUNDS; round++) {
			String file = (round < 0) ? exported(admin) : pressed.time(() -> exported(admin));
			String rows = (round < 0) ? copiedOut() : copied.time(this::copiedOut);
			assertThat(ids(file, 2, 1)).hasSize(EXPORTED).isEqualTo(ids(rows, 0, 0));
			if (round >= 0) {
				worked.add(millisecondsOfLatestJob());
			}
		}
		this.report.add("export 5,000 deals, press to file", "<= 500 ms, 4 x", pressed, copied);
		this.report.add("  of that the job", "", worked, copied);
	}

	@Test
	@Order(3)
	void listsAHundredThousandDeals() throws Exception {
		int there = this.jdbc.sql("select count(*) from referral where organization_id = :company")
			.param("company", this.company)
			.query(Integer.class)
			.single();
		new ManyDeals(this.database.asOwner()).add(this.company, MANY - there);
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Map<String, String> pages = pages(admin);
		for (int n = 0; n < PAGES / 2; n++) {
			for (String path : pages.values()) {
				page(admin, path);
			}
		}
		for (var page : pages.entrySet()) {
			measure(admin, page.getKey(), page.getValue());
		}
	}

	@Test
	@Order(4)
	void importsAThousandDealsBesideAHundredThousand() throws Exception {
		importRounds("import 1,000 deals beside 100,000", "", 1, ROUNDS);
	}

	private void importRounds(String figure, String aim, int warmUps, int rounds) throws Exception {
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Samples pressed = new Samples();
		Samples worked = new Samples();
		Samples copied = new Samples();
		Cpu spent = Cpu.NONE;
		for (int round = -warmUps; round < rounds; round++) {
			DealFile file = new DealFile("bench" + UUID.randomUUID().toString().substring(0, 8), 1_000);
			Upload upload = new Upload(admin.get("/opportunities/import"), file.mark() + ".csv", file.csv());
			Cpu before = Cpu.of(this.application);
			String summary = (round < 0) ? imported(admin, upload) : pressed.time(() -> imported(admin, upload));
			if (round >= 0) {
				spent = spent.plus(Cpu.of(this.application).minus(before));
			}
			assertThat(summary.replaceAll("\\s+", " ")).contains("<dd>1000</dd>").doesNotContain("figure-bad");
			UUID job = check(file);
			CopiedDeals rows = CopiedDeals.of(job, this.connection);
			Map<String, Long> counts = (round < 0) ? rows.write(this.connection)
					: copied.time(() -> rows.write(this.connection));
			assertThat(counts).containsEntry("engagement", 1_000L)
				.containsEntry("referral", 1_200L)
				.hasEntrySatisfying("referral_solution", (count) -> assertThat(count).isGreaterThanOrEqualTo(3_000))
				.hasEntrySatisfying("team_member", (count) -> assertThat(count).isGreaterThanOrEqualTo(3_000));
			if (round >= 0) {
				worked.add(millisecondsOfLatestJob());
			}
		}
		this.report.add(figure, aim, pressed, copied);
		this.report.add("  of that the job", "", worked, copied);
		this.report.add(CPU, "", spent.each(rounds));
	}

	/** Presses Import and watches the page until it shows the summary. */
	private static String imported(Visitor visitor, Upload upload) throws IOException, InterruptedException {
		String form = upload.page();
		String page = visitor.post("/opportunities/imports",
				Map.of("key", Visitor.first(form, "name=\"key\" value=\"([^\"]+)\""), "location",
						Visitor.first(form, "<option value=\"([0-9a-f-]{36})\""), "action", "import"),
				upload.name(), upload.content());
		return visitor.await(page, "import-run");
	}

	/** Whether the company has the deals of the file; returns the job that made them. */
	private UUID check(DealFile file) {
		assertThat(this.jdbc.sql("""
				select coalesce(sum(value), 0) from referral r where organization_id = :company
					and crm_id like 'CRM-' || :mark || '-%'
					and (select count(*) from referral_solution s where s.referral_id = r.id) = 3
					and (select count(*) from team_member m where m.referral_id = r.id) = 3
				""").param("company", this.company).param("mark", file.mark()).query(Long.class).single())
			.isEqualTo(file.value());
		assertThat(this.jdbc.sql("select content is not null from import_run where file_name = :name")
			.param("name", file.mark() + ".csv")
			.query(Boolean.class)
			.single()).isTrue();
		return this.jdbc.sql("select job_id from import_run where file_name = :name")
			.param("name", file.mark() + ".csv")
			.query(UUID.class)
			.single();
	}

	/** Presses Export, watches the card until it offers the file, and fetches it. */
	private static String exported(Visitor visitor) throws IOException, InterruptedException {
		String list = "/opportunities?tab=outbound";
		String page = visitor.post("/opportunities/exports", Map.of("tab", "outbound", "back", list));
		String card = visitor.await(page, "job-card");
		return visitor.get(Visitor.first(card, "href=\"(/opportunities/exports/[^\"]+/file)\""));
	}

	private String copiedOut() throws Exception {
		return CopiedDeals.read(this.connection, COPY_OUT.formatted(this.company, EXPORTED));
	}

	private static List<String> ids(String csv, int column, int skipped) throws IOException {
		try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
			return records.stream().skip(skipped).map((row) -> row.getField(column)).toList();
		}
	}

	private double millisecondsOfLatestJob() {
		return this.jdbc
			.sql("select extract(epoch from finished_at - submitted_at) * 1000 from job order by id desc limit 1")
			.query(Double.class)
			.single();
	}

	/** What is looked at, by its name in the report. */
	private Map<String, String> pages(Visitor visitor) throws IOException, InterruptedException {
		Map<String, String> pages = new LinkedHashMap<>();
		pages.put("first page", "/opportunities?tab=outbound");
		String deep = "/opportunities?tab=outbound";
		for (int n = 0; n < 40; n++) {
			deep = Visitor.first(visitor.get(deep), "href=\"([^\"]*after=[^\"]+)\"").replace("&amp;", "&");
		}
		pages.put("41st page", deep);
		pages.put("search and filter",
				"/opportunities?tab=outbound&q=%ED%95%9C%EB%B9%9B%EB%AC%BC%EC%82%B0&status=ACCEPTED");
		pages.put("search for two syllables", "/opportunities?tab=outbound&q=%ED%95%9C%EB%B9%9B");
		pages.put("search for one number", "/opportunities?tab=outbound&q=network%20refresh%2041998");
		pages.put("by value", "/opportunities?tab=outbound&sort=-value");
		pages.put("two countries and a stage", "/opportunities?tab=outbound&country=KR&country=SE&stage=PROPOSED");
		return pages;
	}

	private static String page(Visitor visitor, String path) throws IOException, InterruptedException {
		String page = visitor.get(path);
		assertThat(page).contains("id=\"deal-list\"", "id=\"deal-0");
		return page;
	}

	private void measure(Visitor visitor, String name, String path) throws Exception {
		Samples times = new Samples();
		Cpu before = Cpu.of(this.application);
		for (int n = 0; n < PAGES; n++) {
			times.time(() -> page(visitor, path));
		}
		String measured = String.format(Locale.ROOT, "%.1f ms, p99 %.1f (%.1f-%.1f)", times.median(),
				times.percentile(99), times.least(), times.most());
		this.report.add("list of 100,000: " + name, "p99 <= 50 ms", measured);
		this.report.add(CPU, "", Cpu.of(this.application).minus(before).each(PAGES));
	}

	private record Upload(String page, String name, String content) {
	}

}
