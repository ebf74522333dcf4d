package app.tandem.deal.creation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Somebody on the way through the wizard with one draft, without scripts. */
final class Walk {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final UUID draft = UUID.randomUUID();

	private String who = SignedIn.CONTOSO;

	Walk(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	UUID draft() {
		return draft;
	}

	/** The same with a draft of its own. */
	Walk another() {
		return new Walk(mvc, signedIn, jdbc).as(who);
	}

	/** From now on somebody else. */
	Walk as(String email) {
		who = email;
		return this;
	}

	void customer() {
		assertThat(send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB", "address.line1",
				"Kajen 1", "address.city", "Malmö", "consent", "true"))
			.hasRedirectedUrl(path("details"));
	}

	void details(String place) {
		customer();
		assertThat(send("details", "location", location(place), "terms.name", "Fleet telematics", "terms.value",
				"12000.50", "terms.currency", "EUR", "terms.closeDate", "2099-06-30"))
			.hasRedirectedUrl(path("team"));
	}

	void team(String place) {
		details(place);
		assertThat(send("team", "members[0].firstName", "Ava", "members[0].lastName", "Mitchell", "members[0].phone",
				"+1 425", "members[0].email", "ava@contoso.example"))
			.hasRedirectedUrl(path("solutions"));
	}

	void solutions() {
		team("London");
		assertThat(send("solutions", "solutions.rows[0].id", "SOL-1234-PQRS", "solutions.rows[0].quantity", "3"))
			.hasRedirectedUrl(path("selling-type"));
	}

	/** Tells whom to call at the customer's. */
	void contact() {
		assertThat(send("customer", "entered", "true", "country", "SE", "address.name", "Fjord AB", "address.line1",
				"Kajen 1", "address.city", "Malmö", "consent", "true", "contact.firstName", "Ida", "contact.lastName",
				"Berg", "contact.phone", "+46 40", "contact.email", "ida@fjord.example"))
			.hasStatus(303);
	}

	void coSell() {
		solutions();
		contact();
		assertThat(send("selling-type", "help", "GENERAL", "shared", "no", "notes", "Please"))
			.hasRedirectedUrl(path("review"));
	}

	void invite(String partner) {
		String word = "invitations/" + UUID.randomUUID();
		assertThat(send(word, "action", "partner-search", "query", partner)).hasRedirectedUrl(path(word));
		assertThat(page(word).all("aria-label=\"(Select [^\"]+)\"")).contains("Select " + partner);
		assertThat(send(word, "partner", company(partner), "money.closeDate", "2099-06-30", "money.currency", "EUR",
				"money.value", "5000", "team", "ava@contoso.example", "help", "QUOTES", "solutions.rows[0].id",
				"SOL-1234-PQRS"))
			.hasRedirectedUrl(path("selling-type") + "#partners");
	}

	/** Other tests leave companies of the same name; this one has people. */
	String company(String name) {
		return this.jdbc.sql("""
				select distinct o.id from organization o join member m on m.organization_id = o.id
				where o.name = :name and m.email like '%@' || lower(:name) || '.example'
				""").param("name", name).query(UUID.class).single().toString();
	}

	String seen() {
		return page("review").one("name=\"seen\" value=\"([^\"]*)\"");
	}

	MvcTestResult submit(String seen) {
		return post(path("submission"), "seen", seen);
	}

	/** Sends a page, as the one does that shows the draft at present. */
	MvcTestResult send(String page, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		if (!all.contains("page") && begun()) {
			all.addAll(List.of("seen", mark(page)));
		}
		return post(path(page), all.toArray(String[]::new));
	}

	String mark(String part) {
		return jdbc.sql("select coalesce(input -> 'marks' ->> :part, '') from deal_draft where id = :id")
			.param("part", part)
			.param("id", draft)
			.query(String.class)
			.single();
	}

	MvcTestResult post(String uri, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(uri).with(signedIn.as(who)).with(csrf());
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
			if (fields[n].startsWith("members[") && fields[n].endsWith(".firstName")) {
				request.param("_" + fields[n].replace(".firstName", ".internal"), "on");
			}
		}
		return request.exchange();
	}

	MvcTestResult get(String uri) {
		return mvc.get().uri(URI.create(uri)).with(signedIn.as(who)).exchange();
	}

	MvcTestResult part(String page, String target) {
		return fragment(path(page), target);
	}

	MvcTestResult fragment(String uri, String target) {
		return mvc.get()
			.uri(URI.create(uri))
			.with(signedIn.as(who))
			.header("HX-Request", "true")
			.header("HX-Target", target)
			.exchange();
	}

	Page page(String word) {
		MvcTestResult answer = get(path(word));
		assertThat(answer).hasStatusOk();
		return Page.of(answer);
	}

	String path(String word) {
		return "/opportunities/drafts/" + draft + "/" + word;
	}

	static String text(MvcTestResult answer) {
		return Page.of(answer).text();
	}

	UUID created() {
		return jdbc.sql("select referral_id from deal_draft where id = :id")
			.param("id", draft)
			.query(UUID.class)
			.single();
	}

	/** The companies in it, and how far each is. */
	List<String> halves(UUID deal) {
		return jdbc.sql("""
				select o.name || ' ' || r.substatus from referral r join organization o on o.id = r.organization_id
				where r.engagement_id = (select engagement_id from referral where id = :id)
				""").param("id", deal).query(String.class).list();
	}

	boolean begun() {
		return jdbc.sql("select exists (select from deal_draft where id = :id)")
			.param("id", draft)
			.query(Boolean.class)
			.single();
	}

	int drafts() {
		return jdbc.sql("select count(*) from deal_draft").query(Integer.class).single();
	}

	String location(String name) {
		return jdbc.sql("select id from location where name = :name").param("name", name).query(String.class).single();
	}

	String assessment() {
		return jdbc.sql("select id from solution where assessment and retired_at is null limit 1")
			.query(String.class)
			.single();
	}

}
