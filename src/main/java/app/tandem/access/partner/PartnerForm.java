package app.tandem.access.partner;

import java.util.Map;

import app.tandem.access.Organization;
import app.tandem.shell.Theirs;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import app.tandem.value.Limits;

/**
 * A company as typed.
 *
 * @param version of the company that was looked at
 */
record PartnerForm(String version, String name, String country, boolean vetted) {

	@SuppressWarnings("ConstantValue") // what the request lacks is null
	PartnerForm {
		version = FormCheck.orEmpty(version);
		name = FormCheck.orEmpty(name);
		country = FormCheck.orEmpty(country);
	}

	static PartnerForm of(Organization company) {
		return new PartnerForm(String.valueOf(company.version()), company.name(), company.country(),
				company.vettedForAssessments());
	}

	boolean isOf(int now) {
		return this.version.equals(String.valueOf(now));
	}

	/** The vendor's name is a setting of the installation. */
	Organization read(FormCheck check, Organization before) {
		String typed = before.isVendor() ? before.name() : check.mandatoryLine("name", this.name, Limits.NAME);
		return new Organization(before.id(), before.version(), before.kind(), typed,
				check.country("country", this.country), before.active(), !before.isVendor() && this.vetted);
	}

	/** What the company says now where the form says otherwise. */
	Map<String, String> theirs(Organization now, Wording wording) {
		String vetted = wording.text(now.vettedForAssessments() ? "access.partners.yes" : "access.partners.no");
		return new Theirs(wording).text("name", now.name(), this.name)
			.value("country", now.country().equals(this.country), wording.formats().country(now.country()))
			.value("vetted", now.vettedForAssessments() == this.vetted, vetted)
			.byField();
	}

}
