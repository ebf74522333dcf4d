package app.tandem.deal.response;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deal;
import app.tandem.deal.Deals;
import app.tandem.deal.Reason;
import app.tandem.deal.TeamMember;
import app.tandem.deal.Terms;
import app.tandem.deal.form.Check;
import app.tandem.deal.form.FormOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;

/** Takes the answers to invitations. */
@Component
class Answers {

	private final Deals deals;

	private final Organizations organizations;

	private final Members members;

	private final FormOptions options;

	private final Clock clock;

	Answers(Deals deals, Organizations organizations, Members members, FormOptions options, Clock clock) {
		this.deals = deals;
		this.organizations = organizations;
		this.members = members;
		this.options = options;
		this.clock = clock;
	}

	FormOptions options() {
		return this.options;
	}

	/**
	 * An invitation that can still be answered.
	 * @throws app.tandem.deal.Refusal when it cannot
	 */
	@Transactional(readOnly = true)
	AnswerView asked(UUID id, Viewer viewer) {
		Deal deal = this.deals.getOwn(id, viewer);
		deal.refuseUnlessAnswerable(this.clock.instant());
		var invitation = deal.party().invitation();
		String inviter = (invitation != null)
				? this.organizations.find(invitation.invitedBy()).map(Organization::name).orElse("") : "";
		return new AnswerView(deal, viewer, inviter, person(viewer));
	}

	/** Whether it was accepted; else the errors say what is wrong. */
	@Transactional
	boolean accept(UUID id, AcceptanceForm form, BindingResult errors, Viewer viewer) {
		Deal asked = asked(id, viewer).deal();
		Check check = Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		Terms terms = form.terms().read(check.at("terms"), asked.referral().terms());
		List<TeamMember> team = form.team().read(check.at("team"));
		if (viewer.mustBeOnTeamIn(asked.party().locationId())
				&& team.stream().noneMatch((member) -> member.isReachedAt(viewer.email()))) {
			check.reject("team.members", "deal.response.team.you");
		}
		if (check.failed() || terms == null) {
			return false;
		}
		this.deals.act(id, viewer, Act.of((deal, origin) -> this.deals.accepted(deal, terms, team, origin)));
		return true;
	}

	/** Whether it was declined; else the errors say what is wrong. */
	@Transactional
	boolean decline(UUID id, DeclinationForm form, BindingResult errors, Viewer viewer) {
		asked(id, viewer);
		String notes = form.read(Check.of(errors, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)));
		Reason reason = form.reason();
		if (errors.hasErrors() || reason == null) {
			return false;
		}
		this.deals.act(id, viewer, Act.of((deal, origin) -> deal.decline(reason, notes, origin)));
		return true;
	}

	private @Nullable TeamMember person(Viewer viewer) {
		return this.members.find(viewer.memberId())
			.map((member) -> new TeamMember(member.firstName(), member.lastName(), member.phone(), member.email()))
			.orElse(null);
	}

}
