package app.tandem.access.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import app.tandem.access.Viewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditEvent;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditFilter;
import app.tandem.audit.AuditLog;
import app.tandem.audit.AuditObject;
import app.tandem.audit.AuditTrail;
import app.tandem.audit.FileHash;
import app.tandem.sheet.Download;
import app.tandem.sheet.SheetWriter;
import app.tandem.sheet.TemporaryFile;
import app.tandem.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/** The audit log as a file. That somebody fetched it stands in the log, too. */
@Component
class AuditFile {

	private static final String NAME = "audit-log.csv";

	private static final List<String> COLUMNS = List.of("number", "time", "action", "person", "kind", "object",
			"before", "after", "address", "request", "hash");

	private final AuditTrail trail;

	private final AuditLog audit;

	private final MessageSource messages;

	AuditFile(AuditTrail trail, AuditLog audit, MessageSource messages) {
		this.trail = trail;
		this.audit = audit;
		this.messages = messages;
	}

	/** Nothing leaves before the entry stands. */
	void send(AuditFilter filter, Viewer viewer, HttpServletResponse response) throws IOException {
		Path file = TemporaryFile.create("audit", Download.CSV.extension());
		try {
			long rows = write(filter, viewer, file);
			this.audit.record(viewer.does(AuditAction.AUDIT_LOG_FETCHED)
				.about(AuditObject.AUDIT_LOG, null, NAME)
				.is(AuditField.FILTER, AuditPages.query(filter.words()))
				.is(AuditField.ROWS, rows)
				.is(AuditField.FILE_HASH, FileHash.of(new FileSystemResource(file))));
			try (OutputStream out = Download.CSV.open(NAME, response)) {
				Files.copy(file, out);
			}
		}
		finally {
			Files.delete(file);
		}
	}

	private long write(AuditFilter filter, Viewer viewer, Path file) throws IOException {
		Wording wording = Wording.ofReader(this.messages);
		AuditWords words = new AuditWords(wording);
		long[] rows = { 0 };
		try (SheetWriter writer = SheetWriter.csv(Files.newOutputStream(file))) {
			writer.write(COLUMNS.stream().map((name) -> wording.text("access.audit.column." + name)).toList());
			this.trail.<IOException>each(viewer.organizationId(), filter, (event) -> {
				writer.write(cells(event, words));
				rows[0]++;
			});
		}
		return rows[0];
	}

	private static List<String> cells(AuditEvent event, AuditWords words) {
		return Stream
			.of(event.number(), event.at(), words.action(event), event.actor(), words.kind(event), event.thing().name(),
					words.before(event), words.after(event), event.origin().address(), event.origin().requestId(),
					event.hash())
			.map(Object::toString)
			.toList();
	}

}
