package app.tandem.registration.overview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.tandem.deal.RegistrationKind;
import app.tandem.deal.RegistrationStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of registrations is narrowed to: the query string, which is the address of
 * the view. What cannot be read filters nothing.
 *
 * @param state a status in small letters, {@code waiting} for those a reviewer has to do
 * with, {@code all}, or empty for what the reader sees at first
 * @param after the key of the last row of the page before
 */
record RegistrationFilter(@Nullable String state, @Nullable String company, @Nullable String solution,
		@Nullable String kind, @Nullable String after) {

	static final String WAITING = "waiting";

	static final String ALL = "all";

	private static final int LONGEST = 200;

	Optional<RegistrationStatus> status() {
		return Arrays.stream(RegistrationStatus.values())
			.filter((status) -> status != RegistrationStatus.NOT_REGISTERED && word(status).equals(this.state))
			.findFirst();
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether only what waits for a reviewer is shown; a queue begins so. */
	boolean waiting(boolean queue) {
		return WAITING.equals(this.state) || (queue && status().isEmpty() && !ALL.equals(this.state));
	}

	Optional<RegistrationKind> ofKind() {
		return Arrays.stream(RegistrationKind.values()).filter((one) -> word(one).equals(this.kind)).findFirst();
	}

	Optional<UUID> ofCompany() {
		return uuid(this.company);
	}

	Optional<String> ofSolution() {
		return Optional.ofNullable(this.solution)
			.filter((id) -> !id.isBlank() && id.length() <= LONGEST && id.indexOf('\0') < 0);
	}

	Optional<UUID> afterKey() {
		return uuid(this.after);
	}

	boolean isEmpty() {
		return status().isEmpty() && ofKind().isEmpty() && ofCompany().isEmpty() && ofSolution().isEmpty();
	}

	/** The address of the next page of the same view. */
	String next(UUID last) {
		return UriComponentsBuilder.fromPath("/registrations")
			.queryParamIfPresent("state", Optional.ofNullable(this.state))
			.queryParamIfPresent("company", Optional.ofNullable(this.company))
			.queryParamIfPresent("solution", Optional.ofNullable(this.solution))
			.queryParamIfPresent("kind", Optional.ofNullable(this.kind))
			.queryParam("after", last)
			.encode()
			.build()
			.toUriString();
	}

	private static Optional<UUID> uuid(@Nullable String text) {
		try {
			return (text != null && text.length() == 36) ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
