package app.tandem.bulk;

import java.util.Arrays;
import java.util.List;

import app.tandem.bulk.finding.FindingCode;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class ErrorCatalogueTests {

	private static final String ADDRESS = "/opportunities/import/errors";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	ErrorCatalogueTests(MockMvcTester mvc, SignedIn signedIn) {
		this.mvc = mvc;
		this.signedIn = signedIn;
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ko", "ru", "sv" })
	void listsEveryCodeWithAnExampleAndWhatToDo(String language) {
		Page page = Page.of(get(SignedIn.CONTOSO, language));
		List<String> codes = Arrays.stream(FindingCode.values()).map(FindingCode::code).toList();
		assertThat(page.all("<code>([^<]*)</code>")).isEqualTo(codes);
		assertThat(page.all("<tr id=\"([^\"]*)\"")).as("each can be linked to").isEqualTo(codes);
		assertThat(page.all("<td class=\"cell-text\">([^<]*)</td>")).hasSize(codes.size() * 2)
			.allSatisfy((text) -> assertThat(text).isNotBlank().doesNotContain("{", "}", "bulk."));
	}

	@Test
	void examplesAreTheSentencesOfPageAndFile() {
		assertThat(Page.of(get(SignedIn.CONTOSO, "en")).text()).contains("Mandatory field Deal Name missing",
				"The file has 1,205 records, at most 1,000 are allowed", "Estimated Deal Value: KRW has 0 decimals",
				"Changed by Mina Park on 11/26/2026 after this file was exported: Notes is now \"…\"");
	}

	@Test
	void isForThoseWhoImport() {
		assertThat(get(SignedIn.REVIEWER, "en")).hasStatus(403);
	}

	private MvcTestResult get(String who, String language) {
		return mvc.get().uri(ADDRESS).header(HttpHeaders.ACCEPT_LANGUAGE, language).with(signedIn.as(who)).exchange();
	}

}
