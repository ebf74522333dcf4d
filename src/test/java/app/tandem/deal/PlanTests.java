package app.tandem.deal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanTests {

	@Test
	void theFirstLineSaysWhatTheWholeIsExpectedToCost() {
		assertThat(Plan.of(List.of("Limit  (cost=0.42..4463.17 rows=51 width=54)", "  ->  Index Scan on referral r")))
			.isEqualTo(new Plan(4463.17, 51));
		assertThat(Plan.of(List.of("Seq Scan on referral r  (cost=0.00..12.5 rows=1000070 width=0)")))
			.isEqualTo(new Plan(12.5, 1_000_070));
	}

	@Test
	void eachIndexOfLettersCostsMoreThanTheDatabaseExpects() {
		assertThat(Plan.of(List.of("Bitmap Heap Scan on referral r  (cost=1037.05..5706.95 rows=4363 width=0)",
				"  ->  BitmapAnd  (cost=1037.05..1037.05 rows=4364 width=0)",
				"        ->  Bitmap Index Scan on referral_by_customer_words  (cost=0.00..195.89 rows=30487 width=0)",
				"        ->  Bitmap Index Scan on referral_search  (cost=0.00..838.74 rows=143159 width=0)")))
			.isEqualTo(new Plan(8 * 5706.95, 4_363));
		assertThat(Plan.of(List.of("Bitmap Heap Scan on referral r  (cost=97.23..3338.05 rows=1000 width=16)",
				"  ->  Bitmap Index Scan on referral_search  (cost=0.00..96.98 rows=3003 width=0)")))
			.isEqualTo(new Plan(4 * 3338.05, 1_000));
	}

	@Test
	void whatIsNoPlanIsNotTakenForOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.of(List.of("Planning Time: 8.083 ms")));
	}

}
