package app.tandem.access;

import java.io.IOException;
import java.util.function.BooleanSupplier;

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

/** Asks whoever gave the right password for the second factor. */
@Controller
class SecondStepController {

	static final String PATH = "/login/code";

	private final SecondStep step;

	private final SecondFactors factors;

	private final Passkeys passkeys;

	private final SignInThrottle throttle;

	private final SignInSuccess success;

	private final SignInAudit audit;

	SecondStepController(SecondStep step, SecondFactors factors, Passkeys passkeys, SignInThrottle throttle,
			SignInSuccess success, SignInAudit audit) {
		this.step = step;
		this.factors = factors;
		this.passkeys = passkeys;
		this.throttle = throttle;
		this.success = success;
		this.audit = audit;
	}

	@GetMapping(PATH)
	String form(HttpServletRequest request, Model model) {
		return this.step.pending(request).map((person) -> page(person, null, request, model)).orElse("redirect:/login");
	}

	/** Codes count like passwords when somebody guesses. */
	@PostMapping(PATH)
	@Nullable String check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response,
			Model model) throws ServletException, IOException {
		SignedIn person = this.step.pending(request).orElse(null);
		if (person == null) {
			return "redirect:/login";
		}
		return goOn(person, "code", () -> this.factors.proves(person.memberId(), code), request, response, model);
	}

	@PostMapping(PATH + "/passkey")
	@Nullable String checkPasskey(@RequestParam(defaultValue = "") String credential, HttpServletRequest request,
			HttpServletResponse response, Model model) throws ServletException, IOException {
		SignedIn person = this.step.pending(request).orElse(null);
		if (person == null) {
			return "redirect:/login";
		}
		return goOn(person, "passkey", () -> this.passkeys.proves(person, credential, request), request, response,
				model);
	}

	private @Nullable String goOn(SignedIn person, String kind, BooleanSupplier proof, HttpServletRequest request,
			HttpServletResponse response, Model model) throws ServletException, IOException {
		if (!this.throttle.attempt(person.getUsername(), request.getRemoteAddr()) || !proof.getAsBoolean()) {
			this.audit.proofFailed(person);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(person, kind, request, model);
		}
		this.audit.signedIn(person);
		this.success.goOn(person, request, response, this.step.finish(person, request, response));
		return null;
	}

	private String page(SignedIn person, @Nullable String failed, HttpServletRequest request, Model model) {
		model.addAttribute("failed", failed);
		model.addAttribute("codes", this.factors.hasCodes(person.memberId()));
		if (!this.passkeys.of(person.memberId()).isEmpty()) {
			model.addAttribute("challenge",
					this.passkeys.isPossible(request) ? this.passkeys.challenge(person, request) : "");
		}
		return "access/code";
	}

}
