package app.tandem.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import app.tandem.deal.DealMother;
import app.tandem.deal.Money;
import app.tandem.deal.RegistrationKind;
import org.jspecify.annotations.Nullable;

/** Registrations for tests. */
public final class RegistrationMother {

	public static final Instant TUESDAY = Instant.parse("2026-03-10T09:00:00Z");

	private RegistrationMother() {
	}

	public static Claim claim(String solution) {
		return new Claim(solution, new BigDecimal("2500.50"), contract(), DealMother.CONTACT);
	}

	public static Contract contract() {
		return new Contract(Contract.Type.NEW, new Money(new BigDecimal("12500"), "EUR"),
				new Contract.Deployment(true, Contract.Tenant.CUSTOMER), LocalDate.parse("2026-03-01"),
				LocalDate.parse("2026-03-15"), LocalDate.parse("2027-03-14"));
	}

	public static Registration submitted() {
		return Registration.of(DealMother.partnerLed().won().build(), RegistrationKind.IP_CO_SELL,
				claim("SOL-1001-AAAA"), null, TUESDAY);
	}

	public static Registration completed() {
		return Registration.of(DealMother.partnerLed().won().build(), RegistrationKind.BIZ_APPS, claim("SOL-1001-AAAA"),
				null, TUESDAY);
	}

	public static Submission submission(RegistrationKind kind, String solution, @Nullable EvidenceFile file,
			int version) {
		return new Submission(Map.of(kind, claim(solution)), file, version);
	}

}
