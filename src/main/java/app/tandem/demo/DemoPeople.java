package app.tandem.demo;

import java.util.Arrays;
import java.util.List;

import app.tandem.access.Grants;
import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Role;
import app.tandem.deal.TeamMember;
import app.tandem.demo.DemoCast.Company;
import com.github.f4b6a3.uuid.UuidCreator;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Enters the demo's companies, their locations and everybody who signs in. */
@Component
@org.springframework.context.annotation.Conditional(DemoOn.class)
class DemoPeople {

	private final Organizations organizations;

	private final Locations locations;

	private final Members members;

	private final Grants grants;

	DemoPeople(Organizations organizations, Locations locations, Members members, Grants grants) {
		this.organizations = organizations;
		this.locations = locations;
		this.members = members;
		this.grants = grants;
	}

	void enter(DemoCast cast, String vendorName) {
		for (NamedCsvRecord row : DemoFiles.read("organizations.csv")) {
			boolean vendor = "VENDOR".equals(row.getField("kind"));
			Organization added = this.organizations.add(new Organization(UuidCreator.getTimeOrderedEpoch(), 0,
					vendor ? Organization.Kind.VENDOR : Organization.Kind.PARTNER,
					vendor ? vendorName : row.getField("name"), row.getField("country"), true,
					isYes(row.getField("vetted"))));
			cast.add(row.getField("name"), added);
		}
		DemoFiles.read("locations.csv")
			.forEach((row) -> enterLocation(row, cast.company(row.getField("organization"))));
		for (NamedCsvRecord row : DemoFiles.read("people.csv")) {
			if (!row.getField("organization").isEmpty()) {
				cast.company(row.getField("organization")).people().add(person(row));
			}
		}
		String hash = this.members.hash(DemoAccountList.PASSWORD);
		DemoFiles.read("users.csv")
			.forEach((row) -> enterMember(row, cast.company(row.getField("organization")), hash));
	}

	static TeamMember person(NamedCsvRecord row) {
		return new TeamMember(row.getField("first"), row.getField("last"), row.getField("phone"),
				row.getField("email"));
	}

	private void enterLocation(NamedCsvRecord row, Company company) {
		Location parent = company.locations().get(row.getField("parent"));
		Location location = this.locations
			.add(new Location(UuidCreator.getTimeOrderedEpoch(), 0, company.organization().id(),
					(parent != null) ? parent.id() : null, row.getField("mpnId"), row.getField("name"),
					row.getField("country"), row.getField("city"), isYes(row.getField("headquarters")), null));
		company.locations().put(location.name(), location);
	}

	/** One line is one role of a person; several lines make one person with several. */
	private void enterMember(NamedCsvRecord row, Company company, String hash) {
		String email = row.getField("email");
		Member member = company.members().get(email);
		if (member == null) {
			member = this.members.add(new Member(UuidCreator.getTimeOrderedEpoch(), 0, company.organization().id(),
					email, row.getField("first"), row.getField("last"), row.getField("phone"), hash, null, null));
			company.members().put(email, member);
		}
		Role role = Role.valueOf(row.getField("role"));
		for (@Nullable
		Location location : scope(row.getField("scope"), company)) {
			this.grants.add(member, role, (location != null) ? location.id() : null);
		}
	}

	private static List<@Nullable Location> scope(String scope, Company company) {
		if (scope.equals("entire company")) {
			return java.util.Collections.singletonList(null);
		}
		return Arrays.stream(scope.split(";")).map(String::strip).<@Nullable Location>map(company::location).toList();
	}

	private static boolean isYes(String text) {
		return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true");
	}

}
