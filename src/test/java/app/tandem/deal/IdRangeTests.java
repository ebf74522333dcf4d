package app.tandem.deal;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdRangeTests {

	@Test
	void aBeginningStandsForAllIdsThatBeginSo() {
		assertThat(IdRange.beginningWith("01a221a2-7e"))
			.hasValue(new IdRange(UUID.fromString("01a221a2-7e00-0000-0000-000000000000"),
					UUID.fromString("01a221a2-7eff-ffff-ffff-ffffffffffff")));
		assertThat(IdRange.beginningWith("f"))
			.hasValue(new IdRange(UUID.fromString("f0000000-0000-0000-0000-000000000000"),
					UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff")));
	}

	@Test
	void aWholeIdStandsForItself() {
		UUID id = UUID.fromString("01a221a2-7ef2-7cb2-ae65-613c5f215344");
		assertThat(IdRange.beginningWith(id.toString())).hasValue(new IdRange(id, id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "toys", "01a221a27e", "01a221a2 7e", "01A2", "-01a2",
			"01a221a2-7ef2-7cb2-ae65-613c5f2153441", "01a221a2-7ef2-7cb2-ae65-613c5f215344-0", "공장" })
	void whatNoIdBeginsWithIsNone(String text) {
		assertThat(IdRange.beginningWith(text)).isEmpty();
	}

}
