package app.tandem.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries to create deals at locations; only those where one has deals take them. */
final class Elsewhere {

	private final World world;

	Elsewhere(World world) {
		this.world = world;
	}

	/** Where a deal could be begun and should not, or the other way round. */
	List<String> faults() {
		List<String> faults = new ArrayList<>();
		for (Actor actor : List.of(Actor.USER_ON_TEAM, Actor.LOCATION_ADMIN, Actor.ADMIN_ELSEWHERE)) {
			for (Company company : List.of(Company.OWN, Company.STRANGER)) {
				for (Place place : Place.values()) {
					boolean open = company == Company.OWN && place == actor.place();
					int status = begin(actor, world.cast().location(company, place).id());
					if (status != (open ? 303 : 422)) {
						faults.add("%s at %s of %s: %s".formatted(actor, place, company, status));
					}
				}
			}
		}
		return faults;
	}

	/** Sends the first two pages of a new deal. */
	private int begin(Actor actor, UUID location) {
		String draft = "/opportunities/drafts/" + UUID.randomUUID();
		Ask customer = new Ask(org.springframework.http.HttpMethod.POST, draft + "/customer",
				Map.of("entered", "true", "country", "SE", "address.name", "Fjord", "address.line1", "Kajen 1",
						"address.city", "Malmö", "consent", "true"));
		Ask details = new Ask(org.springframework.http.HttpMethod.POST, draft + "/details",
				Map.of("location", location.toString(), "terms.name", "Other", "terms.value", "1", "terms.currency",
						"EUR", "terms.closeDate", "2099-01-01"));
		return world.desk().ask(actor, List.of(customer, details)).status();
	}

}
