package app.tandem.access.account;

import java.nio.charset.StandardCharsets;
import java.util.List;

import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.access.OwnLog;
import app.tandem.access.SecondFactors;
import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Conflict;
import app.tandem.shell.Flash;
import app.tandem.shell.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns one's second factor on, and off again with the password. */
@Controller
class SecondFactorController {

	private static final String PATH = "/account/second-factor";

	private final Members members;

	private final SecondFactors factors;

	private final OwnLog log;

	SecondFactorController(Members members, SecondFactors factors, OwnLog log) {
		this.members = members;
		this.factors = factors;
		this.log = log;
	}

	@GetMapping(PATH)
	String show(Viewer viewer, Model model) {
		if (this.factors.hasCodes(viewer.memberId())) {
			model.addAttribute("left", this.factors.recoveryCodesLeft(viewer.memberId()));
			return "access/account/second-factor-on";
		}
		model.addAttribute("secret", this.factors.begin(me(viewer)).replaceAll("(.{4})(?!$)", "$1 "));
		model.addAttribute("email", viewer.email());
		return "access/account/second-factor";
	}

	/** What the app reads with the camera. */
	@GetMapping(PATH + "/code.svg")
	ResponseEntity<byte[]> picture(Viewer viewer) {
		String secret = this.factors.begun(viewer.memberId()).orElseThrow(NotFound::new);
		return ResponseEntity.ok()
			.header("Content-Type", "image/svg+xml;charset=UTF-8")
			.cacheControl(CacheControl.noStore())
			.body(QrPicture.svg(AppAddress.of(viewer.email(), secret)).getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping(PATH)
	@StepUp
	String confirm(@RequestParam(defaultValue = "") String code, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (this.factors.hasCodes(viewer.memberId())) {
			throw new Conflict("the second factor is on already");
		}
		List<String> codes = this.factors.confirm(viewer.memberId(), code);
		if (codes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("failed", true);
			return show(viewer, model);
		}
		this.log.did(AuditAction.SECOND_FACTOR_ADDED, me(viewer));
		Flash.success(redirect, "access.account.factor.on");
		redirect.addFlashAttribute("codes", codes);
		return "redirect:" + PATH;
	}

	/** An open desk is not enough to make the account weaker. */
	@PostMapping(PATH + "/removal")
	String remove(@RequestParam(defaultValue = "") String present, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		if (!this.members.proves(me(viewer), present, request.getRemoteAddr())) {
			return wrongPassword("removal", viewer, model, response);
		}
		this.factors.removeCodes(viewer.memberId());
		this.log.did(AuditAction.SECOND_FACTOR_REMOVED, me(viewer));
		Flash.success(redirect, "access.account.factor.off");
		return "redirect:" + SessionsController.PATH;
	}

	@PostMapping(PATH + "/codes")
	String newCodes(@RequestParam(defaultValue = "") String present, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		if (!this.factors.hasCodes(viewer.memberId())) {
			throw new Conflict("there is no second factor");
		}
		if (!this.members.proves(me(viewer), present, request.getRemoteAddr())) {
			return wrongPassword("codes", viewer, model, response);
		}
		redirect.addFlashAttribute("codes", this.factors.newRecoveryCodes(viewer.memberId()));
		return "redirect:" + PATH;
	}

	private String wrongPassword(String form, Viewer viewer, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("failed", form);
		return show(viewer, model);
	}

	private Member me(Viewer viewer) {
		return this.members.find(viewer.memberId()).orElseThrow(NotFound::new);
	}

}
