package app.tandem.deal.creation;

import java.util.List;

import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.Viewer;
import app.tandem.deal.form.SolutionPicker;
import app.tandem.deal.form.SolutionsForm;
import app.tandem.directory.SolutionScope;
import app.tandem.directory.Solutions;
import app.tandem.shell.Wording;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Offers solutions to choose from; assessment types only to companies vetted for them.
 */
@Component
class SolutionChoice {

	private final Solutions solutions;

	private final Organizations organizations;

	private final MessageSource messages;

	SolutionChoice(Solutions solutions, Organizations organizations, MessageSource messages) {
		this.solutions = solutions;
		this.organizations = organizations;
		this.messages = messages;
	}

	/** For the deal itself. */
	SolutionPicker forDeal(SolutionsForm form, Viewer viewer) {
		return of(form, isVetted(viewer) ? List.of(SolutionScope.values()) : SolutionPicker.ordinary(), viewer);
	}

	/** For what a partner is to bring. */
	SolutionPicker forPartner(SolutionsForm form, Viewer viewer) {
		return of(form, SolutionPicker.ordinary(), viewer);
	}

	boolean isVetted(Viewer viewer) {
		return this.organizations.find(viewer.organizationId()).map(Organization::vettedForAssessments).orElse(false);
	}

	private SolutionPicker of(SolutionsForm form, List<SolutionScope> offered, Viewer viewer) {
		return SolutionPicker.of(form, offered, this.solutions, viewer, Wording.ofReader(this.messages));
	}

}
