package app.tandem.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import app.tandem.access.Viewer;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.Eligibility;
import app.tandem.deal.Money;
import app.tandem.deal.Origin;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.deal.Source;
import app.tandem.deal.Substatus;
import app.tandem.deal.TeamMember;
import app.tandem.registration.Claim;
import app.tandem.registration.Contract;
import app.tandem.registration.EvidenceFile;
import app.tandem.registration.Registration;
import app.tandem.registration.Registrations;
import app.tandem.registration.Submission;

/**
 * Registers won deals of the demo, so that every state of a registration is there; the
 * first deal with the solution that guides name is left to be registered by whoever tries
 * it out.
 */
final class DemoRegistrations {

	private static final Duration DAY = Duration.ofDays(1);

	private static final String LEFT_OPEN = "SOL-1234-PQRS";

	private static final List<RegistrationStatus> GOALS = List.of(RegistrationStatus.SUBMITTED,
			RegistrationStatus.APPROVED, RegistrationStatus.ACTION_REQUIRED, RegistrationStatus.IN_REVIEW,
			RegistrationStatus.REJECTED);

	private final Registrations registrations;

	private final Viewer reviewer;

	private final Instant now;

	private int count;

	private int reviewed;

	private boolean leftOpen;

	DemoRegistrations(Registrations registrations, Viewer reviewer, Instant now) {
		this.registrations = registrations;
		this.reviewer = reviewer;
		this.now = now;
	}

	/** Registers what a company has won. */
	void register(List<Deal> deals, Viewer partner) {
		deals.stream()
			.filter((deal) -> this.registrations.eligibility(deal).isEligible())
			.sorted(Comparator.comparing(DemoRegistrations::won).thenComparing((deal) -> deal.referral().id()))
			.filter((deal) -> !staysOpen(deal))
			.forEach((deal) -> tell(deal, partner));
	}

	private boolean staysOpen(Deal deal) {
		boolean named = deal.referral()
			.solutions()
			.stream()
			.anyMatch((solution) -> solution.solutionId().equals(LEFT_OPEN));
		boolean stays = named && !this.leftOpen;
		this.leftOpen |= named;
		return stays;
	}

	private void tell(Deal deal, Viewer partner) {
		RegistrationStatus goal = GOALS.get(this.reviewed % GOALS.size());
		Instant submitted = later(won(deal).plus(DAY), this.now.minus(DAY.multipliedBy(4 + this.count * 3L % 20)));
		this.registrations.submit(deal.referral().id(), submission(deal), partner, origin(partner, submitted));
		for (Registration registration : this.registrations.of(deal)) {
			if (registration.kind().isReviewed()) {
				this.reviewed++;
				review(registration, goal, submitted);
			}
		}
		this.count++;
	}

	private void review(Registration registration, RegistrationStatus goal, Instant submitted) {
		if (goal == RegistrationStatus.SUBMITTED) {
			return;
		}
		Origin opened = origin(this.reviewer, submitted.plus(DAY));
		this.registrations.startReview(registration.id(), 1, this.reviewer, opened);
		Origin decided = origin(this.reviewer, submitted.plus(DAY.multipliedBy(2)));
		switch (goal) {
			case APPROVED -> this.registrations.approve(registration.id(), 2, this.reviewer, decided);
			case REJECTED -> this.registrations.reject(registration.id(), 2,
					"The contract names another company as the seller.", this.reviewer, decided);
			case ACTION_REQUIRED -> this.registrations.askForChanges(registration.id(), 2,
					"Please send the page of the contract that names the solution.", this.reviewer, decided);
			default -> {
			}
		}
	}

	private Submission submission(Deal deal) {
		Eligibility eligibility = this.registrations.eligibility(deal);
		Money total = deal.referral().terms().value();
		BigDecimal part = total.amount().divide(BigDecimal.TEN, 0, RoundingMode.CEILING).min(total.amount());
		LocalDate signed = LocalDate.ofInstant(won(deal), ZoneOffset.UTC);
		Contract contract = new Contract((this.count % 2 == 0) ? Contract.Type.NEW : Contract.Type.RENEWAL, total,
				new Contract.Deployment(true, Contract.Tenant.values()[this.count % 2]), signed, signed.plusDays(10),
				(this.count % 3 == 0) ? null : signed.plusYears(2));
		TeamMember member = deal.referral().team().get(0);
		Contact contact = new Contact(member.firstName(), member.lastName(), member.phone(), member.email());
		Map<RegistrationKind, Claim> claims = new EnumMap<>(RegistrationKind.class);
		eligibility.solutions()
			.forEach((kind, ids) -> claims.put(kind, new Claim(ids.get(0), part, contract, contact)));
		return new Submission(claims, evidence(), 0);
	}

	private @org.jspecify.annotations.Nullable EvidenceFile evidence() {
		return (this.count % 2 == 0) ? null
				: EvidenceFile.of("contract.pdf", DemoFiles.bytes("contract.pdf")).orElseThrow();
	}

	private static Instant won(Deal deal) {
		Instant won = deal.referral().times().at(Substatus.WON);
		if (won == null) {
			throw new IllegalStateException("only won deals are registered");
		}
		return won;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Origin origin(Viewer viewer, Instant at) {
		return Origin.ofPerson(viewer, Source.UI, null, at);
	}

}
