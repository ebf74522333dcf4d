package app.tandem.matrix;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.FlashMap;

/**
 * What came back.
 *
 * @param text everything in it: headers, what is told after a redirect, and the body
 * @param wrote whether anything was written to the database
 */
record Reply(int status, String text, boolean wrote) {

	/** Is another one each time. */
	private static final Pattern TOKEN = Pattern.compile("(_csrf\" value|csrf-token\" content)=\"[^\"]*\"");

	static Reply of(MvcTestResult result, boolean wrote) {
		Throwable unhandled = result.getUnresolvedException();
		if (unhandled != null) {
			return new Reply(500, unhandled.toString(), wrote);
		}
		MockHttpServletResponse response = result.getResponse();
		TreeMap<String, Object> headers = new TreeMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		return new Reply(response.getStatus(),
				headers + "\n" + response.getErrorMessage() + "\n" + flash(result) + "\n" + body(response), wrote);
	}

	private static String flash(MvcTestResult result) {
		FlashMap flash = result.getMvcResult().getFlashMap();
		return (flash != null) ? new TreeMap<>(flash).toString() : "";
	}

	private static String body(MockHttpServletResponse response) {
		try {
			return TOKEN.matcher(response.getContentAsString(StandardCharsets.UTF_8)).replaceAll("$1");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean leadsToSignIn() {
		return this.status == 302 && this.text.matches("(?s).*\\bLocation=\\[(http://localhost)?/login].*");
	}

	boolean tellsScriptToSignIn() {
		return this.status == 401;
	}

	/** The same for somebody who asks about something else with this id. */
	Reply without(String id) {
		return new Reply(this.status, this.text.replace(id, "?"), this.wrote);
	}

}
