package app.tandem.deal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanTests {

	@Test
	void theFirstLineSaysWhatTheWholeIsExpectedToCost() {
		assertThat(Plan.of("Limit  (cost=0.42..4463.17 rows=51 width=54)")).isEqualTo(new Plan(4463.17, 51));
		assertThat(Plan.of("Seq Scan on referral r  (cost=0.00..12.5 rows=1000070 width=0)"))
			.isEqualTo(new Plan(12.5, 1_000_070));
	}

	@Test
	void whatIsNoPlanIsNotTakenForOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Plan.of("Planning Time: 8.083 ms"));
	}

}
