package app.tandem.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import app.tandem.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Organizations.class, Locations.class })
class OrganizationsTests {

	private final Organizations organizations;

	private final Locations locations;

	private final UUID contoso = UUID.randomUUID();

	private final UUID fabrikam = UUID.randomUUID();

	OrganizationsTests(@Autowired Organizations organizations, @Autowired Locations locations) {
		this.organizations = organizations;
		this.locations = locations;
	}

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@BeforeEach
	void enterCompanies() {
		enter(UUID.randomUUID(), Organization.Kind.VENDOR, "Tandem Vendor", true);
		enter(this.contoso, Organization.Kind.PARTNER, "Contoso", true);
		enter(this.fabrikam, Organization.Kind.PARTNER, "Nordic Contoso 100%", true);
		enter(UUID.randomUUID(), Organization.Kind.PARTNER, "Contoso Former", false);
	}

	@Test
	void suggestsActivePartnersButNotOnesOwnCompanyNorTheVendor() {
		assertThat(suggested("CONTOSO", UUID.randomUUID())).containsExactly("Contoso", "Nordic Contoso 100%");
		assertThat(suggested("contoso", this.contoso)).containsExactly("Nordic Contoso 100%");
		assertThat(suggested("", this.fabrikam)).containsExactly("Contoso");
		assertThat(suggested("0%", this.contoso)).hasSize(1);
		assertThat(suggested("_", this.contoso)).isEmpty();
	}

	@Test
	void offersLocationsThatAreNotRetired() {
		enter("Seoul", "1", false, null);
		enter("Corporate", "2", true, null);
		enter("Closed", "3", false, Instant.EPOCH);
		assertThat(this.locations.live(this.contoso)).extracting(Location::name).containsExactly("Corporate", "Seoul");
	}

	@Test
	void listsCompaniesAndLocationsInTheReadersOrder() {
		List.of("Zeta", "Åsa", "Örn", "Adam")
			.forEach((name) -> enter(UUID.randomUUID(), Organization.Kind.PARTNER, name + " order", true));
		enter("Zeta", "1", false, null);
		enter("Åsa", "2", false, null);
		enter("Corporate", "3", true, null);
		enter("adam", "4", false, null);
		assertThat(ordered("sv")).containsExactly("Adam", "Zeta", "Åsa", "Örn");
		assertThat(this.locations.of(this.contoso)).extracting(Location::name)
			.containsExactly("Corporate", "adam", "Zeta", "Åsa");
		assertThat(ordered("en")).containsExactly("Adam", "Åsa", "Örn", "Zeta");
		assertThat(this.locations.of(this.contoso)).extracting(Location::name)
			.containsExactly("Corporate", "adam", "Åsa", "Zeta");
	}

	/** The same in the list, among the suggestions and among all there are. */
	private List<String> ordered(String language) {
		LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
		List<String> listed = this.organizations.list(" order", 1)
			.rows()
			.stream()
			.map(Organizations.Listed::name)
			.toList();
		assertThat(suggested(" order", this.contoso)).isEqualTo(listed);
		assertThat(this.organizations.all().stream().map(Organization::name).filter((name) -> name.endsWith(" order")))
			.isEqualTo(listed);
		return listed.stream().map((name) -> name.replace(" order", "")).toList();
	}

	private List<String> suggested(String query, UUID own) {
		return this.organizations.suggestPartners(query, own, 9).stream().map(Partner::name).toList();
	}

	private void enter(UUID id, Organization.Kind kind, String name, boolean active) {
		this.organizations.add(new Organization(id, 0, kind, name, "US", active, false));
	}

	private void enter(String name, String mpnId, boolean headquarters, @Nullable Instant retired) {
		this.locations
			.add(new Location(UUID.randomUUID(), 0, this.contoso, null, mpnId, name, "US", "X", headquarters, retired));
	}

}
