package app.tandem.directory.upload;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.sheet.ListRows;
import app.tandem.shell.Flash;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a file, the same for each list. */
@Component
public class UploadPages {

	/** More would help nobody; the file is mended and sent again. */
	private static final int MOST_PROBLEMS = 200;

	private static final int LONGEST_NAME = 200;

	private final Uploads uploads;

	private final MessageSource messages;

	UploadPages(Uploads uploads, MessageSource messages) {
		this.uploads = uploads;
		this.messages = messages;
	}

	/** The form to send a file with. */
	public String form(ListFile file, Model model) {
		return form(file, null, model);
	}

	/** Keeps a file that can be read, and leads to what its rows would do. */
	public String take(ListFile file, @Nullable MultipartFile sent, Viewer viewer, Model model,
			HttpServletResponse response) throws IOException {
		Wording wording = wording();
		try {
			if (sent == null || sent.isEmpty()) {
				throw new ListRows.Refused(wording.text("directory.upload.file.none"));
			}
			byte[] content = sent.getInputStream().readNBytes((int) ListRows.LIMITS.bytes() + 1);
			new ListRows(file.columns(), wording).read(content);
			UUID id = this.uploads.keep(file, name(sent), content, viewer);
			return "redirect:" + file.path() + "/uploads/" + id;
		}
		catch (ListRows.Refused refused) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(file, refused.sentence(), model);
		}
	}

	/** What the rows would do, or did. */
	public String show(ListFile file, UUID id, Viewer viewer, Model model) {
		Upload upload = this.uploads.get(id, file, viewer);
		byte[] content = upload.content();
		Plan plan = (content != null) ? plan(file, content, wording()) : null;
		model.addAttribute("check", (plan != null)
				? new CheckView(file.list(), file.path(), id, upload.fileName(), plan.counts(),
						plan.problems().stream().limit(MOST_PROBLEMS).toList(), plan.problems().size(), plan.state())
				: new CheckView(file.list(), file.path(), id, upload.fileName(), upload.written(), List.of(), 0, null));
		return "directory/upload/check";
	}

	/**
	 * Writes the file. What changed since it was looked at is shown again before anything
	 * is written.
	 * @param seen the state that was looked at
	 */
	public String write(ListFile file, UUID id, String seen, Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!isWritten(file, id, seen, viewer)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return show(file, id, viewer, model);
		}
		Flash.success(redirect, "directory.upload.written");
		return "redirect:" + file.path() + "/uploads/" + id;
	}

	private boolean isWritten(ListFile file, UUID id, String seen, Viewer viewer) {
		try {
			return this.uploads.write(id, seen, file, viewer, wording());
		}
		catch (ConcurrencyFailureException | DuplicateKeyException faster) {
			return false;
		}
		catch (ListRows.Refused refused) {
			throw new IllegalStateException("a file that was kept can be read", refused);
		}
	}

	private Plan plan(ListFile file, byte[] content, Wording wording) {
		try {
			return file.plan(new ListRows(file.columns(), wording).read(content), wording);
		}
		catch (ListRows.Refused refused) {
			throw new IllegalStateException("a file that was kept can be read", refused);
		}
	}

	private String form(ListFile file, @Nullable String problem, Model model) {
		Wording wording = wording();
		List<ColumnView> columns = file.columns()
			.stream()
			.map((column) -> new ColumnView(column.label(),
					wording.text("directory.upload.column." + file.list() + "." + column.field()), column.sample()))
			.toList();
		model.addAttribute("upload", new FormView(file.list(), file.path(), problem,
				wording.text("directory.upload.limits", ListRows.LIMITS.records(), ListRows.LIMITS.bytes() >> 20),
				columns));
		return "directory/upload/new";
	}

	private Wording wording() {
		return Wording.ofReader(this.messages);
	}

	/** The last part of the name, as some browsers send the whole path. */
	private static String name(MultipartFile sent) {
		String name = String.valueOf(sent.getOriginalFilename());
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String visible = last.codePoints()
			.filter((c) -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
			.limit(LONGEST_NAME)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return visible.isBlank() ? "file.csv" : visible;
	}

	/** The form to send a file with. */
	record FormView(String list, String path, @Nullable String problem, String limits, List<ColumnView> columns) {
	}

	record ColumnView(String label, String text, String sample) {
	}

	/**
	 * What the rows would do, or did.
	 *
	 * @param total how many problems there are; not all of them are listed
	 * @param state of what is looked at; null when the file is written
	 */
	record CheckView(String list, String path, UUID id, String fileName, Plan.@Nullable Counts counts,
			List<Plan.Problem> problems, int total, @Nullable String state) {

		public boolean written() {
			return this.state == null;
		}

	}

}
