package app.tandem.registration.overview;

import java.io.IOException;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.registration.EvidenceFile;
import app.tandem.registration.Registrations;
import app.tandem.shell.InSection;
import app.tandem.shell.NotFound;
import app.tandem.shell.SavedFile;
import app.tandem.shell.Section;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of a registration: always saved, never shown, and nothing in it ever runs. */
@Controller
@InSection(Section.REGISTRATIONS)
class EvidenceController {

	private final Registrations registrations;

	EvidenceController(Registrations registrations) {
		this.registrations = registrations;
	}

	@GetMapping("/registrations/{id}/evidence")
	void file(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		EvidenceFile file = this.registrations.evidence(this.registrations.get(id, viewer)).orElseThrow(NotFound::new);
		response.setContentType(file.kind().mediaType());
		response.setContentLength(file.content().length);
		SavedFile.named(file.name(), response);
		response.getOutputStream().write(file.content());
	}

}
