package app.tandem.deal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The company and location whose half a referral is; one that was asked to join has an
 * invitation.
 */
public record Party(UUID organizationId, UUID locationId, @Nullable Invitation invitation) {

	public Direction direction() {
		return (this.invitation != null) ? Direction.INBOUND : Direction.OUTBOUND;
	}

}
