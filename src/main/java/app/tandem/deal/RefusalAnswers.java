package app.tandem.deal;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tandem.deal.Refusal.Why;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Says why the domain does not do what was asked, and leads back to the deal: 409, as for
 * everything that its state does not allow, and 403 where it is the person who may not.
 */
@ControllerAdvice
class RefusalAnswers {

	private static final Pattern DEAL = Pattern.compile("/opportunities/[0-9a-fA-F-]{36}");

	@ExceptionHandler
	String answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
		response
			.setStatus((refusal.why() == Why.NOT_YOURS) ? HttpStatus.FORBIDDEN.value() : HttpStatus.CONFLICT.value());
		// Asked from a list, say, the answer does not take the list's place.
		response.setHeader("HX-Retarget", "#dialog-body");
		response.setHeader("HX-Reselect", "#dialog-page");
		response.setHeader("HX-Reswap", "innerHTML");
		Matcher deal = DEAL.matcher(request.getRequestURI());
		model.addAttribute("refusal", refusal.why().key());
		model.addAttribute("back", deal.find() ? deal.group() : "/opportunities");
		return "deal/refusal";
	}

	/** Somebody else changed the deal in the same moment. */
	@ExceptionHandler
	void answer(OptimisticLockingFailureException stale, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.CONFLICT.value());
	}

}
