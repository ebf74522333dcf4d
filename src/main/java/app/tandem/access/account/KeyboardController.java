package app.tandem.access.account;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.shell.KeyboardSwitch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says which keys do what, and lets the reader switch them off. */
@Controller
class KeyboardController {

	private static final String PATH = "/keyboard";

	@GetMapping(PATH)
	String show(Viewer viewer, Model model) {
		model.addAttribute("shortcuts", shortcuts(viewer));
		return "access/account/keyboard";
	}

	private static Map<Shortcut.Group, List<Shortcut>> shortcuts(Viewer viewer) {
		return Arrays.stream(Shortcut.values())
			.filter((shortcut) -> shortcut.isFor(viewer))
			.collect(Collectors.groupingBy(Shortcut::group, TreeMap::new, Collectors.toList()));
	}

	/** The answer is this page again, also within a dialog: what surrounds that stays. */
	@PostMapping(PATH)
	ResponseEntity<Void> choose(@RequestParam String shortcuts, Viewer viewer, HttpServletRequest request,
			HttpServletResponse response) {
		KeyboardSwitch.turn(!shortcuts.equals("off"), request, response);
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
	}

}
