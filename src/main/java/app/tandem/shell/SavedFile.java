package app.tandem.shell;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** An answer that is a file: always saved, never shown, and nothing in it ever runs. */
public final class SavedFile {

	private static final String POLICY = "sandbox; default-src 'none'; base-uri 'none'; object-src 'none'; "
			+ "frame-ancestors 'none'";

	private SavedFile() {
	}

	/** Makes the answer one, to be called before its content. */
	public static void named(String name, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		response.setHeader("Content-Security-Policy", POLICY);
	}

}
