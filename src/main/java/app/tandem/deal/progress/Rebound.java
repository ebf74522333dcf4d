package app.tandem.deal.progress;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** A form that a button changed; nothing was checked yet. */
final class Rebound {

	private Rebound() {
	}

	static String page(Model model, Object form, String view) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
		return view;
	}

}
