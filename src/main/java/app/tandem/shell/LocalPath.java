package app.tandem.shell;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A path of this site: one leading slash, printable ASCII, nothing a browser could read
 * as another host.
 */
public record LocalPath(String value) {

	private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,1999}");

	/** The path when it is safe to go back to, else the start page. */
	public static LocalPath of(@Nullable String back) {
		return new LocalPath((back != null && SAFE.matcher(back).matches() && parses(back)) ? back : "/");
	}

	private static boolean parses(String path) {
		try {
			return URI.create(path).getRawAuthority() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** The view name that leads there. */
	public String redirect() {
		return "redirect:" + this.value;
	}

	ResponseEntity<Void> seeOther() {
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(this.value)).build();
	}

}
