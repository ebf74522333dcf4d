package app.tandem.deal;

import java.time.Instant;
import java.util.UUID;

import app.tandem.access.Viewer;
import org.jspecify.annotations.Nullable;

/** Who changes something, by which path and when; every event carries it. */
public record Origin(@Nullable UUID actorId, String actorName, Source source, @Nullable UUID jobId, Instant at) {

	public static Origin ofPerson(Viewer viewer, Source source, @Nullable UUID jobId, Instant at) {
		return new Origin(viewer.memberId(), viewer.name(), source, jobId, at);
	}

	/** What happens by itself, such as expiry. */
	public static Origin ofSystem(Instant at) {
		return new Origin(null, "", Source.SYSTEM, null, at);
	}

}
