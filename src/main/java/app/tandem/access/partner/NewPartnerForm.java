package app.tandem.access.partner;

import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Organization;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;
import app.tandem.value.Texts;
import com.github.f4b6a3.uuid.UuidCreator;

/** A partner with its headquarters, as typed. */
record NewPartnerForm(String name, String country, boolean vetted, String mpnId, String locationName, String city) {

	static final NewPartnerForm EMPTY = new NewPartnerForm("", "", false, "", "", "");

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	NewPartnerForm {
		name = FormCheck.orEmpty(name);
		country = FormCheck.orEmpty(country);
		mpnId = FormCheck.orEmpty(mpnId);
		locationName = FormCheck.orEmpty(locationName);
		city = FormCheck.orEmpty(city);
	}

	Organization partner(FormCheck check) {
		return new Organization(UuidCreator.getTimeOrderedEpoch(), 0, Organization.Kind.PARTNER,
				check.mandatoryLine("name", this.name, Limits.NAME), check.country("country", this.country), true,
				this.vetted);
	}

	Location headquarters(FormCheck check, UUID organizationId, String country) {
		return new Location(UuidCreator.getTimeOrderedEpoch(), 0, organizationId, null,
				FormCheck.orEmpty(check.mandatory("mpnId", Texts.identifier(this.mpnId, LocationForm.LONGEST_MPN_ID))),
				check.mandatoryLine("locationName", this.locationName, Limits.NAME), country,
				check.mandatoryLine("city", this.city, Limits.NAME), true, null);
	}

}
