package app.tandem.deal.view;

import java.net.URI;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class LayoutControllerTests {

	private static final String LIST = "/opportunities?tab=outbound";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	LayoutControllerTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@Test
	void theListShowsTheColumnsThatWereChosenAndTheNameAlways() {
		assertThat(
				post("/opportunities/columns", "column", "CRM_ID", "column", "COUNTRY", "column", "ID", "back", LIST))
			.hasStatus(303)
			.hasRedirectedUrl(LIST);
		assertThat(columns()).isEqualTo("NAME COUNTRY ID CRM_ID");
		post("/opportunities/columns", "usual", "on");
		assertThat(columns()).isEqualTo("NAME CUSTOMER TYPE STATUS VENDOR_STATUS STAGE VALUE CLOSE_DATE LOCATION");
	}

	@Test
	void everyColumnCanBeShownAndSortsTheList() {
		for (String half : new String[] { "CREATED UPDATED CUSTOMER VALUE CLOSE_DATE STAGE STATUS VENDOR_STATUS",
				"TYPE REGISTRATION COUNTRY LOCATION CRM_ID ID" }) {
			String[] words = java.util.Arrays.stream(half.split(" "))
				.flatMap((column) -> java.util.stream.Stream.of("column", column))
				.toArray(String[]::new);
			assertThat(post("/opportunities/columns", words)).hasStatus(303);
			Page list = list();
			assertThat(list.all("data-column=\"(\\w+)\"")).containsAll(java.util.List.of(half.split(" ")));
			for (String href : list.all("class=\"sort\" id=\"sort-\\w+\" href=\"([^\"]*)\"")) {
				assertThat(Page.of(get(href.replace("&amp;", "&"))).html()).contains("aria-sort=");
			}
		}
	}

	@Test
	void moreThanNineColumnsAreRefusedAndTheChoiceStays() {
		MvcTestResult answer = post("/opportunities/columns", "column", "CREATED", "column", "UPDATED", "column",
				"CUSTOMER", "column", "VALUE", "column", "CLOSE_DATE", "column", "STAGE", "column", "STATUS", "column",
				"TYPE", "column", "ID");
		Page refused = Page.of(answer, 422);
		assertThat(refused.text()).contains("Choose at most 9 columns");
		assertThat(refused.all("name=\"column\"[^>]*value=\"(\\w+)\"[^>]* checked")).hasSize(10);
		assertThat(columns()).doesNotContain("UPDATED");
	}

	@ParameterizedTest
	@CsvSource({ "12,column-12", "1,column-4", "400,column-40", "0,''", "-5,''", "wide,''" })
	void aWidthIsKeptWithinBounds(String width, String css) {
		assertThat(post("/opportunities/columns/width", "column", "CUSTOMER", "width", width)).hasStatus(204);
		String head = list().one("<th scope=\"col\"([^>]*)data-column=\"CUSTOMER\"");
		assertThat(head.strip()).isEqualTo(css.isEmpty() ? "" : "class=\"" + css + "\"");
	}

	@Test
	void widthsAreTypedTooAndStayWhenColumnsChange() {
		post("/opportunities/columns", "column", "CUSTOMER", "width-CUSTOMER", "20", "width-NAME", "");
		post("/opportunities/columns", "column", "CUSTOMER", "column", "ID");
		assertThat(list().html()).contains("class=\"column-20\" data-column=\"CUSTOMER\"");
	}

	@Test
	void rowsStandAsCloseAsOneLikes() {
		assertThat(post("/opportunities/density", "density", "compact", "back", LIST)).hasRedirectedUrl(LIST);
		assertThat(list().html()).contains("data-table-compact");
		post("/opportunities/density", "density", "roomy");
		assertThat(list().html()).doesNotContain("data-table-compact");
	}

	private String columns() {
		return String.join(" ", list().all("data-column=\"(\\w+)\""));
	}

	private Page list() {
		return Page.of(get(LIST));
	}

	private MvcTestResult get(String address) {
		return mvc.get().uri(URI.create(address)).with(signedIn.as(SignedIn.CONTOSO)).exchange();
	}

	private MvcTestResult post(String address, String... words) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post()
			.uri(address)
			.with(signedIn.as(SignedIn.CONTOSO))
			.with(csrf());
		for (int n = 0; n < words.length; n += 2) {
			request.param(words[n], words[n + 1]);
		}
		return request.exchange();
	}

}
