package app.tandem.bulk.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.tandem.bulk.finding.Finding;
import app.tandem.bulk.finding.FindingCode;

import static app.tandem.bulk.cell.CellAssertions.COLUMN;
import static app.tandem.bulk.cell.CellAssertions.holds;
import static app.tandem.bulk.cell.CellAssertions.isEmpty;
import static app.tandem.bulk.cell.CellAssertions.refused;
import static org.assertj.core.api.Assertions.assertThat;

class TupleCellsTests {

	@Test
	void takesPartsApart() {
		assertThat(Tuple.split("a, b ,c")).containsExactly("a", "b", "c");
		assertThat(Tuple.split("a,,")).containsExactly("a", "", "");
		assertThat(Tuple.split("")).containsExactly("");
		assertThat(Tuple.split("\"a, b\", \" c \" , \"say \"\"hi\"\"\"")).containsExactly("a, b", " c ", "say \"hi\"");
		assertThat(Tuple.split("5\" pipe, \"open, \"x\"y")).containsExactly("5\" pipe", "\"open", "\"x\"y");
	}

	@Test
	void takesWrittenPartsBackExactly() {
		Random random = new Random(7);
		String letters = "ab\",' \n\\=한";
		for (int i = 0; i < 20_000; i++) {
			List<String> parts = new ArrayList<>();
			for (int part = 0; part < 4; part++) {
				StringBuilder text = new StringBuilder();
				for (int length = random.nextInt(5); length > 0; length--) {
					text.append(letters.charAt(random.nextInt(letters.length())));
				}
				parts.add(text.toString());
			}
			parts.set(3, parts.get(3) + "x");
			assertThat(Tuple.split(Tuple.join(parts))).isEqualTo(parts);
		}
	}

	@Test
	void readsSolutions() {
		holds(solution("SOL-1234-PQRS, USD, 10, 100"), new SolutionCell("SOL-1234-PQRS", "USD", BigDecimal.TEN, 100));
		holds(solution("SOL-1"), new SolutionCell("SOL-1", null, null, null));
		holds(solution("SOL-1,,,"), new SolutionCell("SOL-1", null, null, null));
		holds(solution("SOL-30001-MSF, USD, , 25"), new SolutionCell("SOL-30001-MSF", "USD", null, 25));
		holds(solution("SOL-20002-BIZ, EUR, 99.95, 3"),
				new SolutionCell("SOL-20002-BIZ", "EUR", new BigDecimal("99.95"), 3));
		holds(solution("SOL-1, , 0"), new SolutionCell("SOL-1", null, new BigDecimal("0"), null));
		isEmpty(solution(" \u00A0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "SOL-1; USD; 10; 100", ", USD, 10", "SOL-1, USD, 10, 100, x", ",,," })
	void refusesSolutionsWhosePartsCannotBeToldApart(String text) {
		refused(solution(text), FindingCode.ROW_SOLUTION, text, "PARTS");
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1", "1.5", "many", "1E+3", "1000000000", "１" })
	void refusesQuantitiesThatAreNoWholeNumbers(String quantity) {
		refused(solution("SOL-1, USD, 10, " + quantity), FindingCode.ROW_NUMBER, quantity, "QUANTITY");
	}

	@Test
	void tellsAllFaultsOfASolution() {
		assertThat(solution("SOL-1, usd, -1, 0").findings()).containsExactly(
				Finding.of(FindingCode.ROW_CURRENCY, COLUMN, "usd"),
				Finding.of(FindingCode.ROW_NUMBER, COLUMN, "-1", "NEGATIVE"),
				Finding.of(FindingCode.ROW_NUMBER, COLUMN, "0", "QUANTITY"));
	}

	@Test
	void checksTheDecimalsOfAPrice() {
		refused(solution("SOL-1, KRW, 1.5"), FindingCode.ROW_DECIMALS, "1.5", "KRW", 0);
		refused(SolutionCell.parse(COLUMN, "SOL-1, , 1.5", "JPY"), FindingCode.ROW_DECIMALS, "1.5", "JPY", 0);
		assertThat(SolutionCell.parse(COLUMN, "SOL-1, , 1.555", null).isRefused()).isFalse();
	}

	@Test
	void writesSolutionsSoThatTheyAreReadBack() {
		for (SolutionCell cell : List.of(new SolutionCell("SOL-1", null, null, null),
				new SolutionCell("SOL-1", null, null, 5), new SolutionCell("A, \"B\"", "USD", new BigDecimal("0.5"), 1),
				new SolutionCell("SOL-1", "KRW", new BigDecimal("100000"), null))) {
			holds(solution(cell.write()), cell);
		}
		assertThat(new SolutionCell("SOL-1", null, null, null).write()).isEqualTo("SOL-1");
		assertThat(new SolutionCell("SOL-1", "USD", new BigDecimal("1E+1"), 100).write())
			.isEqualTo("SOL-1, USD, 10, 100");
	}

	@Test
	void readsMembers() {
		holds(MemberCell.parse(COLUMN, " Bob, Partner, 999999, Bob.partner@Contoso.com"),
				new MemberCell("Bob", "Partner", "999999", "Bob.partner@Contoso.com"));
		holds(MemberCell.parse(COLUMN, "Bob, \"Partner, Jr.\", +82 2 555 0101, b@c.com"),
				new MemberCell("Bob", "Partner, Jr.", "+82 2 555 0101", "b@c.com"));
		isEmpty(MemberCell.parse(COLUMN, ""));
	}

	@Test
	void tellsAllPartsThatAreMissing() {
		String text = "Bob, , 999";
		assertThat(MemberCell.parse(COLUMN, text).findings()).containsExactly(
				Finding.of(FindingCode.ROW_MEMBER, COLUMN, text, "LAST"),
				Finding.of(FindingCode.ROW_MEMBER, COLUMN, text, "EMAIL"));
		refused(MemberCell.parse(COLUMN, "a, b, c, d@e.com, f"), FindingCode.ROW_MEMBER, "a, b, c, d@e.com, f",
				"EXTRA");
	}

	@Test
	void tellsFaultsOfAMember() {
		refused(MemberCell.parse(COLUMN, "Bob, Partner, 1.2E+10, b@c.com"), FindingCode.ROW_SHORTENED, "1.2E+10");
		refused(MemberCell.parse(COLUMN, "Bob, Partner, 1, b@c"), FindingCode.ROW_EMAIL, "b@c");
		refused(MemberCell.parse(COLUMN, "\"B\nob\", Partner, 1, b@c.com"), FindingCode.ROW_TEXT);
	}

	@Test
	void writesMembersSoThatTheyAreReadBack() {
		for (MemberCell cell : List.of(new MemberCell("Bob", "Partner, Jr.", "+1", "b@c.com"),
				new MemberCell("\"Bob\"", "O'Neil", "(02) 1", "b@c.com"))) {
			holds(MemberCell.parse(COLUMN, cell.write()), cell);
		}
	}

	private static Parsed<SolutionCell> solution(String text) {
		return SolutionCell.parse(COLUMN, text, "USD");
	}

}
