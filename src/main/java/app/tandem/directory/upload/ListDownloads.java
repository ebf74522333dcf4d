package app.tandem.directory.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.tandem.access.CurrentViewer;
import app.tandem.audit.AuditAction;
import app.tandem.audit.AuditField;
import app.tandem.audit.AuditLog;
import app.tandem.audit.FileHash;
import app.tandem.sheet.Download;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Hands out lists as files, and puts down who fetched which. */
@Component
public class ListDownloads {

	private final CurrentViewer viewer;

	private final AuditLog audit;

	ListDownloads(CurrentViewer viewer, AuditLog audit) {
		this.viewer = viewer;
		this.audit = audit;
	}

	/**
	 * Nothing leaves before the entry stands.
	 * @param filter what the list was limited to, by the names of the query string
	 */
	public void send(ListFile file, List<List<String>> rows, Map<String, String> filter, String name,
			HttpServletResponse response) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		ListFiles.write(file, rows, content);
		this.audit.record(this.viewer.get()
			.does(AuditAction.LIST_FETCHED)
			.about(file.entries(), null, name)
			.is(AuditField.FILTER, query(filter))
			.is(AuditField.ROWS, rows.size())
			.is(AuditField.FILE_HASH, FileHash.of(new ByteArrayResource(content.toByteArray()))));
		try (OutputStream out = Download.CSV.open(name, response)) {
			content.writeTo(out);
		}
	}

	private static String query(Map<String, String> filter) {
		return new TreeMap<>(filter).entrySet()
			.stream()
			.filter((word) -> !word.getValue().isEmpty())
			.map((word) -> word.getKey() + "=" + UriUtils.encode(word.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
