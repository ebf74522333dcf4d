package app.tandem.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file as an answer: always saved, never shown, and nothing in it ever runs. */
public enum Download {

	CSV("text/csv; charset=UTF-8"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final String type;

	Download(String type) {
		this.type = type;
	}

	public OutputStream open(String fileName, HttpServletResponse response) throws IOException {
		response.setContentType(this.type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		return response.getOutputStream();
	}

}
