package app.tandem.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.tandem.access.Location;
import app.tandem.access.Member;
import app.tandem.access.Organization;
import app.tandem.deal.Contact;
import app.tandem.deal.Customer;
import app.tandem.deal.Seat;
import app.tandem.deal.TeamMember;
import app.tandem.directory.Solution;

/** Everybody and everything that takes part in the demo's deals. */
final class DemoCast {

	private final Map<String, Company> companies = new LinkedHashMap<>();

	private final List<Customer> customers = new ArrayList<>();

	private final List<Contact> contacts = new ArrayList<>();

	private final List<Solution> solutions = new ArrayList<>();

	/** Adds a company under the name that the demo's files give it. */
	Company add(String name, Organization organization) {
		Company company = new Company(organization, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
		this.companies.put(name, company);
		return company;
	}

	Company company(String name) {
		return Optional.ofNullable(this.companies.get(name)).orElseThrow();
	}

	List<Company> companies() {
		return List.copyOf(this.companies.values());
	}

	Company vendor() {
		return this.companies.values()
			.stream()
			.filter((company) -> company.organization().isVendor())
			.findFirst()
			.orElseThrow();
	}

	List<Customer> customers() {
		return this.customers;
	}

	List<Contact> contacts() {
		return this.contacts;
	}

	List<Solution> solutions() {
		return this.solutions;
	}

	/**
	 * A company with its locations and members by name and address, and those of its
	 * people who work on deals.
	 */
	record Company(Organization organization, Map<String, Location> locations, Map<String, Member> members,
			List<TeamMember> people) {

		Location location(String name) {
			return Optional.ofNullable(this.locations.get(name)).orElseThrow();
		}

		Location location(int number) {
			return List.copyOf(this.locations.values()).get(number % this.locations.size());
		}

		/** Who acts for the company in the demo's stories: its first member. */
		Member voice() {
			return this.members.values().iterator().next();
		}

		Seat seat(Location location) {
			return new Seat(this.organization.id(), location.id(), this.organization.name());
		}

	}

}
