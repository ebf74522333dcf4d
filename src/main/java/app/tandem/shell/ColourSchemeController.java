package app.tandem.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader chooses light, dark or the system's colours. */
@Controller
final class ColourSchemeController {

	static final PreferenceCookie COOKIE = new PreferenceCookie("tandem-colour-scheme");

	@PostMapping("/colour-scheme")
	ResponseEntity<Void> choose(@RequestParam("colour-scheme") String scheme,
			@RequestParam(required = false) @Nullable String back, HttpServletRequest request,
			HttpServletResponse response) {
		ColourScheme.of(scheme).ifPresent((chosen) -> COOKIE.write(chosen.value(), request, response));
		return LocalPath.of(back).seeOther();
	}

}
