package app.tandem.access;

import java.util.UUID;

/** An active partner, as one finds it to invite it. */
public record Partner(UUID id, String name, String country) {
}
