package app.tandem.access.password;

import app.tandem.access.ForgottenPasswords;
import app.tandem.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sends a link to whoever forgot their password. The answer is the same for every
 * address, and comes before anybody was looked for.
 */
@Controller
class ForgottenController {

	private static final String PATH = "/login/forgotten";

	private final ForgottenPasswords forgotten;

	ForgottenController(ForgottenPasswords forgotten) {
		this.forgotten = forgotten;
	}

	@GetMapping(PATH)
	String form(@RequestParam(required = false) String sent, Model model) {
		if (!this.forgotten.canBeSent()) {
			throw new NotFound();
		}
		model.addAttribute("sent", sent != null);
		return "access/password/forgotten";
	}

	@PostMapping(PATH)
	String send(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
		if (!this.forgotten.canBeSent()) {
			throw new NotFound();
		}
		this.forgotten.ask(username, request.getRemoteAddr());
		return "redirect:" + PATH + "?sent";
	}

}
