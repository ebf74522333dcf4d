package app.tandem.access;

import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A company of the programme, or the one vendor that runs it. */
public record Organization(@Id UUID id, @Version int version, Kind kind, String name, String country, boolean active,
		boolean vettedForAssessments) {

	/** A partner, or the vendor. */
	public enum Kind {

		VENDOR, PARTNER

	}

	public boolean isVendor() {
		return this.kind == Kind.VENDOR;
	}

	public Organization withActive(boolean active) {
		return new Organization(this.id, this.version, this.kind, this.name, this.country, active,
				this.vettedForAssessments);
	}

}
