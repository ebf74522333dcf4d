package app.tandem.access;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role of a person.
 *
 * @param locationId where it holds, with the locations below; null for the entire company
 */
public record Grant(UUID id, UUID memberId, Role role, @Nullable UUID locationId) {
}
