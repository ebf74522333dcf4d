package app.tandem.deal.creation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import app.tandem.access.Viewer;
import app.tandem.deal.Ask;
import app.tandem.deal.DealSolution;
import app.tandem.deal.NewDeal;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.SalesStage;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Check;
import app.tandem.value.Fault;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/** Reads a whole draft: the deal that it makes, or what is still wrong with it. */
@Component
class DraftReader {

	private final CustomerPage customers;

	private final DetailsPage details;

	private final TeamPage team;

	private final SolutionsPage solutions;

	private final SellingPage selling;

	private final InvitationPages invitations;

	private final Assessments assessments;

	private final MessageSource messages;

	private final Clock clock;

	DraftReader(CustomerPage customers, DetailsPage details, TeamPage team, SolutionsPage solutions,
			SellingPage selling, InvitationPages invitations, Assessments assessments, MessageSource messages,
			Clock clock) {
		this.customers = customers;
		this.details = details;
		this.team = team;
		this.solutions = solutions;
		this.selling = selling;
		this.invitations = invitations;
		this.assessments = assessments;
		this.messages = messages;
		this.clock = clock;
	}

	/** Everything is read afresh: rights, catalogue and partners as they are now. */
	Reading read(Draft draft, Viewer viewer) {
		Parts parts = new Parts(draft, viewer, new ArrayList<>());
		CustomerPage.Chosen customer = parts.read(this.customers);
		DetailsPage.Details terms = parts.read(this.details);
		List<TeamMember> people = parts.read(this.team);
		List<DealSolution> chosen = parts.read(this.solutions);
		boolean assessment = this.assessments.isOne(draft.input());
		SellingPage.Selling sold = assessment ? new SellingPage.Selling(Ask.NOTHING, false) : parts.read(this.selling);
		List<PartnerInvitation> invited = assessment ? List.of() : invited(parts);
		if (customer == null || terms == null || people == null || chosen == null || sold == null
				|| !parts.problems().isEmpty()) {
			return new Reading(null, List.of(), parts.problems());
		}
		NewDeal.Selling way = new NewDeal.Selling(customer.contact(), sold.ask(), sold.shared(), assessment);
		return new Reading(new NewDeal(viewer.organizationId(), terms.location(), customer.customer(), way,
				terms.terms(), SalesStage.CREATED, chosen, people), invited, List.of());
	}

	private List<PartnerInvitation> invited(Parts parts) {
		return parts.draft()
			.input()
			.invited()
			.stream()
			.map((one) -> parts.read(this.invitations.of(one.key())))
			.filter(Objects::nonNull)
			.toList();
	}

	private Problem problem(StepPage<?, ?> page, Draft draft, BindingResult errors) {
		String missing = Fault.missing().key();
		List<String> sentences = errors.getAllErrors()
			.stream()
			.filter((error) -> !missing.equals(error.getCode()))
			.map(this::sentence)
			.distinct()
			.toList();
		return new Problem(page.step().key(), draft.path(page.word()) + "?check=yes", errors.getErrorCount(),
				sentences);
	}

	private String sentence(ObjectError error) {
		return this.messages.getMessage(error, LocaleContextHolder.getLocale());
	}

	/**
	 * What a draft makes.
	 *
	 * @param deal null while anything is wrong
	 */
	record Reading(@Nullable NewDeal deal, List<PartnerInvitation> invited, List<Problem> problems) {
	}

	/** What is wrong with one step. */
	record Problem(String key, String href, int count, List<String> sentences) {
	}

	/** The steps one after the other, with what is wrong with each. */
	private final class Parts {

		private final Draft draft;

		private final Viewer viewer;

		private final List<Problem> problems;

		Parts(Draft draft, Viewer viewer, List<Problem> problems) {
			this.draft = draft;
			this.viewer = viewer;
			this.problems = problems;
		}

		Draft draft() {
			return this.draft;
		}

		List<Problem> problems() {
			return List.copyOf(this.problems);
		}

		<F, V> @Nullable V read(StepPage<F, V> page) {
			F form = page.typed(this.draft, this.viewer);
			BindingResult errors = new BeanPropertyBindingResult(form, "form");
			V value = page.read(form, this.draft, this.viewer, Check.of(errors, LocalDate.now(DraftReader.this.clock)));
			if (errors.hasErrors()) {
				this.problems.add(problem(page, this.draft, errors));
				return null;
			}
			return value;
		}

	}

}
