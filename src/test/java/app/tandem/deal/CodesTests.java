package app.tandem.deal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The numbers that files and API use for reasons and kinds of help. */
class CodesTests {

	@ParameterizedTest
	@CsvSource({ "1,BUDGET", "2,NO_RESPONSE", "3,OTHER_VENDOR", "4,REQUIREMENT_NOT_MET", "5,NOT_A_CUSTOMER",
			"6,TIMELINE", "7,ABUSE", "8,OTHER" })
	void reasonsAreNumberedAsInTheFiles(int number, Reason reason) {
		assertThat(Reason.numbered(number)).contains(reason);
		assertThat(reason.number()).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "1,WORKLOAD", "2,ARCHITECTURE", "3,PROOF_OF_CONCEPT", "4,QUOTES", "5,CUSTOMER_SUCCESS", "6,GENERAL" })
	void kindsOfHelpAreNumberedAsInTheFiles(int number, Help help) {
		assertThat(Help.numbered(number)).contains(help);
		assertThat(help.number()).isEqualTo(number);
	}

	@Test
	void otherNumbersMeanNothing() {
		assertThat(Reason.numbered(0)).isEmpty();
		assertThat(Reason.numbered(9)).isEmpty();
		assertThat(Reason.numbered(-1)).isEmpty();
		assertThat(Help.numbered(0)).isEmpty();
		assertThat(Help.numbered(7)).isEmpty();
	}

}
