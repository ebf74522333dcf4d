package app.tandem.registration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tandem.deal.Contact;
import app.tandem.deal.DealEvent.RegistrationMoved;
import app.tandem.deal.DealMother;
import app.tandem.deal.Money;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.shell.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static app.tandem.deal.RegistrationStatus.ACTION_REQUIRED;
import static app.tandem.deal.RegistrationStatus.APPROVED;
import static app.tandem.deal.RegistrationStatus.COMPLETED;
import static app.tandem.deal.RegistrationStatus.IN_REVIEW;
import static app.tandem.deal.RegistrationStatus.NOT_REGISTERED;
import static app.tandem.deal.RegistrationStatus.REJECTED;
import static app.tandem.deal.RegistrationStatus.SUBMITTED;
import static app.tandem.registration.RegistrationMother.TUESDAY;
import static app.tandem.registration.RegistrationMother.claim;
import static app.tandem.registration.RegistrationMother.completed;
import static app.tandem.registration.RegistrationMother.contract;
import static app.tandem.registration.RegistrationMother.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RegistrationTests {

	private static final Map<RegistrationStatus, Set<RegistrationStatus>> STEPS = Map.of(NOT_REGISTERED,
			EnumSet.of(SUBMITTED, COMPLETED), SUBMITTED, EnumSet.of(IN_REVIEW), IN_REVIEW,
			EnumSet.of(ACTION_REQUIRED, APPROVED, REJECTED), ACTION_REQUIRED, EnumSet.of(SUBMITTED), APPROVED, Set.of(),
			REJECTED, Set.of(), COMPLETED, Set.of());

	@ParameterizedTest
	@EnumSource
	void eachStateIsFollowedByTheseAndNoOthers(RegistrationStatus from) {
		Set<RegistrationStatus> next = EnumSet.noneOf(RegistrationStatus.class);
		for (RegistrationStatus to : RegistrationStatus.values()) {
			if (from.mayBecome(to)) {
				next.add(to);
			}
		}
		assertThat(next).isEqualTo(STEPS.get(from));
	}

	@Test
	void aRecordIsClosedWhenCompletedApprovedOrRejected() {
		assertThat(RegistrationStatus.values()).filteredOn(RegistrationStatus::isFinal)
			.containsExactlyInAnyOrder(COMPLETED, APPROVED, REJECTED);
	}

	@Test
	void ipCoSellIsSubmittedForReviewAndBizAppsIsCompletedWithoutOne() {
		assertThat(submitted().status()).isEqualTo(SUBMITTED);
		assertThat(completed().status()).isEqualTo(COMPLETED);
	}

	@Test
	void isApprovedAfterAReviewerOpenedIt() {
		Registration opened = submitted().reviewed(IN_REVIEW, "", TUESDAY);
		assertThat(opened.reviewed(APPROVED, "", TUESDAY).status()).isEqualTo(APPROVED);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> submitted().reviewed(APPROVED, "", TUESDAY));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> submitted().reviewed(REJECTED, "No", TUESDAY));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> submitted().reviewed(ACTION_REQUIRED, "Page 2", TUESDAY));
	}

	@Test
	void thePartnerCorrectsAndResubmitsWhatWasSentBackAndItWaitsAnew() {
		Registration sentBack = submitted().reviewed(IN_REVIEW, "", TUESDAY)
			.reviewed(ACTION_REQUIRED, "Page 2 is missing", TUESDAY);
		Registration again = sentBack.corrected(claim("SOL-1002-BBBB"), null, TUESDAY.plus(Duration.ofDays(3)));
		assertThat(again.status()).isEqualTo(SUBMITTED);
		assertThat(again.claim().solutionId()).isEqualTo("SOL-1002-BBBB");
		assertThat(again.progress().message()).isEmpty();
		assertThat(again.progress().submittedAt()).isEqualTo(TUESDAY.plus(Duration.ofDays(3)));
		assertThat(again.reviewed(IN_REVIEW, "", TUESDAY).status()).isEqualTo(IN_REVIEW);
	}

	@Test
	void nothingIsCorrectedThatWasNotSentBack() {
		for (Registration registration : new Registration[] { submitted(), completed(),
				submitted().reviewed(IN_REVIEW, "", TUESDAY),
				submitted().reviewed(IN_REVIEW, "", TUESDAY).reviewed(APPROVED, "", TUESDAY),
				submitted().reviewed(IN_REVIEW, "", TUESDAY).reviewed(REJECTED, "No", TUESDAY) }) {
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> registration.corrected(claim("SOL-1001-AAAA"), null, TUESDAY));
		}
	}

	@Test
	void theFileStaysUnlessThereIsAnother() {
		UUID file = new UUID(8, 1);
		Registration with = Registration.of(DealMother.partnerLed().won().build(), RegistrationKind.IP_CO_SELL,
				claim("SOL-1001-AAAA"), file, TUESDAY);
		Registration sentBack = with.reviewed(IN_REVIEW, "", TUESDAY).reviewed(ACTION_REQUIRED, "Page 2", TUESDAY);
		assertThat(sentBack.corrected(with.claim(), null, TUESDAY).evidenceId()).isEqualTo(file);
		assertThat(sentBack.corrected(with.claim(), new UUID(8, 2), TUESDAY).evidenceId()).isEqualTo(new UUID(8, 2));
	}

	@Test
	void sendingBackAndRejectingTellThePartnerWhy() {
		Registration opened = submitted().reviewed(IN_REVIEW, "", TUESDAY);
		assertThatIllegalArgumentException().isThrownBy(() -> opened.reviewed(REJECTED, " ", TUESDAY));
		assertThatIllegalArgumentException().isThrownBy(() -> opened.reviewed(ACTION_REQUIRED, "", TUESDAY));
		assertThat(opened.reviewed(REJECTED, "Not named", TUESDAY).movedFrom(IN_REVIEW))
			.isEqualTo(new RegistrationMoved(RegistrationKind.IP_CO_SELL, IN_REVIEW, REJECTED, "Not named"));
	}

	@Test
	void aReviewerDoesNotSubmitForThePartner() {
		Registration sentBack = submitted().reviewed(IN_REVIEW, "", TUESDAY)
			.reviewed(ACTION_REQUIRED, "Page 2", TUESDAY);
		assertThatIllegalArgumentException().isThrownBy(() -> sentBack.reviewed(SUBMITTED, "", TUESDAY));
	}

	@ParameterizedTest
	@CsvSource({ "12500, true", "12500.00, true", "0.01, true", "12500.01, false", "0, false", "-1, false" })
	void aSolutionIsWorthSomethingButNotMoreThanTheContract(BigDecimal value, boolean right) {
		if (right) {
			assertThat(new Claim("SOL-1", value, contract(), DealMother.CONTACT).solutionValue()).isEqualTo(value);
		}
		else {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new Claim("SOL-1", value, contract(), DealMother.CONTACT));
		}
	}

	@Test
	void theContactIsComplete() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Claim("SOL-1", BigDecimal.ONE, contract(),
				new Contact("Elsa", "", "+46 8 555", "elsa@tailspin.example")));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			2026-03-01, 2026-03-01, 2026-03-01, true
			2026-03-01, 2026-03-15, -,          true
			2026-03-01, 2026-02-28, -,          false
			2026-03-01, 2026-03-15, 2026-03-14, false
			""")
	void aContractIsSignedThenStartsThenEndsUnlessItIsPerpetual(LocalDate signed, LocalDate starts, LocalDate ends,
			boolean right) {
		Money total = new Money(BigDecimal.TEN, "EUR");
		Contract.Deployment deployment = new Contract.Deployment(false, Contract.Tenant.PARTNER);
		if (right) {
			assertThat(new Contract(Contract.Type.RENEWAL, total, deployment, signed, starts, ends).endsOn())
				.isEqualTo(ends);
		}
		else {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new Contract(Contract.Type.RENEWAL, total, deployment, signed, starts, ends));
		}
	}

	@Test
	void aFormPicksOneSolutionOfAKindAndNotNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Submission(Map.of(), null, 0));
	}

}
