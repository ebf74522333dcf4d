package app.tandem.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.database.RunningDatabase;
import app.tandem.sheet.Download;
import app.tandem.sheet.SheetLimits;
import app.tandem.testing.PackagedApplication;
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

import org.springframework.core.io.ByteArrayResource;
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
		importRounds("import 1,000 deals, press to summary", "<= 1,000 ms, 8 x", WARM_UPS, ROUNDS, Download.CSV);
	}

	@Test
	@Order(1)
	void importsAThousandDealsOutOfAWorkbook() throws Exception {
		importRounds("import 1,000 deals out of a workbook", "", WARM_UPS, ROUNDS, Download.XLSX);
	}

	@Test
	@Order(1)
	void readsAThousandRows() throws Exception {
		byte[] content = file(1_000).csv().getBytes(StandardCharsets.UTF_8);
		Samples read = new Samples();
		for (int round = -WARM_UPS; round < ROUNDS; round++) {
			int rows = (round < 0) ? texts(content, Column.DEAL_NAME).size()
					: read.time(() -> texts(content, Column.DEAL_NAME)).size();
			assertThat(rows).isEqualTo(1_000);
		}
		this.report.add("read 1,000 rows, nothing else", "<= 100 ms", read);
	}

	/** Nothing is written, so the counterpart is COPY of the file's cells as they are. */
	@Test
	@Order(1)
	void checksAThousandRows() throws Exception {
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Samples pressed = new Samples();
		Samples copied = new Samples();
		for (int round = -WARM_UPS; round < ROUNDS; round++) {
			DealFile file = file(1_000);
			Upload upload = upload(admin, file, Download.CSV);
			String page = (round < 0) ? sent(admin, upload, "check") : pressed.time(() -> sent(admin, upload, "check"));
			long rows = (round < 0) ? copiedIn(file) : copied.time(() -> copiedIn(file));
			assertThat(page).contains("1,000");
			assertThat(rows).isEqualTo(1_000);
		}
		this.report.add("check 1,000 rows, press to page", "<= 1,000 ms", pressed, copied);
	}

	@Test
	@Order(2)
	void exportsFiveThousandDeals() throws Exception {
		exportRounds("export 5,000 deals, press to file", "<= 500 ms, 4 x", Download.CSV);
	}

	@Test
	@Order(2)
	void exportsFiveThousandDealsAsAWorkbook() throws Exception {
		exportRounds("export 5,000 deals as a workbook", "<= 1,500 ms", Download.XLSX);
	}

	private void exportRounds(String figure, String aim, Download format) throws Exception {
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Samples pressed = new Samples();
		Samples worked = new Samples();
		Samples copied = new Samples();
		for (int round = -WARM_UPS; round < ROUNDS; round++) {
			byte[] file = (round < 0) ? exported(admin, format) : pressed.time(() -> exported(admin, format));
			String rows = (round < 0) ? copiedOut() : copied.time(this::copiedOut);
			assertThat(ids(file)).hasSize(EXPORTED).isEqualTo(ids(rows));
			if (round >= 0) {
				worked.add(millisecondsOfLatestJob());
			}
		}
		this.report.add(figure, aim, pressed, copied);
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
		importRounds("import 1,000 deals beside 100,000", "", 1, ROUNDS, Download.CSV);
	}

	private void importRounds(String figure, String aim, int warmUps, int rounds, Download format) throws Exception {
		Visitor admin = Visitor.signedIn(this.application.address(), ADMIN);
		Samples pressed = new Samples();
		Samples worked = new Samples();
		Samples copied = new Samples();
		Cpu spent = Cpu.NONE;
		for (int round = -warmUps; round < rounds; round++) {
			DealFile file = file(1_000);
			Upload upload = upload(admin, file, format);
			Cpu before = Cpu.of(this.application);
			String summary = (round < 0) ? imported(admin, upload) : pressed.time(() -> imported(admin, upload));
			if (round >= 0) {
				spent = spent.plus(Cpu.of(this.application).minus(before));
			}
			assertThat(summary.replaceAll("\\s+", " ")).contains("<dd>1,000</dd>").doesNotContain("figure-bad");
			UUID job = check(file, upload.name());
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

	private static DealFile file(int deals) {
		return new DealFile("bench" + UUID.randomUUID().toString().substring(0, 8), deals);
	}

	private static Upload upload(Visitor visitor, DealFile file, Download format)
			throws IOException, InterruptedException {
		byte[] content = (format == Download.XLSX) ? file.xlsx() : file.csv().getBytes(StandardCharsets.UTF_8);
		return new Upload(visitor.get("/opportunities/import"), file.mark() + format.extension(), content);
	}

	/** Presses Import and watches the page until it shows the summary. */
	private static String imported(Visitor visitor, Upload upload) throws IOException, InterruptedException {
		return visitor.await(sent(visitor, upload, "import"), "import-run");
	}

	/** Presses one of the form's buttons. */
	private static String sent(Visitor visitor, Upload upload, String action) throws IOException, InterruptedException {
		String form = upload.page();
		return visitor.post("/opportunities/imports",
				Map.of("key", Visitor.first(form, "name=\"key\" value=\"([^\"]+)\""), "location",
						Visitor.first(form, "<option value=\"([0-9a-f-]{36})\""), "action", action),
				upload.name(), upload.content());
	}

	/** Whether the company has the deals of the file; returns the job that made them. */
	private UUID check(DealFile file, String name) {
		assertThat(this.jdbc.sql("""
				select coalesce(sum(value), 0) from referral r where organization_id = :company
					and crm_id like 'CRM-' || :mark || '-%'
					and (select count(*) from referral_solution s where s.referral_id = r.id) = 3
					and (select count(*) from team_member m where m.referral_id = r.id) = 3
				""").param("company", this.company).param("mark", file.mark()).query(Long.class).single())
			.isEqualTo(file.value());
		assertThat(this.jdbc.sql("select content is not null from import_run where file_name = :name")
			.param("name", name)
			.query(Boolean.class)
			.single()).isTrue();
		return this.jdbc.sql("select job_id from import_run where file_name = :name")
			.param("name", name)
			.query(UUID.class)
			.single();
	}

	/** Presses Export, watches the card until it offers the file, and fetches it. */
	private static byte[] exported(Visitor visitor, Download format) throws IOException, InterruptedException {
		String list = "/opportunities?tab=outbound";
		String page = visitor.post("/opportunities/exports",
				Map.of("tab", "outbound", "back", list, "format", format.name().toLowerCase(Locale.ROOT)));
		String card = visitor.await(page, "job-card");
		return visitor.file(Visitor.first(card, "href=\"(/opportunities/exports/[^\"]+/file)\""));
	}

	private String copiedOut() throws Exception {
		return CopiedDeals.read(this.connection, COPY_OUT.formatted(this.company, EXPORTED));
	}

	private long copiedIn(DealFile file) throws Exception {
		return CopiedDeals.stage(this.connection, file.csv());
	}

	/** The Referral IDs of an export, in their order. */
	private static List<String> ids(byte[] export) throws IOException {
		return texts(export, Column.REFERRAL_ID);
	}

	private static List<String> texts(byte[] file, Column column) throws IOException {
		SheetLimits limits = SheetLimits.DEFAULT.withRecords(MANY);
		SheetReader reader = new SheetReader(
				new SheetLimits(limits.records(), 1L << 40, limits.scannedRows(), limits.columns()));
		List<String> texts = new ArrayList<>();
		try (Sheet sheet = reader.open(new ByteArrayResource(file))) {
			sheet.rows().forEachRemaining((row) -> texts.add(row.text(column)));
		}
		return texts;
	}

	private static List<String> ids(String csv) throws IOException {
		try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
			return records.stream().map((row) -> row.getField(0)).toList();
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
		pages.put("search for one number", "/opportunities?tab=outbound&q=" + ManyDeals.nameOfOne(this.jdbc));
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

	private record Upload(String page, String name, byte[] content) {
	}

}
