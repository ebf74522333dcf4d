package app.tandem.deal;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * How an inbound referral came about: who asked, for what, whom of their team they show,
 * and until when to answer.
 */
public record Invitation(UUID invitedBy, Ask ask, List<TeamMember> team, Instant expiresAt) {

	static final Period TIME_TO_ANSWER = Period.ofDays(14);

	static Instant deadline(Instant invitedAt) {
		return invitedAt.atOffset(ZoneOffset.UTC).plus(TIME_TO_ANSWER).toInstant();
	}

}
