package app.tandem.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.tandem.database.RunningDatabase;
import app.tandem.testing.PackagedApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred thousand deals in one file, in a heap of 256 MiB: checked, imported and
 * exported, in four times the time that a quarter of them takes.
 */
@Tag("bench")
class LongFileBenchmarks {

	private static final Path FOLDER = Path.of("target", "benchmark-long").toAbsolutePath();

	private static final int LONG = 100_000;

	private static final int QUARTER = LONG / 4;

	private static final List<String> HEAP = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError",
			"-Xlog:gc:file=" + FOLDER.resolve("gc.log"));

	private static final List<String> LIMITS = List.of("--tandem.bulk.import-records=" + LONG,
			"--tandem.bulk.import-size=200MB", "--tandem.bulk.export-records=" + LONG,
			"--spring.servlet.multipart.max-file-size=200MB", "--spring.servlet.multipart.max-request-size=200MB");

	private final Report report = new Report();

	@Test
	void goesThroughAFileOfAHundredThousandDeals() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
		Files.createDirectories(FOLDER);
		try (PackagedApplication application = PackagedApplication.start(FOLDER.resolve("data"), HEAP, LIMITS)) {
			JdbcClient database = JdbcClient.create(RunningDatabase.in(FOLDER.resolve("data")).asApplication());
			times(application, database, "warm", 1_000);
			Times quarter = times(application, database, "quarter", QUARTER);
			Times all = times(application, database, "all", LONG);
			add("check", quarter.check(), all.check());
			add("import", quarter.imported(), all.imported());
			add("export", quarter.exported(), all.exported());
			this.report.add("most heap in use, of 256 MiB", "", mostHeap());
		}
		this.report.publish("100,000 deals of three solutions and members each, beside 25,000");
		FileSystemUtils.deleteRecursively(FOLDER.resolve("data"));
	}

	private void add(String what, double quarter, double all) {
		this.report.add(what + " 100,000 deals", "4 x 25,000",
				String.format(Locale.ROOT, "%.1f s, %.1f x %.1f s", all / 1_000, all / quarter, quarter / 1_000));
	}

	private Times times(PackagedApplication application, JdbcClient database, String mark, int deals) throws Exception {
		Visitor admin = Visitor.signedIn(application.address(), "admin@contoso.example");
		byte[] content = new DealFile(mark, deals).csv().getBytes(StandardCharsets.UTF_8);
		String form = admin.get("/opportunities/import");
		Map<String, String> fields = Map.of("key", Visitor.first(form, "name=\"key\" value=\"([^\"]+)\""), "location",
				Visitor.first(form, "<option value=\"([0-9a-f-]{36})\""), "action", "check");
		Samples check = new Samples();
		String page = check.time(() -> admin.post("/opportunities/imports", fields, mark + ".csv", content));
		String commit = Visitor.first(page, "action=\"(/opportunities/imports/[^\"]+/commit)\"");
		Samples imported = new Samples();
		imported.time(() -> admin.await(admin.post(commit, Map.of("checked", "0")), "import-run"));
		assertThat(database.sql("select count(*) from referral where crm_id like 'CRM-' || :mark || '-%'")
			.param("mark", mark)
			.query(Integer.class)
			.single()).isEqualTo(deals);
		Samples exported = new Samples();
		byte[] file = exported.time(() -> export(admin, mark));
		assertThat(new String(file, StandardCharsets.UTF_8).split("CRM-" + mark + "-", -1)).hasSize(deals + 1);
		return new Times(check.median(), imported.median(), exported.median());
	}

	private static byte[] export(Visitor admin, String mark) throws Exception {
		String page = admin.post("/opportunities/exports",
				Map.of("tab", "outbound", "q", "CRM-" + mark + "-", "back", "/opportunities"));
		String card = admin.await(page, "job-card");
		return admin.file(Visitor.first(card, "href=\"(/opportunities/exports/[^\"]+/file)\""));
	}

	/** What the collector of garbage saw before it went to work. */
	private static String mostHeap() throws Exception {
		return Files.readAllLines(FOLDER.resolve("gc.log"))
			.stream()
			.filter((line) -> line.matches(".* \\d+M->\\d+M\\(\\d+M\\).*"))
			.mapToInt((line) -> Integer.parseInt(line.replaceFirst(".* (\\d+)M->\\d+M\\(\\d+M\\).*", "$1")))
			.max()
			.orElse(0) + " MiB";
	}

	/** Milliseconds. */
	private record Times(double check, double imported, double exported) {
	}

}
