package app.tandem.registration;

import java.util.Map;

import app.tandem.deal.RegistrationKind;
import org.jspecify.annotations.Nullable;

/**
 * A form that was filled in: at most one solution for each kind, so that one submission
 * may make two records.
 *
 * @param evidence null when no file was sent
 * @param corrected the version of the record that was sent back, as its reader saw it; 0
 * when there was none
 */
public record Submission(Map<RegistrationKind, Claim> claims, @Nullable EvidenceFile evidence, int corrected) {

	public Submission {
		if (claims.isEmpty()) {
			throw new IllegalArgumentException("there is nothing to register");
		}
	}

}
