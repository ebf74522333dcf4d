package app.tandem.deal.progress;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** A form that was sent after somebody else had changed the deal. */
final class Stale {

	private Stale() {
	}

	/**
	 * The form again, 409, with what somebody else saved.
	 * @param theirs what they saved, by field of the form
	 */
	static void answer(Map<String, String> theirs, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("stale", true);
		model.addAttribute("theirs", theirs);
	}

}
