package app.tandem.deal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static app.tandem.deal.Substatus.ACCEPTED;
import static app.tandem.deal.Substatus.DECLINED;
import static app.tandem.deal.Substatus.EXPIRED;
import static app.tandem.deal.Substatus.LOST;
import static app.tandem.deal.Substatus.PENDING;
import static app.tandem.deal.Substatus.RECEIVED;
import static app.tandem.deal.Substatus.WON;
import static org.assertj.core.api.Assertions.assertThat;

class SubstatusTests {

	private static final Map<Substatus, Set<Substatus>> MAY_BECOME = Map.of(PENDING,
			EnumSet.of(RECEIVED, ACCEPTED, DECLINED, EXPIRED), RECEIVED, EnumSet.of(ACCEPTED, DECLINED, EXPIRED),
			ACCEPTED, EnumSet.of(WON, LOST), WON, Set.of(), LOST, Set.of(), DECLINED, Set.of(), EXPIRED, Set.of());

	@ParameterizedTest
	@EnumSource
	void mayBecomeWhatTheTableSaysAndNothingElse(Substatus from) {
		for (Substatus to : Substatus.values()) {
			assertThat(from.mayBecome(to)).as("%s to %s", from, to)
				.isEqualTo(MAY_BECOME.getOrDefault(from, Set.of()).contains(to));
		}
	}

	@ParameterizedTest
	@EnumSource
	void isFinalWhenNothingFollows(Substatus substatus) {
		assertThat(substatus.isFinal()).isEqualTo(MAY_BECOME.getOrDefault(substatus, Set.of()).isEmpty());
		assertThat(substatus.isFinal()).isEqualTo(substatus.status() == Status.CLOSED);
	}

	@Test
	void belongsToOneStatus() {
		assertThat(Substatus.values()).filteredOn((one) -> one.status() == Status.NEW)
			.containsExactly(PENDING, RECEIVED);
		assertThat(Substatus.values()).filteredOn((one) -> one.status() == Status.ACTIVE).containsExactly(ACCEPTED);
		assertThat(Substatus.values()).filteredOn((one) -> one.status() == Status.CLOSED)
			.containsExactlyInAnyOrder(WON, LOST, DECLINED, EXPIRED);
	}

}
