package app.tandem.directory.upload;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent.
 *
 * @param content null once it was written
 * @param written what came of it; null until then
 */
record Upload(UUID id, String fileName, byte @Nullable [] content, Plan.@Nullable Counts written) {
}
