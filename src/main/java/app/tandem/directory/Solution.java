package app.tandem.directory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A catalogue entry such as {@code SOL-1234-PQRS}; whose it is follows from the
 * publisher.
 */
public record Solution(@Id String id, @Version int version, UUID publisherId, String name, boolean assessment,
		Set<Incentive> incentives, boolean coSellReady, @Nullable Instant retiredAt) {

	/** Can be picked for a deal; a retired one stays only where it already is. */
	public boolean isLive() {
		return this.retiredAt == null;
	}

	public Solution withRetiredAt(@Nullable Instant retiredAt) {
		return new Solution(this.id, this.version, this.publisherId, this.name, this.assessment, this.incentives,
				this.coSellReady, retiredAt);
	}

}
