package app.tandem.access.partner;

import java.util.List;
import java.util.UUID;

import app.tandem.access.CountryOptions;
import app.tandem.access.Location;
import app.tandem.access.LocationTree;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.shell.Option;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the pages of companies into the reader's words. */
@Component
class PartnerPages {

	static final String LIST = "/settings/partners";

	static final String OWN_LOCATIONS = "/settings/locations";

	private final Organizations organizations;

	private final Members members;

	private final CountryOptions countries;

	private final MessageSource messages;

	PartnerPages(Organizations organizations, Members members, CountryOptions countries, MessageSource messages) {
		this.organizations = organizations;
		this.members = members;
		this.countries = countries;
		this.messages = messages;
	}

	Wording wording() {
		return Wording.ofReader(this.messages);
	}

	ListView list(String query, int number) {
		Wording wording = wording();
		PageOf<Organizations.Listed> page = this.organizations.list(query, number);
		String here = UriComponentsBuilder.fromPath(LIST)
			.queryParam("q", "{q}")
			.encode()
			.buildAndExpand(query)
			.toUriString();
		return new ListView(query, wording.text("access.partners.total", page.total()),
				page.rows().stream().map((row) -> row(row, wording)).toList(), page.previous(here), page.next(here));
	}

	/** A company, its locations below one another. */
	void show(LocationDialogs.Company company, LocationTree tree, Model model) {
		describe(company, model);
		Wording wording = wording();
		model.addAttribute("locations", tree.branches().stream().map((branch) -> line(branch, wording)).toList());
	}

	/** What every page of one company shows. */
	void describe(Organization company, Model model) {
		describe(LocationDialogs.Company.of(company), model);
	}

	/** The same, for whoever looks at it from that page. */
	void describe(LocationDialogs.Company at, Model model) {
		Organization company = at.organization();
		model.addAttribute("company",
				new CompanyView(at.href(), at.places(), company.name(), wording().formats().country(company.country()),
						company.isVendor(), company.active(), company.vettedForAssessments(), company.version(),
						this.members.countOf(company.id())));
		offerCountries(model);
	}

	void describe(@Nullable Location location, Model model) {
		model.addAttribute("location", (location != null) ? new LocationView(location.id(), location.name(),
				location.headquarters(), location.isLive(), location.version()) : null);
	}

	void offerCountries(Model model) {
		model.addAttribute("countries", this.countries.all());
	}

	void offerParents(@Nullable Location location, LocationTree tree, Model model) {
		model.addAttribute("parents",
				tree.parentsFor(location)
					.stream()
					.map((parent) -> new Option(parent.id().toString(), parent.name() + " (" + parent.mpnId() + ")"))
					.toList());
	}

	private static Row row(Organizations.Listed row, Wording wording) {
		return new Row(LIST + "/" + row.id(), row.name(), wording.formats().country(row.country()), row.locations(),
				row.vendor(), row.active(), row.vetted());
	}

	private static Line line(LocationTree.Branch branch, Wording wording) {
		Location location = branch.location();
		return new Line(location.id(), "— ".repeat(branch.depth()), location.name(), location.mpnId(), location.city(),
				wording.formats().country(location.country()), location.headquarters(), location.isLive());
	}

	/** The list of companies. */
	record ListView(String query, String total, List<Row> rows, @Nullable String previous, @Nullable String next) {
	}

	record Row(String href, String name, String country, int locations, boolean vendor, boolean active,
			boolean vetted) {
	}

	record CompanyView(String href, String places, String name, String country, boolean vendor, boolean active,
			boolean vetted, int version, long people) {
	}

	record LocationView(UUID id, String name, boolean headquarters, boolean live, int version) {
	}

	/**
	 * A location in the tree.
	 *
	 * @param indent a dash for each location above it
	 */
	record Line(UUID id, String indent, String name, String mpnId, String city, String country, boolean headquarters,
			boolean live) {
	}

}
