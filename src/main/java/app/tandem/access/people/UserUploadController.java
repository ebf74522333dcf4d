package app.tandem.access.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import app.tandem.access.StepUp;
import app.tandem.access.Viewer;
import app.tandem.sheet.Download;
import app.tandem.sheet.ListColumn;
import app.tandem.sheet.ListRows;
import app.tandem.sheet.SheetWriter;
import app.tandem.shell.InSection;
import app.tandem.shell.Limited;
import app.tandem.shell.Rate;
import app.tandem.shell.Section;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes files of people to invite. */
@Controller
@InSection(Section.USERS)
class UserUploadController {

	private static final String PATH = PeoplePages.LIST + "/upload";

	private final UserUploads uploads;

	private final LinkNotice notice;

	private final MessageSource messages;

	UserUploadController(UserUploads uploads, LinkNotice notice, MessageSource messages) {
		this.uploads = uploads;
		this.notice = notice;
		this.messages = messages;
	}

	@GetMapping(PATH)
	String form(Model model) {
		return form(null, List.of(), model);
	}

	@GetMapping(PATH + "/template.csv")
	void template(HttpServletResponse response) throws IOException {
		try (SheetWriter writer = SheetWriter.csv(Download.CSV.open("users", response))) {
			writer.write(UserFile.COLUMNS.stream().map(ListColumn::label).toList());
		}
	}

	@PostMapping(PATH)
	@Limited(Rate.UPLOADS)
	@StepUp
	String take(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, Model model,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		try {
			UserUploads.Outcome outcome = this.uploads.invite(content(file), viewer);
			if (!outcome.problems().isEmpty()) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return form(null, outcome.problems(), model);
			}
			List<Invitation> invited = new ArrayList<>();
			outcome.invited()
				.forEach((one) -> invited.add(new Invitation(one.member().name(), one.member().email(),
						this.notice.isSent(one) ? "" : this.notice.address(one.link()))));
			redirect.addFlashAttribute("invited", invited);
			return "redirect:" + PATH;
		}
		catch (ListRows.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(refused.sentence(), List.of(), model);
		}
	}

	private byte[] content(@Nullable MultipartFile file) throws IOException, ListRows.Refused {
		if (file == null || file.isEmpty()) {
			throw new ListRows.Refused(Wording.ofReader(this.messages).text("access.people.upload.none"));
		}
		return file.getInputStream().readNBytes((int) ListRows.LIMITS.bytes() + 1);
	}

	private String form(@Nullable String problem, List<UserUploads.Problem> problems, Model model) {
		Wording wording = Wording.ofReader(this.messages);
		model.addAttribute("problem", problem);
		model.addAttribute("problems", problems);
		model.addAttribute("columns",
				UserFile.COLUMNS.stream()
					.map((column) -> new ColumnLine(column.label(),
							wording.text("access.people.upload.column." + column.field()), column.sample()))
					.toList());
		return "access/people/upload";
	}

	/** A column as the page explains it. */
	record ColumnLine(String label, String text, String sample) {
	}

	/** Somebody who was invited, with the link to give to them unless it was sent. */
	record Invitation(String name, String email, String link) implements java.io.Serializable {
	}

}
