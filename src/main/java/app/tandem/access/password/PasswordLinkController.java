package app.tandem.access.password;

import app.tandem.access.IdentityErrands;
import app.tandem.access.IdentityProviders;
import app.tandem.access.Member;
import app.tandem.access.MemberLinks;
import app.tandem.access.Members;
import app.tandem.access.Organization;
import app.tandem.access.Organizations;
import app.tandem.access.OwnLog;
import app.tandem.access.Passwords;
import app.tandem.access.Sessions;
import app.tandem.audit.AuditAction;
import app.tandem.shell.NotFound;
import app.tandem.value.FormCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

	private final IdentityProviders providers;

	private final IdentityErrands errands;

	PasswordLinkController(MemberLinks links, Members members, Organizations organizations, Passwords passwords,
			Sessions sessions, OwnLog log, TransactionTemplate transaction, IdentityProviders providers,
			IdentityErrands errands) {
		this.providers = providers;
		this.errands = errands;
		this.links = links;
		this.members = members;
		this.organizations = organizations;
		this.passwords = passwords;
		this.sessions = sessions;
		this.log = log;
		this.transaction = transaction;
	}

	@GetMapping(PATH)
	String form(@PathVariable String secret, @RequestParam(required = false) @Nullable String taken, Model model,
			HttpServletResponse response) {
		model.addAttribute("taken", taken != null);
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

	/** Somebody who was invited signs in with a provider rather than with a password. */
	@PostMapping(PATH + "/providers/{id}")
	String accept(@PathVariable String secret, @PathVariable String id, HttpServletRequest request,
			HttpServletResponse response) {
		IdentityProviders.Provider provider = this.providers.find(id).orElseThrow(NotFound::new);
		return this.links.find(secret)
			.filter(Member::isInvited)
			.map((member) -> this.errands.accept(secret, provider, request))
			.orElseGet(() -> over(response));
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
		model.addAttribute("invited", member.isInvited());
		model.addAttribute("providers", this.providers.all());
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
