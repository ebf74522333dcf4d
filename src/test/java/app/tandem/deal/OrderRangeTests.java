package app.tandem.deal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderRangeTests {

	@ParameterizedTest
	@CsvSource({ "sort=status&status=LOST, 5, 5", "sort=-status&status=ACCEPTED&status=DECLINED, 3, 6",
			"sort=status&registration=APPROVED, 4, 4", "sort=status&stage=WON, 4, 4",
			"sort=-stage&status=WON, 100, 100", "sort=-stage&status=LOST, 10, 80",
			"sort=stage&registration=SUBMITTED, 100, 100", "sort=stage&stage=QUALIFIED&stage=PROPOSED, 20, 60",
			"sort=-registration&status=ACCEPTED, 1, 1", "sort=-registration&stage=PROPOSED, 1, 1",
			"sort=registration&registration=APPROVED&status=WON, 5, 5", "sort=type&type=CO_SELL, 3, 3" })
	void theFiltersSayWhereInTheOrderTheDealsLie(String list, int from, int to) {
		assertThat(OrderRange.of(DealFilter.ofQueryString("tab=outbound&" + list))).hasValue(new OrderRange(from, to));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=status", "sort=status&q=toys&country=SE", "sort=registration&status=WON",
			"sort=type&type=P2P&type=PRIVATE", "sort=name&status=WON", "sort=vendor-status&status=WON",
			"sort=status&status=WON&stage=QUALIFIED" })
	void orTheyDoNot(String list) {
		assertThat(OrderRange.of(DealFilter.ofQueryString("tab=outbound&" + list))).isEmpty();
	}

	@Test
	void theTermsOfTheTablesHoldTheOrders() {
		Where where = new Where();
		new OrderRange(10, 80).restrict(where, "r.stage");
		assertThat(where.sql()).endsWith("and (r.stage between :range_from and :range_to)");
		assertThat(where.values()).containsEntry("range_from", 10).containsEntry("range_to", 80);
	}

}
