package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader chooses a language. */
@Controller
final class LanguageController {

	@PostMapping("/language")
	ResponseEntity<Void> choose(@RequestParam String language, @RequestParam(required = false) @Nullable String back,
			HttpServletRequest request, HttpServletResponse response) {
		Language.of(language).ifPresent((chosen) -> LanguageResolver.COOKIE.write(chosen.tag(), request, response));
		return LocalPath.of(back).seeOther();
	}

}
