package app.tandem.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

	/**
	 * Whoever comes next shall find nothing that scripts kept; pages are not kept anyway.
	 */
	private static final String CLEAR = "Clear-Site-Data";

	private final ObjectProvider<DemoAccounts> demo;

	/** Why nobody was signed in by an identity provider, as it stands in the address. */
	private static final List<String> PROBLEMS = List.of("unknown", "provider");

	private final LinkMails mails;

	private final IdentityProviders providers;

	SignInController(ObjectProvider<DemoAccounts> demo, LinkMails mails, IdentityProviders providers) {
		this.providers = providers;
		this.mails = mails;
		this.demo = demo;
	}

	@GetMapping("/login")
	String form(@RequestParam(required = false) String failed,
			@RequestParam(name = "signed-out", required = false) String signedOut,
			@RequestParam(required = false) String chosen, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (signedOut != null) {
			response.setHeader(CLEAR, "\"storage\"");
		}
		model.addAttribute("failed", failed != null);
		model.addAttribute("signedOut", signedOut != null);
		model.addAttribute("chosen", chosen != null);
		model.addAttribute("username", typedBefore(request));
		model.addAttribute("mail", this.mails.isOn());
		model.addAttribute("providers", this.providers.all());
		model.addAttribute("problem",
				PROBLEMS.stream().filter(request.getParameterMap()::containsKey).findFirst().orElse(null));
		model.addAttribute("insecure", isInsecure(request));
		model.addAttribute("demoAccounts", this.demo.stream().findFirst().map(DemoAccounts::list).orElse(List.of()));
		return "access/sign-in";
	}

	private static String typedBefore(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object typed = (session != null) ? session.getAttribute(SignInFailure.TYPED) : null;
		return (typed != null) ? typed.toString() : "";
	}

	/**
	 * Without HTTPS anyone on the way reads the password; on the machine itself there is
	 * no way.
	 */
	private static boolean isInsecure(HttpServletRequest request) {
		String host = request.getServerName();
		return !request.isSecure() && !host.equals("127.0.0.1") && !host.equals("localhost") && !host.equals("[::1]");
	}

}
