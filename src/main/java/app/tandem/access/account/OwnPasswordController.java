package app.tandem.access.account;

import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.OwnLog;
import app.tandem.access.Passwords;
import app.tandem.access.Sessions;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Flash;
import app.tandem.shell.NotFound;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password, which ends one's sessions elsewhere. */
@Controller
class OwnPasswordController {

	private static final String PATH = "/account/password";

	private final Members members;

	private final Organizations organizations;

	private final Passwords passwords;

	private final Sessions sessions;

	private final OwnLog log;

	OwnPasswordController(Members members, Organizations organizations, Passwords passwords, Sessions sessions,
			OwnLog log) {
		this.members = members;
		this.organizations = organizations;
		this.passwords = passwords;
		this.sessions = sessions;
		this.log = log;
	}

	@GetMapping(PATH)
	String form(Viewer viewer, Model model) {
		model.addAttribute("form", OwnPasswordForm.EMPTY);
		return page(viewer, model);
	}

	@PostMapping(PATH)
	String change(@ModelAttribute("form") OwnPasswordForm form, BindingResult errors, Viewer viewer, Model model,
			HttpServletRequest request, HttpSession session, RedirectAttributes redirect) {
		FormCheck check = new FormCheck(errors);
		Member me = this.members.find(viewer.memberId()).orElseThrow(NotFound::new);
		if (!this.members.proves(me, form.present(), request.getRemoteAddr())) {
			check.reject("present", "access.account.password.wrong");
		}
		this.passwords.check(form.password(), form.repeated(), me, company(viewer), check);
		if (check.failed()) {
			return page(viewer, model);
		}
		this.members.changePassword(me, form.password());
		this.sessions.endOthers(viewer.email(), session.getId());
		this.log.did(AuditAction.PASSWORD_CHANGED, me);
		Flash.success(redirect, "access.account.password.changed");
		return "redirect:" + SessionsController.PATH;
	}

	private String company(Viewer viewer) {
		return this.organizations.find(viewer.organizationId()).map(Organization::name).orElse("");
	}

	private static String page(Viewer viewer, Model model) {
		model.addAttribute("email", viewer.email());
		model.addAttribute("shortest", Passwords.SHORTEST);
		return "access/account/password";
	}

}
