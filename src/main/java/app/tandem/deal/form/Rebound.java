package app.tandem.deal.form;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/** A form that a button changed; nothing was checked yet. */
public final class Rebound {

	private Rebound() {
	}

	/** Shows the page again with this form in it. */
	public static String page(Model model, Object form, String view) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
		return view;
	}

}
