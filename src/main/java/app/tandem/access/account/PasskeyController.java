package app.tandem.access.account;

import java.util.List;

import app.tandem.access.IdentityErrands;
import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.OwnLog;
import app.tandem.access.Passkeys;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Flash;
import app.tandem.shell.NotFound;
import app.tandem.shell.Wording;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds one's own passkeys, and removes them. */
@Controller
class PasskeyController {

	private static final String PATH = "/account/passkeys";

	private final Passkeys passkeys;

	private final Members members;

	private final OwnLog log;

	private final MessageSource messages;

	PasskeyController(Passkeys passkeys, Members members, OwnLog log, MessageSource messages) {
		this.passkeys = passkeys;
		this.members = members;
		this.log = log;
		this.messages = messages;
	}

	@GetMapping(PATH)
	String show(Viewer viewer, HttpServletRequest request, Model model) {
		model.addAttribute("form", PasskeyForm.EMPTY);
		return page(viewer, request, model);
	}

	@StepUp
	@PostMapping(PATH)
	String add(@ModelAttribute("form") PasskeyForm form, BindingResult errors, Viewer viewer,
			HttpServletRequest request, Model model, RedirectAttributes redirect) {
		FormCheck check = new FormCheck(errors);
		form.check(check);
		if (!check.failed() && (!isRoom(viewer) || !this.passkeys.add(form.label(), form.credential(), request))) {
			check.reject("label", "access.passkeys.failed", Passkeys.MOST);
		}
		if (check.failed()) {
			return page(viewer, request, model);
		}
		this.log.did(AuditAction.PASSKEY_ADDED, me(viewer));
		Flash.success(redirect, "access.passkeys.added", form.label());
		return "redirect:" + PATH;
	}

	@StepUp
	@PostMapping(PATH + "/{handle}/removal")
	String remove(@PathVariable String handle, Viewer viewer, RedirectAttributes redirect) {
		if (this.passkeys.remove(viewer.memberId(), handle)) {
			this.log.did(AuditAction.PASSKEY_REMOVED, me(viewer));
			Flash.success(redirect, "access.passkeys.removed");
		}
		return "redirect:" + PATH;
	}

	private String page(Viewer viewer, HttpServletRequest request, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		List<Line> lines = this.passkeys.of(viewer.memberId())
			.stream()
			.map((one) -> new Line(one.handle(), one.label(), wording.formats().time(one.created()),
					wording.formats().time(one.lastUsed())))
			.toList();
		model.addAttribute("passkeys", lines);
		model.addAttribute("back", IdentityErrands.WAYS);
		if (this.passkeys.isPossible(request) && isRoom(viewer)) {
			model.addAttribute("challenge", this.passkeys.begin(request));
		}
		return "access/account/passkeys";
	}

	private boolean isRoom(Viewer viewer) {
		return this.passkeys.of(viewer.memberId()).size() < Passkeys.MOST;
	}

	private Member me(Viewer viewer) {
		return this.members.find(viewer.memberId()).orElseThrow(NotFound::new);
	}

	/** A passkey as the page shows it. */
	record Line(String handle, String label, String created, String lastUsed) {
	}

}
