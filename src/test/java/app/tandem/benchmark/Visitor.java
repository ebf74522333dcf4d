package app.tandem.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with a browser: one session, one request after the other. */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final URI address;

	/** Of the last page that had forms. */
	private String token = "";

	private Visitor(URI address) {
		this.address = address;
	}

	/** Signs in with a demo account. */
	static Visitor signedIn(URI address, String email) throws IOException, InterruptedException {
		Visitor visitor = new Visitor(address);
		visitor.get("/login");
		visitor.post("/login", Map.of("username", email, "password", "co-sell-demo"));
		visitor.get("/opportunities");
		return visitor;
	}

	/** The page at this path, where redirects end. */
	String get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	/** The bytes of a file. */
	byte[] file(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return response.body();
	}

	/** The part of a page that htmx asks for. */
	String get(String path, String fragment) throws IOException, InterruptedException {
		return send(request(path).header("HX-Request", "true").header("HX-Target", fragment).GET());
	}

	/** Sends a form and follows where it leads. */
	String post(String path, Map<String, String> form) throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + this.token + "&", ""));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends a form with a file named {@code file} and follows where it leads. */
	String post(String path, Map<String, String> form, String fileName, byte[] content)
			throws IOException, InterruptedException {
		String boundary = "part-" + UUID.randomUUID();
		StringBuilder body = new StringBuilder(part(boundary, "_csrf", this.token));
		form.forEach((name, value) -> body.append(part(boundary, name, value)));
		body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArrays(List.of(body.toString().getBytes(StandardCharsets.UTF_8), content,
					("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
	}

	/**
	 * Asks for the part of the page as often as the page says, until it no longer asks
	 * for itself.
	 * @return how the part looks then
	 */
	String await(String page, String fragment) throws IOException, InterruptedException {
		String part = element(page, fragment);
		Pattern polling = Pattern.compile("hx-trigger=\"every (\\d+)(ms|s)\"");
		for (Matcher every = polling.matcher(part); every.find(); every = polling.matcher(part)) {
			Thread.sleep(Long.parseLong(every.group(1)) * (every.group(2).equals("s") ? 1_000 : 1));
			part = element(get(attribute(part, "hx-get"), fragment), fragment);
		}
		return part;
	}

	static String attribute(String html, String name) {
		return first(html, " " + name + "=\"([^\"]+)\"").replace("&amp;", "&");
	}

	/** The first group of the first match. */
	static String first(String html, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(html);
		assertThat(matcher.find()).as("%s in %s", pattern, html).isTrue();
		return matcher.group(1);
	}

	private static String element(String html, String id) {
		int at = html.indexOf("id=\"" + id + "\"");
		assertThat(at).as("%s in %s", id, html).isNotNegative();
		return html.substring(at);
	}

	private static String part(String boundary, String name, String value) {
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.address.resolve(path)).header("Accept-Language", "en");
	}

	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		Matcher found = TOKEN.matcher(response.body());
		this.token = found.find() ? found.group(1) : this.token;
		return response.body();
	}

}
