package app.tandem.scan;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the demo who has signed in, and whose session a scanner borrows. */
final class Person {

	static final String COOKIE = "tandem-session";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI address;

	private String session = "";

	private Person(URI address) {
		this.address = address;
	}

	static Person signedIn(URI address, String email) throws IOException, InterruptedException {
		Person person = new Person(address);
		String token = token(person.keep(person.get("/login")));
		String form = "username=" + encoded(email) + "&password=co-sell-demo&_csrf=" + encoded(token);
		HttpResponse<String> answer = person.keep(person
			.send(person.request("/login", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(person.isSignedIn()).as("%s has signed in", email).isTrue();
		return person;
	}

	/** The answer to this person, redirects as they are. */
	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path, "text/plain").GET());
	}

	boolean isSignedIn() throws IOException, InterruptedException {
		return get("/account/sessions").statusCode() == 200;
	}

	/** The value of the cookie. */
	String session() {
		return this.session;
	}

	/** What each form of this person carries. */
	String token() throws IOException, InterruptedException {
		return token(get("/account/password"));
	}

	private static String token(HttpResponse<String> page) {
		Matcher token = TOKEN.matcher(page.body());
		assertThat(token.find()).as("the page has a form").isTrue();
		return token.group(1);
	}

	private HttpRequest.Builder request(String path, String type) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).header("Content-Type", type);
		return this.session.isEmpty() ? request : request.header("Cookie", COOKIE + "=" + this.session);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> keep(HttpResponse<String> answer) {
		this.session = answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(COOKIE + "="))
			.map((cookie) -> cookie.substring(COOKIE.length() + 1).replaceFirst(";.*", ""))
			.findFirst()
			.orElse(this.session);
		return answer;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
