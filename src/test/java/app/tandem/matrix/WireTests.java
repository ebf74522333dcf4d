package app.tandem.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sample of the matrix over a real connection, where error pages are pages: what is not
 * to be seen is, to the byte, what never was.
 */
@MatrixTest
class WireTests {

	private static final Pattern TOKEN = Pattern.compile("csrf-token\" content=\"([^\"]*)\"");

	private static final Set<String> PASSING = Set.of("date", "x-request-id", "set-cookie", "connection");

	private final World world;

	private final Alarm alarm;

	private final String server;

	private final Map<Actor, HttpClient> people = new EnumMap<>(Actor.class);

	private final Map<Actor, String> tokens = new EnumMap<>(Actor.class);

	WireTests(ConfigurableApplicationContext application, @LocalServerPort int port) {
		this.world = World.of(application);
		this.alarm = new Alarm(world);
		this.server = "http://localhost:" + port;
	}

	@Test
	void whatIsNotToBeSeenIsAnsweredLikeWhatNeverWas() {
		List<String> wrong = new ArrayList<>();
		int turn = 0;
		for (Line line : world.matrix().lines()) {
			for (Thing thing : line.isAboutNothing() ? List.<Thing>of() : world.things(line)) {
				List<Actor> blind = blind(line, thing);
				if (!blind.isEmpty() && !thing.name().endsWith(".malformed") && !line.takesNewIds()) {
					Actor actor = blind.get(turn++ % blind.size());
					wrong.addAll(differences(line, thing, actor));
				}
			}
		}
		assertThat(turn).isGreaterThan(500);
		assertThat(wrong).isEmpty();
	}

	private List<Actor> blind(Line line, Thing thing) {
		return List.of(Actor.USER_NOT_ON_TEAM, Actor.ADMIN_ELSEWHERE, Actor.STRANGERS_ADMIN, Actor.PROGRAMME_ADMIN)
			.stream()
			.filter((actor) -> world.matrix().cell(line, thing.name(), actor) == '.')
			.toList();
	}

	private List<String> differences(Line line, Thing thing, Actor actor) {
		Thing other = world.thing(line.kind() + ".nobodys.unknown");
		Reply hidden = ask(actor, line.about(thing));
		Reply never = ask(actor, line.about(new Thing(other.name(), other.id(), thing.words())));
		List<String> wrong = new ArrayList<>();
		if (!hidden.without(thing.id()).equals(never.without(other.id())) || hidden.status() != 404) {
			wrong.add("%s is told %s of %s by %s, but %s".formatted(actor, hidden.status(), thing.name(), line,
					difference(never.without(other.id()).text(), hidden.without(thing.id()).text())));
		}
		Set<String> leaks = alarm.leaks(actor, line.about(thing).toString(), hidden);
		leaks.forEach((code) -> wrong.add("%s reads %s in %s".formatted(actor, code, line)));
		return wrong;
	}

	private static String difference(String expected, String text) {
		int at = 0;
		while (at < Math.min(expected.length(), text.length()) && expected.charAt(at) == text.charAt(at)) {
			at++;
		}
		return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
	}

	private Reply ask(Actor actor, Ask ask) {
		HttpClient person = people.computeIfAbsent(actor, this::signIn);
		String form = form(ask.parameters());
		HttpRequest.Builder request = ask.reads()
				? HttpRequest.newBuilder(URI.create(server + ask.path() + (form.isEmpty() ? "" : "?" + form)))
				: HttpRequest.newBuilder(URI.create(server + ask.path()))
					.header("X-CSRF-TOKEN", tokens.getOrDefault(actor, ""))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form));
		HttpResponse<String> response = send(person, request.build());
		Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
		headers.keySet().removeAll(PASSING);
		String number = response.headers().firstValue("x-request-id").orElse("-");
		String body = response.body().replace(number, "").replaceAll("csrf(-token\" content|\" value)=\"[^\"]*\"", "");
		return new Reply(response.statusCode(), headers + "\n" + body, false);
	}

	private HttpClient signIn(Actor actor) {
		HttpClient person = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
		String token = token(person, "/login");
		String form = form(Map.of("username", actor.email(), "password", Cast.PASSWORD));
		HttpResponse<String> in = send(person,
				HttpRequest.newBuilder(URI.create(server + "/login"))
					.header("X-CSRF-TOKEN", token)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(form))
					.build());
		assertThat(in.headers().firstValue("location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/"));
		tokens.put(actor, token(person, "/jobs"));
		return person;
	}

	private String token(HttpClient person, String path) {
		Matcher token = TOKEN.matcher(send(person, HttpRequest.newBuilder(URI.create(server + path)).build()).body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private static HttpResponse<String> send(HttpClient person, HttpRequest request) {
		try {
			return person.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String form(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((pair) -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
