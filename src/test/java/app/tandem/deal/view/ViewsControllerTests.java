package app.tandem.deal.view;

import java.net.URI;
import java.util.List;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class ViewsControllerTests {

	private static final String COLLEAGUE = "london.admin@contoso.example";

	private static final String LIST = "/opportunities?tab=outbound&q=a&status=WON&sort=-value";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	ViewsControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void aListIsKeptUnderANameAndFoundAgain() {
		assertThat(keep(SignedIn.CONTOSO, "Large wins")).hasStatus(303).hasRedirectedUrl(LIST);
		Page list = Page.of(get(SignedIn.CONTOSO, LIST));
		assertThat(list.text()).contains("Large wins");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/views")).html())
			.contains("href=\"" + LIST.replace("&", "&amp;") + "\">Large wins");
	}

	@Test
	void aPinnedViewIsATabAndCurrentWhereItIsShown() {
		keep(SignedIn.CONTOSO, "Large wins", "pinned", "true");
		Page list = Page.of(get(SignedIn.CONTOSO, LIST));
		assertThat(list.one("<a class=\"tab\" id=\"view-[^>]*aria-current=\"true\"[^>]*>(.*?)</a>"))
			.isEqualTo("Large wins");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities?tab=outbound")).all("id=\"view-[^>]*aria-current"))
			.isEmpty();
	}

	@Test
	void theListBeginsWithTheViewThatWasChosenForIt() {
		keep(SignedIn.CONTOSO, "Large wins", "start", "true");
		get(SignedIn.CONTOSO, "/opportunities?tab=inbound");
		assertThat(get(SignedIn.CONTOSO, "/opportunities")).hasStatus(303).hasRedirectedUrl(LIST);
	}

	@Test
	void aSharedViewIsFoundByColleaguesOnly() {
		keep(SignedIn.CONTOSO, "Large wins", "shared", "true");
		keep(SignedIn.CONTOSO, "Just mine");
		assertThat(Page.of(get(COLLEAGUE, LIST)).text()).contains("Large wins").doesNotContain("Just mine");
		assertThat(Page.of(get(SignedIn.FABRIKAM, LIST)).text()).doesNotContain("Large wins", "Just mine");
	}

	@Test
	void aColleagueMayPinASharedViewButNeitherRenameNorDeleteIt() {
		keep(SignedIn.CONTOSO, "Large wins", "shared", "true");
		String view = "/opportunities/views/" + id("Large wins");
		assertThat(post(COLLEAGUE, view, "name", "Theirs", "pinned", "true")).hasStatus(303);
		assertThat(Page.of(get(COLLEAGUE, LIST)).html()).containsPattern("class=\"tab\" id=\"view-[^>]*>Large wins");
		assertThat(get(COLLEAGUE, view + "/removal")).hasStatus(404);
		assertThat(post(COLLEAGUE, view + "/removal")).hasStatus(404);
		assertThat(id("Large wins")).isNotEmpty();
		assertThat(Page.of(get(SignedIn.CONTOSO, LIST)).html()).doesNotContainPattern("class=\"tab\" id=\"view-");
	}

	@Test
	void deletingAViewSaysWhatGoesWithIt() {
		keep(SignedIn.CONTOSO, "Large wins", "shared", "true");
		keep(SignedIn.CONTOSO, "Just mine");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/views/" + id("Large wins") + "/removal")).text())
			.contains("Delete the view “Large wins”?", "deals in it stay", "your colleagues lose it too");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/views/" + id("Just mine") + "/removal")).text())
			.doesNotContain("colleagues");
		assertThat(names()).containsExactlyInAnyOrder("Large wins", "Just mine");
	}

	@Test
	void anAccountAdminMayDeleteWhatColleaguesShare() {
		keep(COLLEAGUE, "Of London", "shared", "true");
		assertThat(post(SignedIn.CONTOSO, "/opportunities/views/" + id("Of London") + "/removal")).hasStatus(303);
		assertThat(names()).doesNotContain("Of London");
	}

	@Test
	void anotherNameOrReplacingIsAskedForWhereTheNameIsTaken() {
		keep(SignedIn.CONTOSO, "Large wins");
		Page again = Page.of(keep(SignedIn.CONTOSO, "large WINS"), 422);
		assertThat(again.one("id=\"name-error\">(.*?)</p>")).contains("You have a view of this name");
		assertThat(again.html()).contains("name=\"replace\"", "value=\"large WINS\"");
		assertThat(post(SignedIn.CONTOSO, "/opportunities/views", "tab", "inbound", "name", "large WINS", "replace",
				"true"))
			.hasStatus(303);
		assertThat(names()).containsExactly("large WINS");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/views")).html())
			.contains("href=\"/opportunities?tab=inbound\"");
	}

	@Test
	void aViewThatIsReplacedStaysWhereItWasAndShared() {
		keep(SignedIn.CONTOSO, "Large wins", "shared", "true", "pinned", "true", "start", "true");
		assertThat(post(SignedIn.CONTOSO, "/opportunities/views", "tab", "inbound", "name", "Large wins", "replace",
				"true"))
			.hasStatus(303);
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities/views")).text()).contains("Shared", "Opens first");
		assertThat(Page.of(get(SignedIn.CONTOSO, "/opportunities?tab=inbound")).one("id=\"view-[^>]*>(.*?)</a>"))
			.isEqualTo("Large wins");
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "'123456789 123456789 123456789 123456789 123456789 123456789 1'" })
	void aViewHasANameOfReasonableLength(String name) {
		Page refused = Page.of(keep(SignedIn.CONTOSO, name), 422);
		assertThat(refused.html()).contains("id=\"name-error\"");
		assertThat(names()).isEmpty();
	}

	@Test
	void fiftyViewsAreTheMostThatOneKeeps() {
		for (int n = 1; n <= SavedViews.MOST; n++) {
			keep(SignedIn.CONTOSO, "View " + n);
		}
		assertThat(Page.of(keep(SignedIn.CONTOSO, "One more"), 422).one("id=\"name-error\">(.*?)</p>"))
			.contains("50 views");
	}

	@Test
	void renamingToATakenNameIsRefused() {
		keep(SignedIn.CONTOSO, "First");
		keep(SignedIn.CONTOSO, "Second");
		String second = "/opportunities/views/" + id("Second");
		assertThat(post(SignedIn.CONTOSO, second, "name", "first")).hasStatus(422);
		assertThat(post(SignedIn.CONTOSO, second, "name", "second")).hasStatus(303);
		assertThat(names()).containsExactlyInAnyOrder("First", "second");
	}

	private MvcTestResult keep(String person, String name, String... more) {
		String[] words = { "tab", "outbound", "q", "a", "status", "WON", "sort", "-value", "name", name };
		return post(person, "/opportunities/views",
				java.util.stream.Stream.of(words, more).flatMap(java.util.stream.Stream::of).toArray(String[]::new));
	}

	private MvcTestResult get(String person, String address) {
		return mvc.get().uri(URI.create(address)).with(signedIn.as(person)).exchange();
	}

	private MvcTestResult post(String person, String address, String... words) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(address).with(signedIn.as(person)).with(csrf());
		for (int n = 0; n < words.length; n += 2) {
			request.param(words[n], words[n + 1]);
		}
		return request.exchange();
	}

	private String id(String name) {
		return jdbc.sql("select id from saved_view where name = :name")
			.param("name", name)
			.query(String.class)
			.single();
	}

	private List<String> names() {
		return jdbc
			.sql("select v.name from saved_view v join member m on m.id = v.member_id where m.email in (:people)")
			.param("people", List.of(SignedIn.CONTOSO, COLLEAGUE))
			.query(String.class)
			.list();
	}

}
