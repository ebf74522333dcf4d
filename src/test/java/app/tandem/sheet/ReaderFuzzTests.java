package app.tandem.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import app.tandem.value.Folding;
import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a file holds, it is read or refused. The inputs beside this class are tried in
 * every build; {@code mvn test -Pfuzz -Dtest='ReaderFuzzTests#text'} looks for others.
 */
class ReaderFuzzTests {

	private static final SheetLimits LIMITS = new SheetLimits(100, 1 << 20, 2_000, 50);

	@FuzzTest(maxDuration = "1m")
	void text(byte[] file) throws IOException {
		readOrRefuse(file);
	}

	@FuzzTest(maxDuration = "1m")
	void textAsSomebodyChose(FuzzedDataProvider data) throws IOException {
		Encoding encoding = data.pickValue(Encoding.choices());
		Separator separator = data.pickValue(Separator.values());
		readOrRefuse(data.consumeRemainingAsBytes(), new TextFormat(encoding, separator));
	}

	@FuzzTest(maxDuration = "1m")
	void archive(byte[] file) throws IOException {
		byte[] archive = new byte[file.length + 2];
		archive[0] = 'P';
		archive[1] = 'K';
		System.arraycopy(file, 0, archive, 2, file.length);
		readOrRefuse(archive);
	}

	@FuzzTest(maxDuration = "1m")
	void worksheet(byte[] xml) throws IOException {
		String sheet = new String(xml, StandardCharsets.UTF_8);
		readOrRefuse(new Xlsx().part("Deals", "visible", "worksheet", sheet)
			.strings("<si><t>a</t></si>")
			.formats("General", "m/d/yy", "0%")
			.bytes());
	}

	@FuzzTest(maxDuration = "1m")
	void formulaGuard(FuzzedDataProvider data) {
		String text = data.consumeRemainingAsString();
		assertThat(FormulaGuard.open(FormulaGuard.close(text))).isEqualTo(text);
		assertThat(FormulaGuard.close(text)).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
		assertThat(FormulaGuard.open(FormulaGuard.closeInWorkbook(text))).isEqualTo(text);
	}

	/** What is written comes back, but for characters that no file can hold. */
	@FuzzTest(maxDuration = "1m")
	void whatIsWrittenComesBack(FuzzedDataProvider data) throws IOException {
		boolean workbook = data.consumeBoolean();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of("A", "B", "C"));
		while (data.remainingBytes() > 0 && rows.size() < 20) {
			List<String> row = new ArrayList<>();
			for (int n = 0; n < 3; n++) {
				row.add(keepable(data.consumeString(40)));
			}
			row.set(data.consumeInt(0, 2), "filled");
			rows.add(row);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = workbook ? SheetWriter.xlsx(out, "Deals") : SheetWriter.csv(out)) {
			for (List<String> row : rows) {
				writer.write(row);
			}
		}
		try (Records records = Records.open(new ByteArrayResource(out.toByteArray()), LIMITS)) {
			for (List<String> row : rows.subList(1, rows.size())) {
				assertThat(filled(records.next())).isEqualTo(filled(row));
			}
			assertThat(records.next()).isNull();
		}
	}

	private static void readOrRefuse(byte[] file) throws IOException {
		readOrRefuse(file, TextFormat.DETECTED);
	}

	private static void readOrRefuse(byte[] file, TextFormat format) throws IOException {
		try (Records records = Records.open(new ByteArrayResource(file), null, format, LIMITS)) {
			int last = 1;
			for (List<String> row = records.next(); row != null; row = records.next()) {
				assertThat(records.row()).isGreaterThan(last);
				assertThat(row).hasSizeLessThanOrEqualTo(LIMITS.columns())
					.allMatch((cell) -> cell.length() <= SheetLimits.CELL && cell.indexOf('\0') < 0)
					.anyMatch((cell) -> !Folding.isBlank(FormulaGuard.close(cell)));
				last = records.row();
			}
		}
		catch (Unreadable refused) {
			assertThat(refused.reason().key()).isNotEmpty();
		}
	}

	/** Blank cells of a workbook are not there, nor are those at the end of a row. */
	private static List<String> filled(@Nullable List<String> row) {
		List<String> cells = new ArrayList<>();
		for (int n = 0; n < 3; n++) {
			String cell = (row != null && n < row.size()) ? row.get(n) : "";
			cells.add(Folding.isBlank(cell) ? "" : cell);
		}
		return cells;
	}

	/** Text in the database has neither half pairs nor characters that are refused. */
	private static String keepable(String text) {
		String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		return whole.codePoints()
			.filter((c) -> c >= ' ' && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t' || c == '\r')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
