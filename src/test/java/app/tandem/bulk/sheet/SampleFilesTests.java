package app.tandem.bulk.sheet;

import app.tandem.sheet.SheetLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleFilesTests {

	@Test
	void readsTheTwentyFourGoodDeals() throws IOException {
		List<SheetRow> rows = rows("co-sell-24-good.csv");
		assertThat(rows).extracting(SheetRow::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(2, 25).boxed().toList());
		assertThat(rows).allSatisfy((row) -> assertThat(row.findings()).isEmpty());
		assertThat(rows.get(0).text(Column.DEAL_NAME)).isEqualTo("UK spring deal");
		assertThat(rows.get(1).text(Column.NOTES)).isEqualTo("Line one\nline two, with a comma and \"quotes\"");
		assertThat(rows.get(2).text(Column.POSTAL_CODE)).isEqualTo("06236");
		assertThat(rows.get(2).text(Column.NOTES)).isEqualTo("=SUM(A1:A2) is text here");
		assertThat(rows.get(0).numbered(Column.TEAM_MEMBER)).extracting("label")
			.containsExactly("Team member 1", "Team member 2");
	}

	@Test
	void readsTheTwelveDealsOfWhichSixAreFaulty() throws IOException {
		List<SheetRow> rows = rows("co-sell-12-with-6-faulty.csv");
		assertThat(rows).extracting(SheetRow::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(2, 13).boxed().toList());
		assertThat(row(rows, 2).text(Column.DEAL_NAME)).isEmpty();
		assertThat(row(rows, 3).text(Column.COUNTRY)).isEqualTo("GBR");
		assertThat(row(rows, 5).text(Column.CLOSE_DATE)).isEqualTo("31/12/2030");
		assertThat(row(rows, 6).numbered(Column.SOLUTION)).isEmpty();
		assertThat(row(rows, 8).text(Column.HELP_KIND)).isEmpty();
		assertThat(row(rows, 8).text(Column.CONTACT_EMAIL)).isEmpty();
		assertThat(row(rows, 11).text(Column.CONSENT)).isEqualTo("No");
	}

	private static SheetRow row(List<SheetRow> rows, int number) {
		return rows.get(number - 2);
	}

	private static List<SheetRow> rows(String name) throws IOException {
		List<SheetRow> rows = new ArrayList<>();
		try (Sheet sheet = new SheetReader(SheetLimits.DEFAULT).open(new ClassPathResource("data/" + name))) {
			assertThat(sheet.notices()).isEmpty();
			sheet.rows().forEachRemaining(rows::add);
		}
		return rows;
	}

}
