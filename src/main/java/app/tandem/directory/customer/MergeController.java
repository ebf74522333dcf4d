package app.tandem.directory.customer;

import java.util.UUID;

import app.tandem.directory.CustomerMerges;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merges entries: chosen side by side, looked at as they will be, then done. */
@Controller
@InSection(Section.CUSTOMERS)
class MergeController {

	private final CustomerMerges merges;

	private final CustomerChanges changes;

	private final MergePages pages;

	MergeController(CustomerMerges merges, CustomerChanges changes, MergePages pages) {
		this.merges = merges;
		this.changes = changes;
		this.pages = pages;
	}

	@GetMapping("/settings/customers/merge")
	String choose(@ModelAttribute("form") MergeForm form, Model model, RedirectAttributes redirect) {
		Merge merge = this.pages.read(form);
		if (merge == null) {
			Flash.warning(redirect, "directory.customers.merge.choose", MergeForm.MOST);
			return "redirect:" + CustomerPages.LIST;
		}
		this.pages.compare(merge, model);
		return "directory/customer/merge";
	}

	@GetMapping("/settings/customers/merge/preview")
	String preview(@ModelAttribute("form") MergeForm form, Model model, RedirectAttributes redirect) {
		Merge merge = this.pages.read(form);
		if (merge == null) {
			return choose(form, model, redirect);
		}
		this.pages.preview(merge, model);
		return "directory/customer/preview";
	}

	/** What changed since it was looked at is shown again before anything is done. */
	@PostMapping("/settings/customers/merges")
	String merge(@ModelAttribute("form") MergeForm form, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Merge merge = this.pages.read(form);
		UUID stays = form.staying();
		try {
			if (merge != null) {
				this.changes.merge(merge, form.versions());
			}
			else if (stays == null || !this.merges.isDone(stays, form.ids())) {
				throw new Conflict("these entries were merged otherwise");
			}
		}
		catch (OptimisticLockingFailureException faster) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return preview(form, model, redirect);
		}
		Flash.success(redirect, "directory.customers.merged");
		return "redirect:" + CustomerPages.LIST;
	}

}
