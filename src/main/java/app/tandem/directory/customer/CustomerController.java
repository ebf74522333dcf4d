package app.tandem.directory.customer;

import java.util.UUID;

import app.tandem.directory.KeptCustomer;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.CUSTOMERS)
class CustomerController {

	private final Entries entries;

	private final CustomerPages pages;

	CustomerController(Entries entries, CustomerPages pages) {
		this.entries = entries;
		this.pages = pages;
	}

	@GetMapping("/settings/customers/{id}/edit")
	String form(@PathVariable UUID id, Model model) {
		KeptCustomer customer = this.entries.get(id);
		model.addAttribute("form", CustomerForm.of(customer));
		return page(customer, model);
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping("/settings/customers/{id}")
	String save(@PathVariable UUID id, @ModelAttribute("form") CustomerForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		KeptCustomer customer = this.entries.get(id);
		if (!form.isOf(customer.version())) {
			return stale(customer, form, model, response);
		}
		try {
			if (!this.entries.change(form, new FormCheck(errors), customer)) {
				return page(customer, model);
			}
		}
		catch (OptimisticLockingFailureException faster) {
			return stale(this.entries.get(id), form, model, response);
		}
		Flash.success(redirect, "directory.saved");
		return "redirect:" + CustomerPages.LIST;
	}

	private String stale(KeptCustomer now, CustomerForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", form.theirs(now, this.pages.wording()));
		return page(now, model);
	}

	private String page(KeptCustomer customer, Model model) {
		this.pages.describe(customer, model);
		return "directory/customer/edit";
	}

}
