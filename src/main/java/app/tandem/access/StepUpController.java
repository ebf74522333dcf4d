package app.tandem.access;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that {@link StepUpInterceptor} asks on. */
@Controller
class StepUpController {

	static final String PATH = "/account/step-up";

	private final Members members;

	private final Identities identities;

	private final IdentityProviders providers;

	StepUpController(Members members, Identities identities, IdentityProviders providers) {
		this.members = members;
		this.identities = identities;
		this.providers = providers;
	}

	@PostMapping(PATH)
	String ask(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String command)) {
			return "redirect:/";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("command", command);
		model.addAttribute("sent", SentField.all(request));
		model.addAttribute("failed", request.getParameter(StepUpInterceptor.ANSWER) != null);
		UUID me = viewer.memberId();
		model.addAttribute("password", this.members.find(me).filter(Member::hasPassword).isPresent());
		model.addAttribute("providers", connected(me));
		model.addAttribute("inDialog", request.getHeader("HX-Request") != null);
		return "access/step-up";
	}

	private List<IdentityProviders.Provider> connected(UUID me) {
		List<String> issuers = this.identities.of(me).stream().map(Identities.Connected::issuer).toList();
		return this.providers.all().stream().filter((provider) -> issuers.contains(provider.issuer())).toList();
	}

}
