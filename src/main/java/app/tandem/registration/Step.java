package app.tandem.registration;

import java.time.Instant;

import app.tandem.deal.RegistrationStatus;

/** Something that happened to a registration, and by whom. */
public record Step(RegistrationStatus status, String message, String actor, Instant at) {
}
