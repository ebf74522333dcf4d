package app.tandem.bulk;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded.
 *
 * @param locationId of new deals whose row names none
 * @param jobId of the work that imports it; null while it was only checked
 * @param undoJobId of the work that takes it back, if anybody wished so
 * @param revision counts how often cells were mended, or another reading was chosen
 * @param fileDeleted whether the time that files are kept is over: only what became of
 * its rows is still known
 */
record ImportRun(UUID id, UUID organizationId, UUID memberId, String memberName, @Nullable UUID locationId,
		String fileName, int records, Instant uploadedAt, @Nullable UUID jobId, @Nullable UUID undoJobId, int revision,
		boolean fileDeleted) {

	/** The file as somebody saw it who looked at this revision. */
	ImportRun seenAt(int seen) {
		return new ImportRun(this.id, this.organizationId, this.memberId, this.memberName, this.locationId,
				this.fileName, this.records, this.uploadedAt, this.jobId, this.undoJobId, seen, this.fileDeleted);
	}

}
