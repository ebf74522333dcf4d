package app.tandem.directory.customer;

import java.util.UUID;

import app.tandem.directory.CustomerFilter;
import app.tandem.shell.Flash;
import app.tandem.shell.HxGetMapping;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.PageOf;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import app.tandem.value.FormCheck;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@InSection(Section.CUSTOMERS)
class CustomersController {

	private final Entries entries;

	private final CustomerPages pages;

	CustomersController(Entries entries, CustomerPages pages) {
		this.entries = entries;
		this.pages = pages;
	}

	@HxGetMapping(path = "/settings/customers", fragments = "customer-list")
	@Limited(Rate.SEARCHES)
	String list(@ModelAttribute("filter") CustomerFilter filter, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		this.pages.list(filter, PageOf.number(page), model);
		return "directory/customer/list";
	}

	@GetMapping("/settings/customers/duplicates")
	String duplicates(@RequestParam(required = false) @Nullable UUID after, Model model) {
		this.pages.duplicates(after, model);
		return "directory/customer/duplicates";
	}

	@GetMapping("/settings/customers/new")
	String form(Model model) {
		model.addAttribute("form", CustomerForm.EMPTY);
		return page(model);
	}

	@PostMapping("/settings/customers")
	String add(@ModelAttribute("form") CustomerForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (!this.entries.add(form, new FormCheck(errors))) {
			return page(model);
		}
		Flash.success(redirect, "directory.customers.added", form.name());
		return "redirect:" + CustomerPages.LIST;
	}

	private String page(Model model) {
		this.pages.describe(null, model);
		return "directory/customer/edit";
	}

}
