package app.tandem.bulk.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

import app.tandem.bulk.BulkMessages;
import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class HeaderTests {

	private static final List<String> MANDATORY = List.of(Csv.MANDATORY.split(","));

	@Test
	void knowsAllColumnsInTheirOrder() {
		List<String> header = Column.header(50, 50, true);
		assertThat(header).hasSize(134)
			.startsWith("Errors", "Engagement ID", "Referral ID", "Deal Name")
			.containsSubsequence("Microsoft help required?", "What specific help from Microsoft?",
					"Share with Microsoft sales team", "Notes to Microsoft",
					"Consent to share Customer/Partner contact", "Solution 1", "Solution 50", "Team member 1",
					"Team member 50", "MPN ID", "Row version");
		assertThat(Column.header(3, 3, false)).hasSize(38).endsWith("Team member 3");
		SheetHeader read = SheetHeader.of(header);
		assertThat(read.index(Column.TEAM_MEMBER, 50)).isEqualTo(131);
		assertThat(read.index(Column.ROW_VERSION)).isEqualTo(133);
	}

	@Test
	void needsTheColumnsMarkedYesButNotShare() {
		assertThat(MANDATORY).containsExactly("Deal Name", "Customer Name", "Customer Address Line 1", "Customer City",
				"Customer Country", "Partner Referral Status", "Partner Referral Substatus", "Estimated Deal Value",
				"Currency", "Estimated Close Date", "Microsoft help required?",
				"Consent to share Customer/Partner contact", "Solution 1", "Team member 1");
	}

	@Test
	void takesColumnsInAnyOrderWithGapsInNumbers() {
		List<String> shuffled = new ArrayList<>(MANDATORY);
		shuffled.addAll(List.of("Solution 7", "Solution 3"));
		Collections.reverse(shuffled);
		SheetHeader header = SheetHeader.of(shuffled);
		assertThat(header.index(Column.SOLUTION, 3)).isZero();
		assertThat(header.index(Column.SOLUTION, 7)).isEqualTo(1);
		assertThat(header.index(Column.SOLUTION, 2)).isNegative();
		assertThat(header.has(Column.SOLUTION)).isTrue();
		assertThat(header.has(Column.SHARE)).isFalse();
	}

	@Test
	void forgivesTypingOfNames() {
		List<String> typed = with("\uFEFFdeal\u00A0 NAME **", "Ｎｏｔｅｓ＊", " SOLUTION  2 ", "Team\u200B member 4*");
		typed.remove("Deal Name");
		SheetHeader header = SheetHeader.of(typed);
		assertThat(header.has(Column.DEAL_NAME)).isTrue();
		assertThat(header.has(Column.NOTES)).isTrue();
		assertThat(header.index(Column.SOLUTION, 2)).isPositive();
		assertThat(header.index(Column.TEAM_MEMBER, 4)).isPositive();
	}

	@Test
	void knowsTheNamesInEveryLanguage() {
		for (Locale language : BulkMessages.LANGUAGES) {
			ResourceBundle words = BulkMessages.bundle("bulk-columns", language);
			// A language may have several words for a column: the first, then the last of
			// each.
			for (UnaryOperator<String> choice : List.<UnaryOperator<String>>of(
					(names) -> names.replaceFirst("\\|.*", ""), (names) -> names.replaceFirst(".*\\|", ""))) {
				List<String> labels = Arrays.stream(Column.values())
					.map((column) -> choice.apply(words.getString("bulk.column." + column.key()))
							+ (column.isNumbered() ? " 1" : ""))
					.toList();
				SheetHeader header = SheetHeader.of(labels);
				for (Column column : Column.values()) {
					assertThat(header.index(column, column.isNumbered() ? 1 : 0)).as("%s %s", language, column)
						.isEqualTo(column.ordinal());
				}
			}
		}
	}

	@Test
	void givesEachColumnNamesOfItsOwn() {
		List<String> names = new ArrayList<>();
		for (Locale language : BulkMessages.LANGUAGES) {
			ResourceBundle words = BulkMessages.bundle("bulk-columns", language);
			Arrays.stream(Column.values())
				.forEach(
						(column) -> names.addAll(List.of(words.getString("bulk.column." + column.key()).split("\\|"))));
		}
		assertThat(names).doesNotHaveDuplicates();
	}

	@Test
	void keepsTheEnglishNamesInTheBundle() {
		ResourceBundle words = BulkMessages.bundle("bulk-columns", Locale.ENGLISH);
		for (Column column : Column.values()) {
			assertThat(words.getString("bulk.column." + column.key())).isEqualTo(column.label());
		}
	}

	@Test
	void listsAllFaultsAtOnce() {
		List<String> labels = with("Deal Name", "Solution 51", "Team member 99", "Budget");
		labels.remove("Currency");
		labels.remove("Team member 1");
		assertThat(refusal(labels)).containsExactlyInAnyOrder(
				Finding.of(FindingCode.FILE_COLUMN_DUPLICATE, "Deal Name"),
				Finding.of(FindingCode.FILE_TOO_MANY, "Solution"), Finding.of(FindingCode.FILE_TOO_MANY, "Team member"),
				Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "Budget"),
				Finding.of(FindingCode.FILE_COLUMN_MISSING, "Currency"),
				Finding.of(FindingCode.FILE_COLUMN_MISSING, "Team member 1"));
	}

	@Test
	void seesThatATranslatedNameIsTheSameColumn() {
		assertThat(refusal(with("거래 이름"))).containsExactly(Finding.of(FindingCode.FILE_COLUMN_DUPLICATE, "Deal Name"));
	}

	@Test
	void refusesNumberedNamesThatComeNear() {
		assertThat(refusal(with("Solution 02")))
			.containsExactly(Finding.of(FindingCode.FILE_COLUMN_MISSING, "Solution 2", "NEAR", "Solution 02"));
		List<String> labels = with("Solution1");
		labels.remove("Solution 1");
		assertThat(refusal(labels))
			.containsExactly(Finding.of(FindingCode.FILE_COLUMN_MISSING, "Solution 1", "NEAR", "Solution1"));
	}

	@Test
	void suggestsAColumnForNamesThatComeNear() {
		assertThat(HeaderReader.read(with("CRM-ID_")).notices())
			.containsExactly(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "CRM-ID_", "NEAR", "CRM ID"));
		assertThat(HeaderReader.read(with("Deal-Name")).notices())
			.containsExactly(Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "Deal-Name", "NEAR", "Deal Name"));
	}

	@Test
	void reportsUnknownColumnsAsTheyAre() {
		String html = "<b>=1+1</b>";
		assertThat(HeaderReader.read(with(html, "Solution 0", "Solution", "", "  ")).notices()).containsExactly(
				Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, html),
				Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "Solution 0"),
				Finding.of(FindingCode.FILE_COLUMN_UNKNOWN, "Solution"));
	}

	@Test
	void hasNumbersUpToFifty() {
		assertThat(Column.SOLUTION.label(50)).isEqualTo("Solution 50");
		assertThatIllegalArgumentException().isThrownBy(() -> Column.SOLUTION.label(51));
		assertThatIllegalArgumentException().isThrownBy(() -> Column.NOTES.label(1));
	}

	private static List<String> with(String... more) {
		List<String> labels = new ArrayList<>(MANDATORY);
		labels.addAll(List.of(more));
		return labels;
	}

	private static List<Finding> refusal(List<String> labels) {
		SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> SheetHeader.of(labels));
		if (refused == null) {
			throw new AssertionError("not refused");
		}
		return refused.findings();
	}

}
