package app.tandem.deal;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Says why the domain does not do what was asked, and leads back to the deal: 409, as for
 * everything that its state does not allow.
 */
@ControllerAdvice
class RefusalAnswers {

	private static final Pattern DEAL = Pattern.compile("/opportunities/[0-9a-fA-F-]{36}");

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String answer(Refusal refusal, HttpServletRequest request, Model model) {
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
