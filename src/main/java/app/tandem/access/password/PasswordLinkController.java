package app.tandem.access.password;

import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.OwnLog;
import app.tandem.access.Passwords;
import app.tandem.access.Sessions;
import app.tandem.audit.AuditAction;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the link of an invitation leads, or that of somebody who forgot their password.
 * To look at it uses nothing up: programs that read mail look at links too.
 */
@Controller
class PasswordLinkController {

	private static final String PATH = MemberLinks.PATH + "{secret}";

	private final MemberLinks links;

	private final Members members;

	private final Organizations organizations;

	private final Passwords passwords;

	private final Sessions sessions;

	private final OwnLog log;

	private final TransactionTemplate transaction;

	PasswordLinkController(MemberLinks links, Members members, Organizations organizations, Passwords passwords,
			Sessions sessions, OwnLog log, TransactionTemplate transaction) {
		this.links = links;
		this.members = members;
		this.organizations = organizations;
		this.passwords = passwords;
		this.sessions = sessions;
		this.log = log;
		this.transaction = transaction;
	}

	@GetMapping(PATH)
	String form(@PathVariable String secret, Model model, HttpServletResponse response) {
		model.addAttribute("form", PasswordForm.EMPTY);
		return this.links.find(secret).map((member) -> page(secret, member, model)).orElseGet(() -> over(response));
	}

	@PostMapping(PATH)
	String choose(@PathVariable String secret, @ModelAttribute("form") PasswordForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		Member member = this.links.find(secret).orElse(null);
		if (member == null) {
			return over(response);
		}
		this.passwords.check(form.password(), form.repeated(), member, company(member), new FormCheck(errors));
		if (errors.hasErrors()) {
			return page(secret, member, model);
		}
		boolean used = Boolean.TRUE.equals(this.transaction.execute((status) -> use(secret, form)));
		return used ? "redirect:/login?chosen" : over(response);
	}

	private boolean use(String secret, PasswordForm form) {
		Member member = this.links.use(secret).orElse(null);
		if (member != null) {
			this.members.changePassword(member, form.password());
			this.sessions.end(member.email());
			this.log.did(AuditAction.PASSWORD_CHANGED, member);
		}
		return member != null;
	}

	private String page(String secret, Member member, Model model) {
		model.addAttribute("action", MemberLinks.PATH + secret);
		model.addAttribute("person", member.name());
		model.addAttribute("email", member.email());
		model.addAttribute("company", company(member));
		model.addAttribute("shortest", Passwords.SHORTEST);
		return "access/password/link";
	}

	private String company(Member member) {
		return this.organizations.find(member.organizationId()).map(Organization::name).orElse("");
	}

	/** Used, replaced by a newer one, or too old: nobody shall learn which. */
	private static String over(HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		return "access/password/over";
	}

}
