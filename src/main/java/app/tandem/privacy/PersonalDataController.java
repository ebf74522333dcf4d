package app.tandem.privacy;

import java.io.IOException;
import java.util.List;

import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Flash;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.NotFound;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers people who ask what is known of them, or want it gone. Their address travels in
 * forms only, so that no log of addresses has it.
 */
@Controller
@InSection(Section.PERSONAL_DATA)
class PersonalDataController {

	private static final String PATH = "/settings/personal-data";

	private final Mentions mentions;

	private final PersonalData data;

	private final Retentions retentions;

	private final MessageSource messages;

	PersonalDataController(Mentions mentions, PersonalData data, Retentions retentions, MessageSource messages) {
		this.mentions = mentions;
		this.data = data;
		this.retentions = retentions;
		this.messages = messages;
	}

	@GetMapping(PATH)
	String show(Viewer viewer, Model model) {
		model.addAttribute("form", PersonForm.EMPTY);
		return page(viewer, model);
	}

	@PostMapping(PATH + "/search")
	@Limited(Rate.SEARCHES)
	String search(@ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer, Model model) {
		String email = form.read(new FormCheck(errors));
		if (!errors.hasErrors()) {
			addFound(email, viewer, model);
		}
		return page(viewer, model);
	}

	/** What was found, to hand over. */
	@PostMapping(PATH + "/file.csv")
	@Limited(Rate.EXPORTS)
	void file(@ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer,
			HttpServletResponse response) throws IOException {
		String email = form.read(new FormCheck(errors));
		if (errors.hasErrors()) {
			throw new NotFound();
		}
		List<Mention> found = this.mentions.of(viewer.organizationId(), email);
		this.data.record(AuditAction.PERSONAL_DATA_EXPORTED, email, found.size(), viewer);
		PersonalDataFile.send(found, response);
	}

	@StepUp
	@PostMapping(PATH + "/erasure")
	String erase(@ModelAttribute("form") PersonForm form, BindingResult errors, Viewer viewer, Model model,
			RedirectAttributes redirect) {
		FormCheck check = new FormCheck(errors);
		String email = form.read(check);
		if (!check.failed() && !email.equalsIgnoreCase(form.again())) {
			check.reject("again", "privacy.erase.differs");
		}
		else if (!check.failed() && this.data.isBusy(viewer)) {
			check.reject("again", "privacy.erase.busy");
		}
		if (check.failed()) {
			if (!email.isEmpty()) {
				addFound(email, viewer, model);
			}
			return page(viewer, model);
		}
		Flash.success(redirect, "privacy.erase.done", this.data.erase(email, viewer));
		return "redirect:" + PATH;
	}

	/** Whoever was slower sees what was saved, beside what they typed. */
	@PostMapping(PATH + "/retention")
	String keep(@ModelAttribute("retention") RetentionForm form, BindingResult errors, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Retention now = this.retentions.of(viewer.organizationId());
		Retention next = form.read(new FormCheck(errors), now.version());
		model.addAttribute("form", PersonForm.EMPTY);
		if (form.isOf(now) && errors.hasErrors()) {
			return page(viewer, model);
		}
		if (!form.isOf(now) || !this.retentions.save(next, viewer)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			now = this.retentions.of(viewer.organizationId());
			model.addAttribute("theirs", form.theirs(now, Wording.ofReader(this.messages)));
			model.addAttribute("version", now.version());
			return page(viewer, model);
		}
		Flash.success(redirect, "privacy.retention.saved");
		return "redirect:" + PATH;
	}

	private void addFound(String email, Viewer viewer, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		model.addAttribute("found",
				this.mentions.of(viewer.organizationId(), email)
					.stream()
					.map((mention) -> MentionLine.of(mention, wording))
					.toList());
		model.addAttribute("email", email);
	}

	private String page(Viewer viewer, Model model) {
		if (!model.containsAttribute("retention")) {
			RetentionForm form = RetentionForm.of(this.retentions.of(viewer.organizationId()));
			model.addAttribute("retention", form);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "retention",
					new BeanPropertyBindingResult(form, "retention"));
		}
		return "privacy/personal-data";
	}

}
