package app.tandem.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever gave the right password for the code of their app. */
@Controller
class SecondStepController {

	static final String PATH = "/login/code";

	private final SecondStep step;

	private final SecondFactors factors;

	private final SignInThrottle throttle;

	private final SignInSuccess success;

	private final SignInAudit audit;

	SecondStepController(SecondStep step, SecondFactors factors, SignInThrottle throttle, SignInSuccess success,
			SignInAudit audit) {
		this.step = step;
		this.factors = factors;
		this.throttle = throttle;
		this.success = success;
		this.audit = audit;
	}

	@GetMapping(PATH)
	String form(HttpServletRequest request, Model model) {
		return this.step.pending(request).isPresent() ? page(false, model) : "redirect:/login";
	}

	/** Codes count like passwords when somebody guesses. */
	@PostMapping(PATH)
	@Nullable String check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
			Model model) throws ServletException, IOException {
		SignedIn person = this.step.pending(request).orElse(null);
		if (person == null) {
			return "redirect:/login";
		}
		if (!this.throttle.attempt(person.getUsername(), request.getRemoteAddr())
				|| !this.factors.proves(person.memberId(), code)) {
			this.audit.codeFailed(person);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(true, model);
		}
		this.audit.signedIn(person);
		this.success.goOn(person, request, response, this.step.finish(person, request, response));
		return null;
	}

	private static String page(boolean failed, Model model) {
		model.addAttribute("failed", failed);
		return "access/code";
	}

}
