package app.tandem.registration;

import java.time.Instant;
import java.util.UUID;

import app.tandem.deal.Deal;
import app.tandem.deal.DealEvent.RegistrationMoved;
import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import app.tandem.shell.Conflict;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

/**
 * One record of a won deal: at most one of each kind, and final once it is closed
 * (domain.md, section 7). Every step checks its rule and returns the next state.
 *
 * @param half whose it is
 * @param progress how far it is
 * @param evidenceId the file that proves it, null when there is none
 */
public record Registration(UUID id, int version, Half half, RegistrationKind kind, Progress progress, Claim claim,
		@Nullable UUID evidenceId) {

	/** A company's half of an engagement. */
	public record Half(UUID organizationId, UUID referralId) {
	}

	/**
	 * How far it is.
	 *
	 * @param message what the reviewer said last
	 * @param submittedAt since when it waits: the latest submission
	 * @param movedAt when it came to this state
	 */
	public record Progress(RegistrationStatus status, String message, Instant submittedAt, Instant movedAt) {
	}

	/** Submitted for review or, where nobody reviews, complete. */
	static Registration of(Deal deal, RegistrationKind kind, Claim claim, @Nullable UUID evidenceId, Instant at) {
		return new Registration(UuidCreator.getTimeOrderedEpoch(), 0,
				new Half(deal.party().organizationId(), deal.referral().id()), kind,
				new Progress(kind.first(), "", at, at), claim, evidenceId);
	}

	/**
	 * The partner corrects what was sent back; the file stays unless there is another.
	 */
	Registration corrected(Claim next, @Nullable UUID otherEvidence, Instant at) {
		refuseUnlessMayBecome(RegistrationStatus.SUBMITTED);
		return new Registration(this.id, this.version, this.half, this.kind,
				new Progress(RegistrationStatus.SUBMITTED, "", at, at), next,
				(otherEvidence != null) ? otherEvidence : this.evidenceId);
	}

	/** A reviewer's step; sending back and rejecting want a word to the partner. */
	Registration reviewed(RegistrationStatus next, String message, Instant at) {
		refuseUnlessMayBecome(next);
		if (next == RegistrationStatus.SUBMITTED || next.needsMessage() == message.isBlank()) {
			throw new IllegalArgumentException("not a reviewer's step, or one without its message: " + next);
		}
		return new Registration(this.id, this.version, this.half, this.kind,
				new Progress(next, message, this.progress.submittedAt(), at), this.claim, this.evidenceId);
	}

	/** What the deal's timeline says of the step that led here. */
	RegistrationMoved movedFrom(RegistrationStatus before) {
		return new RegistrationMoved(this.kind, before, status(), this.progress.message());
	}

	public RegistrationStatus status() {
		return this.progress.status();
	}

	/** Waits for the partner. */
	public boolean isSentBack() {
		return status() == RegistrationStatus.ACTION_REQUIRED;
	}

	private void refuseUnlessMayBecome(RegistrationStatus next) {
		if (!status().mayBecome(next)) {
			throw new Conflict("registration " + this.id + " is " + status() + ", and cannot become " + next);
		}
	}

}
