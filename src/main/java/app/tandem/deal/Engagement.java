package app.tandem.deal;

import java.time.Instant;
import java.util.UUID;

/**
 * One joint selling effort for one customer; what its starter said is shared by every
 * company in it.
 */
public record Engagement(UUID id, int version, UUID starterId, DealType type, Customer customer, Contact contact,
		Ask ask, Instant createdAt) {

	Engagement typed(DealType next) {
		return new Engagement(this.id, this.version, this.starterId, next, this.customer, this.contact, this.ask,
				this.createdAt);
	}

	Engagement asking(Contact nextContact, Ask nextAsk) {
		return new Engagement(this.id, this.version, this.starterId, this.type, this.customer, nextContact, nextAsk,
				this.createdAt);
	}

}
