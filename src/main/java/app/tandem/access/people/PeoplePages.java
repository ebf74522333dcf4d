package app.tandem.access.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Grant;
import app.tandem.access.Grants;
import app.tandem.access.LocationTree;
import app.tandem.access.Locations;
import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Role;
import app.tandem.access.SecondFactors;
import app.tandem.access.Viewer;
import app.tandem.shell.PageOf;
import app.tandem.shell.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the pages of people into the reader's words. */
@Component
class PeoplePages {

	static final String LIST = "/settings/users";

	private final Members members;

	private final Grants grants;

	private final MemberLinks links;

	private final SecondFactors factors;

	private final Locations locations;

	private final MessageSource messages;

	PeoplePages(Members members, Grants grants, MemberLinks links, SecondFactors factors, Locations locations,
			MessageSource messages) {
		this.members = members;
		this.grants = grants;
		this.links = links;
		this.factors = factors;
		this.locations = locations;
		this.messages = messages;
	}

	Wording wording() {
		return Wording.ofReader(this.messages);
	}

	ListView list(Viewer viewer, String query, int number) {
		Wording wording = wording();
		PageOf<Members.Listed> page = this.members.list(viewer.organizationId(), query, number);
		Map<UUID, List<Grant>> grants = this.grants.of(page.rows().stream().map(Members.Listed::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Grant::memberId));
		Sight sight = sight(viewer, wording);
		String here = UriComponentsBuilder.fromPath(LIST)
			.queryParam("q", "{q}")
			.encode()
			.buildAndExpand(query)
			.toUriString();
		return new ListView(query, wording.text("access.people.total", page.total()),
				page.rows()
					.stream()
					.map((row) -> row(row, sight.roles(grants.getOrDefault(row.id(), List.of())), wording))
					.toList(),
				page.previous(here), page.next(here));
	}

	/** A person: who they are, what they may do, and what that lets them see. */
	void show(Member member, Viewer viewer, Model model) {
		Wording wording = wording();
		Sight sight = sight(viewer, wording);
		List<Grant> grants = this.grants.of(List.of(member.id()));
		describe(member, viewer, model);
		model.addAttribute("sees", sight.sentences(grants));
		model.addAttribute("grants",
				grants.stream()
					.map((grant) -> new GrantLine(grant.id(), wording.text(roleKey(grant.role())), sight.where(grant)))
					.toList());
	}

	/** What every page of one person shows. */
	void describe(Member member, Viewer viewer, Model model) {
		Wording wording = wording();
		Members.Listed listed = this.members.listed(member);
		Instant link = this.links.validUntil(member.id()).orElse(null);
		model.addAttribute("person",
				new PersonView(LIST + "/" + member.id(), member.name(), member.email(), member.phone(), state(listed),
						time(listed.lastSignInAt(), wording), time(link, wording), member.version(),
						this.factors.isOn(member.id()), member.id().equals(viewer.memberId())));
	}

	/** What can be chosen when a role is given. */
	void offerRoles(Organization company, Model model) {
		Wording wording = wording();
		model.addAttribute("roles",
				Role.of(company)
					.stream()
					.map((role) -> new RoleOption(role.name(), wording.text(roleKey(role)),
							wording.text("access.people.role." + role + ".does")))
					.toList());
		model.addAttribute("places",
				new LocationTree(this.locations.of(company.id())).branches()
					.stream()
					.filter((branch) -> branch.location().isLive())
					.map((branch) -> new Place(branch.location().id().toString(), "— ".repeat(branch.depth()),
							branch.location().name()))
					.toList());
		model.addAttribute("scoped", Role.of(company).stream().anyMatch(Role::hasScope));
	}

	private Sight sight(Viewer viewer, Wording wording) {
		return new Sight(this.locations.of(viewer.organizationId()), wording);
	}

	private static Row row(Members.Listed row, List<String> roles, Wording wording) {
		return new Row(LIST + "/" + row.id(), row.name(), row.email(), roles, state(row),
				time(row.lastSignInAt(), wording));
	}

	private static State state(Members.Listed row) {
		if (row.suspended()) {
			return State.SUSPENDED;
		}
		return row.invited() ? State.INVITED : State.ACTIVE;
	}

	private static String time(@Nullable Instant at, Wording wording) {
		return (at != null) ? wording.formats().time(at) : "";
	}

	static String roleKey(Role role) {
		return "access.people.role." + role;
	}

	/** Whether somebody can sign in. */
	enum State {

		ACTIVE("chip-active"), INVITED("chip-new"), SUSPENDED("chip-closed");

		private final String tone;

		State(String tone) {
			this.tone = tone;
		}

		public String tone() {
			return this.tone;
		}

		public String key() {
			return "access.people.state." + name();
		}

	}

	/** The list of a company's people. */
	record ListView(String query, String total, List<Row> rows, @Nullable String previous, @Nullable String next) {
	}

	record Row(String href, String name, String email, List<String> roles, State state, String lastSignIn) {
	}

	/**
	 * A person.
	 *
	 * @param link until when their link works, empty when they have none
	 * @param secondFactor whether they sign in with codes too
	 * @param me whether the reader looks at themselves
	 */
	record PersonView(String href, String name, String email, String phone, State state, String lastSignIn, String link,
			int version, boolean secondFactor, boolean me) {

		public boolean suspended() {
			return this.state == State.SUSPENDED;
		}

		public boolean invited() {
			return this.state == State.INVITED;
		}

	}

	/** A role that a person has. */
	record GrantLine(UUID id, String role, String where) {
	}

	/** A role that can be given. */
	record RoleOption(String value, String label, String does) {
	}

	/**
	 * A location that can be chosen.
	 *
	 * @param indent a dash for each location above it
	 */
	record Place(String value, String indent, String label) {
	}

}
