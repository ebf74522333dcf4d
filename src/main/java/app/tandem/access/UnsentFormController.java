package app.tandem.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that {@link UnsentForm} keeps a form on. */
@Controller
class UnsentFormController {

	static final String PATH = "/unsent";

	@PostMapping(PATH)
	String keep(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String command)) {
			return "redirect:/";
		}
		response.setStatus(((person != null) ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED).value());
		model.addAttribute("staying", true);
		model.addAttribute("command", command);
		model.addAttribute("sent", SentField.all(request));
		model.addAttribute("person", (person != null) ? person.getUsername() : null);
		return "access/unsent";
	}

}
