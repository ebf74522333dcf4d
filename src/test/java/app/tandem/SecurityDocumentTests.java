package app.tandem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that says how each requirement of security is met can be relied on. */
@Execution(ExecutionMode.CONCURRENT)
class SecurityDocumentTests {

	private static final Path DOCUMENT = Path.of("src/docs/security.md");

	private static final Path REQUIREMENTS = Path.of("src/test/resources/asvs-5.0-level-2.txt");

	private static final Set<String> STATES = Set.of("shown", "done", "open", "n/a");

	private static final Pattern ROW = Pattern.compile("\\| \\d+\\.\\d+\\.\\d+ \\|.*");

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private static final Pattern TEST = Pattern.compile("([A-Z]\\w*)(?:[.#](\\w+))?");

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");

	private static final String NOTHING = "–";

	private final String text = Sources.text(DOCUMENT);

	@Test
	void eachRequirementOfLevelTwoHasItsState() throws IOException {
		List<String> requirements = Files.readAllLines(REQUIREMENTS);
		assertThat(requirements).hasSize(253).doesNotHaveDuplicates();
		assertThat(rows().map(Row::id)).containsExactlyElementsOf(requirements);
		assertThat(rows()).allSatisfy((row) -> assertThat(STATES).as(row.id()).contains(row.state()));
	}

	@Test
	void whatIsOpenOrNotThereSaysWhy() {
		assertThat(rows()).filteredOn((row) -> !row.state().equals("shown"))
			.allSatisfy((row) -> assertThat(row.how()).as(row.id()).isNotBlank());
	}

	@Test
	void whatIsShownNamesATestThatExists() {
		assertThat(rows()).allSatisfy((row) -> {
			if (row.state().equals("shown")) {
				assertThat(tests(row.test())).as(row.id()).isNotEmpty().allMatch(SecurityDocumentTests::exists);
			}
			else {
				assertThat(row.test()).as(row.id()).isEqualTo(NOTHING);
			}
		});
	}

	@Test
	void testsThatTheRestMentionsExist() {
		assertThat(tests(this.text)).filteredOn((test) -> test.matches("\\w+(Tests|Faults)([.#]\\w+)?"))
			.isNotEmpty()
			.allMatch(SecurityDocumentTests::exists);
	}

	@Test
	void linksLeadSomewhere() {
		assertThat(LINK.matcher(this.text).results().map((link) -> link.group(1))).isNotEmpty()
			.filteredOn((target) -> !target.contains("://"))
			.allSatisfy((target) -> assertThat(DOCUMENT.resolveSibling(target)).exists());
	}

	private Stream<Row> rows() {
		return this.text.lines().filter(ROW.asMatchPredicate()).map(Row::of);
	}

	private static List<String> tests(String text) {
		return CODE.matcher(text).results().map((code) -> code.group(1)).toList();
	}

	private static boolean exists(String test) {
		MatchResult name = TEST.matcher(test).results().findFirst().orElse(null);
		if (name == null || !name.group().equals(test)) {
			return false;
		}
		return Sources.files(Sources.TEST, "/" + name.group(1) + ".java")
			.stream()
			.anyMatch((file) -> name.group(2) == null || Sources.code(file).contains("void " + name.group(2) + "("));
	}

	private record Row(String id, String asks, String state, String how, String test) {

		static Row of(String line) {
			List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
			assertThat(cells).as(line).hasSize(7);
			return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
		}

	}

}
