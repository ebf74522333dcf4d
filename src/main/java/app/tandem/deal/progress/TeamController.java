package app.tandem.deal.progress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.Edit;
import app.tandem.deal.Field;
import app.tandem.deal.TeamMember;
import app.tandem.deal.form.Rebound;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TeamHelper;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.OPPORTUNITIES)
class TeamController {

	private final Edits edits;

	private final TeamHelper helper;

	TeamController(Edits edits, TeamHelper helper) {
		this.edits = edits;
		this.helper = helper;
	}

	@GetMapping("/opportunities/{id}/team/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Deal deal = this.edits.open(id, Field.TEAM, viewer);
		TeamForm team = TeamForm.of(deal.referral().team());
		model.addAttribute("form", new TeamEdit(deal.referral().version(), team));
		return page(deal, team, viewer, model);
	}

	@PostMapping("/opportunities/{id}/team")
	String save(@PathVariable UUID id, @ModelAttribute("form") TeamEdit form, BindingResult errors,
			@RequestParam(required = false) @Nullable String action, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Deal deal = this.edits.open(id, Field.TEAM, viewer);
		if (action != null && this.helper.isAction(action)) {
			TeamForm team = this.helper.after(form.team(), action, viewer);
			return Rebound.page(model, new TeamEdit(form.version(), team), page(deal, team, viewer, model));
		}
		List<TeamMember> team = form.team().read(this.edits.check(errors).at("team"));
		if (errors.hasErrors()) {
			return page(deal, form.team(), viewer, model);
		}
		if (!this.edits.save(deal, form.version(), Edit.of(deal).withTeam(team), viewer)) {
			Stale.answer(Map.of("team", names(deal)), response, model);
			return page(deal, form.team(), viewer, model);
		}
		Flash.success(redirect, "deal.progress.saved");
		return this.edits.landing(id, viewer);
	}

	private static String names(Deal deal) {
		return deal.referral().team().stream().map(TeamMember::name).collect(Collectors.joining(", "));
	}

	private String page(Deal deal, TeamForm team, Viewer viewer, Model model) {
		model.addAttribute("recent", this.helper.recent(team, viewer));
		this.edits.describe(deal, model);
		return "deal/progress/team";
	}

}
