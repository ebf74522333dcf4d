package app.tandem.deal.progress;

import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.Act;
import app.tandem.deal.Deals;
import app.tandem.deal.Edit;
import app.tandem.deal.SalesStage;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.LocalPath;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StageController {

	private final Deals deals;

	StageController(Deals deals) {
		this.deals = deals;
	}

	/**
	 * Sets the sales stage on the version of the deal that the person looked at, and goes
	 * back to the page as it was. A board simply shows how things stand when somebody
	 * else was faster.
	 */
	@PostMapping("/opportunities/{id}/stage")
	String set(@PathVariable UUID id, @RequestParam SalesStage stage, @RequestParam int version,
			@RequestParam(required = false) @Nullable String back, Viewer viewer, RedirectAttributes redirect) {
		boolean ofMany = back != null && back.startsWith("/opportunities?");
		try {
			this.deals.act(id, version, viewer,
					Act.of((deal, origin) -> deal.edit(Edit.of(deal).withStage(stage), viewer, origin)));
			Flash.success(redirect, "deal.progress.stage.done");
		}
		catch (Conflict | OptimisticLockingFailureException faster) {
			if (!ofMany) {
				throw faster;
			}
			Flash.warning(redirect, "deal.progress.stage.overtaken");
		}
		return (back != null) ? LocalPath.of(back).redirect() : "redirect:/opportunities/" + id;
	}

}
