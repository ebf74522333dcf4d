package app.tandem.deal;

import org.jspecify.annotations.Nullable;

/**
 * What others made of the deal, kept beside it: where the vendor's own referral stands,
 * and the registration.
 */
public record Standing(@Nullable Substatus vendor, RegistrationStatus registration) {

	static final Standing ALONE = new Standing(null, RegistrationStatus.NOT_REGISTERED);

}
