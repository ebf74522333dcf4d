package app.tandem.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.Severity;
import app.tandem.bulk.sheet.Column;
import app.tandem.bulk.sheet.SheetRefused;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.Reason;
import app.tandem.sheet.TextFormat;
import app.tandem.testing.WritingTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files as they come, and worse: what the check says of each stands in the table beside
 * them. Files that are large, or not of a kind to be read by people, have a recipe.
 */
@WritingTest
class BadFileTests {

	private static final String FOLDER = "data/bad/";

	/** Of a thousand rows with thirty errors each it is enough to know that they are. */
	private static final int MANY = 1_000;

	private static final String TABLE = "expected.csv";

	private final ApplicationContext beans;

	private final Imports imports;

	private ImportCast cast;

	private Viewer admin = ImportCast.NOBODY;

	BadFileTests(ApplicationContext beans, Imports imports) {
		this.beans = beans;
		this.imports = imports;
		this.cast = new ImportCast(beans);
	}

	@BeforeEach
	void enter() {
		cast = new ImportCast(beans);
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("table")
	void isJudgedAsTheTableSays(Case expected) throws IOException {
		assertThat(judged(expected.file())).as("case %s, %s", expected.number(), expected.file())
			.isEqualTo(expected.judgement());
	}

	@Test
	void noFileIsForgotten() throws IOException {
		String[] kept = new ClassPathResource(FOLDER).getFile().list((folder, name) -> !name.equals(TABLE));
		Stream<String> files = Stream.concat(Stream.of(Objects.requireNonNull(kept)), BadFiles.names().stream());
		assertThat(table().map(Case::file)).containsExactlyInAnyOrderElementsOf(files.toList());
	}

	static Stream<Case> table() throws IOException {
		String table = new ClassPathResource(FOLDER + TABLE).getContentAsString(StandardCharsets.UTF_8);
		List<Case> cases = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(table)) {
			lines.forEach((line) -> cases.add(new Case(line.getField("Case"), line.getField("File"),
					new Judgement(line.getField("Counts"), line.getField("Findings")))));
		}
		return cases.stream();
	}

	private Judgement judged(String name) throws IOException {
		byte[] content = content(name);
		try {
			UUID id = imports.upload(name, new ImportFile(content, TextFormat.DETECTED), cast.contoso.locationId(),
					UUID.randomUUID().toString(), admin);
			Imports.ImportCheck check = imports.check(imports.get(id, admin), admin);
			ImportCounts counts = check.counts();
			assertThat(counts.rows()).as("the counts add up to the rows read")
				.isEqualTo(imports.get(id, admin).records());
			return new Judgement("%d %d %d %d".formatted(counts.created(), counts.updated(), counts.unchanged(),
					counts.notProcessed()), (check.more() > MANY) ? "*" : findings(check.findings()));
		}
		catch (SheetRefused refused) {
			assertThat(refused.findings()).anyMatch((finding) -> finding.severity() == Severity.FILE);
			return new Judgement("refused", findings(refused.findings()));
		}
	}

	private static String findings(List<Finding> findings) {
		return findings.stream()
			.sorted(Comparator.comparing(Finding::row))
			.map(BadFileTests::written)
			.collect(Collectors.joining("; "));
	}

	private static String written(Finding finding) {
		String where = (finding.row() > 0) ? finding.row() + " " : "";
		String args = (finding.severity() == Severity.FILE)
				? finding.args().stream().map((arg) -> " " + arg).collect(Collectors.joining()) : "";
		return where + finding.code().code() + (finding.column().isEmpty() ? args : " " + finding.column());
	}

	private byte[] content(String name) throws IOException {
		if (BadFiles.has(name)) {
			return BadFiles.bytes(name);
		}
		byte[] file = new ClassPathResource(FOLDER + name).getContentAsByteArray();
		String bytes = new String(file, StandardCharsets.ISO_8859_1);
		if (!bytes.contains("{PRIVATE") && !bytes.contains("{COSELL}") && !bytes.contains("{WON}")
				&& !bytes.contains("{CHANGED}")) {
			return file;
		}
		for (Map.Entry<String, String> id : ids().entrySet()) {
			bytes = bytes.replace(id.getKey(), id.getValue());
		}
		return bytes.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Deals that are there, by the names that files have for them. */
	private Map<String, String> ids() {
		Map<String, String> ids = new TreeMap<>();
		String one = id(cast.privateDeal());
		ids.put("{PRIVATE}", one);
		ids.put("{PRIVATE-UPPER}", one.toUpperCase(Locale.ROOT));
		ids.put("{PRIVATE-35}", one.substring(1));
		ids.put("{COSELL}", id(cast.coSell()));
		ids.put("{PARTNERLED}", id(cast.partnerLed()));
		ids.put("{WON}", id(cast.record(cast.privateDeal().win(DealMother.later()))));
		ids.put("{LOST}", id(cast.record(cast.privateDeal().lose(Reason.BUDGET, "", DealMother.later()))));
		ids.put("{CHANGED}", id(changed()));
		return ids;
	}

	/** Somebody changed its notes after it was exported. */
	private Deal changed() {
		Deal deal = cast.privateDeal();
		cast.apply(cast.plan(admin, cast.exported(deal).with(Column.NOTES, "Theirs")));
		return deal;
	}

	private static String id(Deal deal) {
		return deal.referral().id().toString();
	}

	/** What a check says: the four counts, or that the file is refused. */
	record Judgement(String counts, String findings) {
	}

	/** A line of the table; the number is that of the requirement. */
	record Case(String number, String file, Judgement judgement) {

		@Override
		public String toString() {
			return this.file;
		}

	}

}
