package app.tandem.access.account;

import java.util.List;

import app.tandem.access.Members;
import app.tandem.access.OwnLog;
import app.tandem.access.Sessions;
import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.shell.Flash;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and signing out there. */
@Controller
class SessionsController {

	static final String PATH = "/account/sessions";

	private final Sessions sessions;

	private final Members members;

	private final OwnLog log;

	private final MessageSource messages;

	SessionsController(Sessions sessions, Members members, OwnLog log, MessageSource messages) {
		this.sessions = sessions;
		this.members = members;
		this.log = log;
		this.messages = messages;
	}

	@GetMapping(PATH)
	String list(Viewer viewer, HttpSession session, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		List<Line> lines = this.sessions.of(viewer.email())
			.stream()
			.map((place) -> new Line(place.handle(), BrowserName.of(place.browser()), place.address(),
					wording.formats().time(place.since()), wording.formats().time(place.usedAt()),
					place.id().equals(session.getId())))
			.toList();
		model.addAttribute("sessions", lines);
		return "access/account/sessions";
	}

	@PostMapping(PATH + "/{handle}/removal")
	String end(@PathVariable String handle, Viewer viewer, RedirectAttributes redirect) {
		this.sessions.end(viewer.email(), handle);
		Flash.success(redirect, "access.account.ended");
		return "redirect:" + PATH;
	}

	/** Signs out everywhere, here too. */
	@PostMapping(PATH + "/removal")
	String endAll(Viewer viewer, HttpSession session) {
		this.sessions.end(viewer.email());
		this.members.find(viewer.memberId()).ifPresent((me) -> this.log.did(AuditAction.SESSIONS_ENDED, me));
		session.invalidate();
		return "redirect:/login?signed-out";
	}

	/**
	 * A place where one is signed in.
	 *
	 * @param here whether it is the one that looks
	 */
	record Line(String handle, String browser, String address, String since, String usedAt, boolean here) {
	}

}
