package app.tandem.deal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Location;
import app.tandem.access.Locations;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Help;
import app.tandem.deal.Money;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.Seat;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.directory.Solution;
import app.tandem.directory.Solutions;
import app.tandem.shell.Formats;
import app.tandem.shell.Option;
import app.tandem.shell.Suggestions;
import app.tandem.value.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what was typed about partners that are to be invited, and offers the choices. */
@Component
public class Invitations {

	/** As many partners as a list under a field shows. */
	private static final int MOST_SUGGESTED = 10;

	private final Organizations organizations;

	private final Locations locations;

	private final Solutions solutions;

	Invitations(Organizations organizations, Locations locations, Solutions solutions) {
		this.organizations = organizations;
		this.locations = locations;
		this.solutions = solutions;
	}

	/** The invitation, or null when something was said about it. */
	public @Nullable PartnerInvitation read(InvitationForm form, Inviter inviter, Check check) {
		Seat seat = seat(form, inviter, check);
		Check money = check.at("money");
		Money value = TermsForm.money(money, form.money().value(), form.money().currency());
		LocalDate date = TermsForm.date(money, form.money().closeDate(), null);
		Help help = help(form, check);
		String notes = check.block("notes", form.notes(), Limits.NOTES);
		List<TeamMember> team = team(form, inviter, check);
		List<DealSolution> chosen = solutions(form, (value != null) ? value.currency() : null, check);
		if (check.failed() || seat == null || value == null || date == null || help == null) {
			return null;
		}
		return new PartnerInvitation(seat, new Terms(inviter.dealName(), value, date, "", "", ""), new Ask(help, notes),
				team, chosen);
	}

	/** The chosen partner, if it is one that can be chosen. */
	public Optional<Organization> partner(InvitationForm form, UUID own) {
		return id(form.partner()).flatMap(this.organizations::find)
			.filter((company) -> company.active() && !company.isVendor() && !company.id().equals(own));
	}

	/** What the form offers. */
	public Choices choices(InvitationForm form, List<TeamMember> team, Viewer viewer) {
		Optional<Organization> chosen = partner(form, viewer.organizationId());
		Formats formats = Formats.of(LocaleContextHolder.getLocale());
		Suggestions<Found> found = (chosen.isPresent() || form.query().isBlank()) ? Suggestions.none()
				: suggestions(form.query(), viewer, formats);
		List<Option> places = chosen.map((company) -> places(company.id(), formats)).orElse(List.of());
		List<Option> people = team.stream()
			.map((member) -> new Option(member.email(), member.name() + " · " + member.email()))
			.toList();
		return new Choices(chosen.map(Organization::name).orElse(""), found, places, people);
	}

	private Suggestions<Found> suggestions(String query, Viewer viewer, Formats formats) {
		return Suggestions.first(MOST_SUGGESTED,
				this.organizations.suggestPartners(query, viewer.organizationId(), MOST_SUGGESTED + 1)
					.stream()
					.map((partner) -> new Found(partner.id(), partner.name(), formats.country(partner.country())))
					.toList());
	}

	private List<Option> places(UUID partner, Formats formats) {
		return this.locations.live(partner)
			.stream()
			.map((place) -> new Option(place.id().toString(),
					String.join(" · ", place.name(), place.city(), formats.country(place.country()))))
			.toList();
	}

	private @Nullable Seat seat(InvitationForm form, Inviter inviter, Check check) {
		Organization partner = partner(form, inviter.organizationId()).orElse(null);
		if (partner == null) {
			check.reject("partner", form.partner().isEmpty() ? "deal.partner.missing" : "deal.partner.gone");
			return null;
		}
		Optional<Location> place = this.locations.live(partner.id())
			.stream()
			.filter((location) -> form.location().isEmpty() ? location.headquarters()
					: location.id().toString().equals(form.location()))
			.findFirst();
		if (place.isEmpty()) {
			check.reject("location", "deal.partner.location.gone");
		}
		return place.map((location) -> new Seat(partner.id(), location.id(), partner.name())).orElse(null);
	}

	private static @Nullable Help help(InvitationForm form, Check check) {
		Optional<Help> help = Arrays.stream(Help.values())
			.filter((kind) -> kind.name().equals(form.help()))
			.findFirst();
		if (help.isEmpty()) {
			check.reject("help", "deal.partner.help.missing");
		}
		return help.orElse(null);
	}

	private static List<TeamMember> team(InvitationForm form, Inviter inviter, Check check) {
		List<TeamMember> chosen = inviter.team()
			.stream()
			.filter((member) -> form.team().stream().anyMatch(member::isReachedAt))
			.toList();
		if (chosen.isEmpty()) {
			check.reject("team", "deal.partner.team.missing");
		}
		return chosen;
	}

	private List<DealSolution> solutions(InvitationForm form, @Nullable String currency, Check check) {
		Map<String, Solution> catalogue = this.solutions.find(form.solutions().ids());
		List<DealSolution> chosen = new ArrayList<>(
				form.solutions().read(check.at("solutions"), catalogue, Set.of(), currency));
		for (int n = 0; n < chosen.size(); n++) {
			Solution entry = catalogue.get(chosen.get(n).solutionId());
			if (entry != null && entry.assessment()) {
				check.reject("solutions.rows[" + n + "].id", "deal.partner.assessment", entry.id());
			}
		}
		return chosen;
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Who invites, to which deal, and who of them works on it. */
	public record Inviter(UUID organizationId, String dealName, List<TeamMember> team) {
	}

	/**
	 * What the form offers.
	 *
	 * @param partner name of the chosen partner, empty while there is none
	 * @param found partners that match what was typed
	 */
	public record Choices(String partner, Suggestions<Found> found, List<Option> locations, List<Option> team) {

		public boolean isChosen() {
			return !this.partner.isEmpty();
		}

	}

	/** A partner that can be chosen. */
	public record Found(UUID id, String name, String about) {
	}

}
