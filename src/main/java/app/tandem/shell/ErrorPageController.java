package app.tandem.shell;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong and what to do, without a word about our insides. */
@Controller
final class ErrorPageController implements ErrorController {

	private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 409, 413, 422, 429, 500, 503);

	@RequestMapping("/error")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		int status = status(request);
		response.setStatus(status);
		model.addAttribute("status", status);
		model.addAttribute("problem", "shell.error." + explained(status));
		model.addAttribute("requestId", request.getAttribute(RequestIdFilter.ATTRIBUTE));
		if (!Htmx.wantsPart(request)) {
			return "shell/error";
		}
		// Nothing to put in place of what was asked for; js/requests.js looks.
		response.setHeader("Tandem-Problem", String.valueOf(status));
		return "shell/error :: problem";
	}

	private static int status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return (status instanceof Integer code) ? code : HttpStatus.NOT_FOUND.value();
	}

	private static int explained(int status) {
		if (EXPLAINED.contains(status)) {
			return status;
		}
		return (status < 500) ? 400 : 500;
	}

}
