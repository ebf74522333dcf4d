package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader chooses a language. */
@Controller
final class LanguageController {

	private final ObjectProvider<LanguageChoices> choices;

	LanguageController(ObjectProvider<LanguageChoices> choices) {
		this.choices = choices;
	}

	@PostMapping("/language")
	ResponseEntity<Void> choose(@RequestParam String language, @RequestParam(required = false) @Nullable String back,
			HttpServletRequest request, HttpServletResponse response) {
		Language.of(language).ifPresent((chosen) -> {
			chosen.remember(request, response);
			this.choices.ifAvailable((choices) -> choices.chose(chosen, request));
		});
		return LocalPath.of(back).seeOther();
	}

}
