package app.tandem.deal.progress;

import java.net.URI;
import java.util.UUID;

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
class InlineControllerTests {

	private static final String LIST = "/opportunities?tab=outbound";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	InlineControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "value,value=1234.5&currency=SEK,value::text || currency,1234.5000SEK",
			"close-date,closeDate=2099-01-31,close_date::text,2099-01-31", "stage,stage=NEGOTIATED,stage::text,80",
			"notes,notes=Call on Monday,notes,Call on Monday" })
	void oneFieldIsSavedAndTheOthersStay(String field, String words, String column, String wanted) {
		UUID deal = deal("ACCEPTED");
		String others = others(deal, column);
		assertThat(post(deal, field, version(deal), words.split("[=&]"))).hasStatus(303).hasRedirectedUrl(LIST);
		assertThat(jdbc.sql("select " + column + " from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single()).isEqualTo(wanted);
		assertThat(others(deal, column)).isEqualTo(others);
		assertThat(jdbc
			.sql("select count(*) from deal_event where referral_id = :id and source = 'UI' "
					+ "and kind in ('EDITED', 'STAGE_SET') and at > now() - interval '1 hour'")
			.param("id", deal)
			.query(Integer.class)
			.single()).as("its event").isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "value,value=much&currency=SEK,value,much", "value,value=&currency=SEK,value,''",
			"value,value=5&currency=ZZZ,currency,''", "close-date,closeDate=2001-01-01,closeDate,2001-01-01",
			"close-date,closeDate=,closeDate,''" })
	void whatIsWrongIsSaidInPlaceOfTheFieldAndStays(String field, String words, String name, String typed) {
		UUID deal = deal("ACCEPTED");
		MvcTestResult answer = post(deal, field, version(deal), words.split("[=&]", -1));
		Page refused = Page.of(answer, 422);
		assertThat(refused.html()).contains("id=\"" + name + "-error\"");
		if (!typed.isEmpty()) {
			assertThat(refused.html()).contains("value=\"" + typed + "\"");
		}
		assertThat(answer.getResponse().getHeader("HX-Retarget")).isEqualTo("#inline");
	}

	@Test
	void whoeverWasSlowerSeesWhatWasSavedAndKeepsTheirTyping() {
		UUID deal = deal("ACCEPTED");
		int seen = version(deal);
		post(deal, "value", seen, "value", "111", "currency", "EUR");
		Page stale = Page.of(post(deal, "value", seen, "value", "222", "currency", "EUR"), 409);
		assertThat(stale.text()).contains("EUR\u00a0111");
		assertThat(stale.html()).contains("value=\"222\"", "name=\"version\" value=\"" + (seen + 1) + "\"");
		assertThat(post(deal, "value", seen + 1, "value", "222", "currency", "EUR")).hasStatus(303);
	}

	@Test
	void aClosedDealIsNotOpenedForIt() {
		UUID deal = deal("WON");
		MvcTestResult refused = post(deal, "notes", version(deal), "notes", "Too late");
		assertThat(Page.of(refused, 409).text()).contains("The deal is closed");
		assertThat(refused.getResponse().getHeader("HX-Retarget")).isEqualTo("#dialog-body");
		assertThat(Page.of(get("/opportunities?tab=outbound&status=WON")).html()).doesNotContain("inline-open");
	}

	@Test
	void onlyTheseFieldsStandAlone() {
		assertThat(get("/opportunities/" + deal("ACCEPTED") + "/fields/name")).hasStatus(404);
		assertThat(post(deal("ACCEPTED"), "team", 0, "notes", "x")).hasStatus(404);
	}

	@Test
	void withoutScriptsTheFormIsAPage() {
		UUID deal = deal("ACCEPTED");
		Page page = Page.of(get("/opportunities/" + deal + "/fields/close-date"));
		assertThat(page.text()).contains("Change close date");
		assertThat(page.html()).contains("name=\"back\" value=\"/opportunities/" + deal + "\"");
	}

	private MvcTestResult get(String address) {
		return mvc.get().uri(URI.create(address)).with(signedIn.as(SignedIn.CONTOSO)).exchange();
	}

	private MvcTestResult post(UUID deal, String field, int version, String... words) {
		MockMvcTester.MockMvcRequestBuilder request = mvc.post()
			.uri("/opportunities/{id}/fields/{field}", deal, field)
			.with(signedIn.as(SignedIn.CONTOSO))
			.with(csrf())
			.param("version", String.valueOf(version))
			.param("back", LIST);
		for (int n = 0; n < words.length; n += 2) {
			request.param(words[n], words[n + 1]);
		}
		return request.exchange();
	}

	private UUID deal(String substatus) {
		return jdbc
			.sql("""
					select r.id from referral r join member m on m.organization_id = r.organization_id
					where m.email = :person and r.substatus = :substatus and r.direction = 'OUTBOUND' and r.base <> 'ASSESSMENT'
						and r.stage <> 80 and r.withdrawn_at is null
					order by r.id limit 1
					""")
			.param("person", SignedIn.CONTOSO)
			.param("substatus", substatus)
			.query(UUID.class)
			.single();
	}

	private int version(UUID deal) {
		return jdbc.sql("select version from referral where id = :id").param("id", deal).query(Integer.class).single();
	}

	private String others(UUID deal, String column) {
		String rest = java.util.stream.Stream
			.of("name", "value::text", "currency", "close_date::text", "stage::text", "notes", "crm_id")
			.filter((one) -> !column.contains(one))
			.collect(java.util.stream.Collectors.joining(" || '|' || "));
		return jdbc.sql("select " + rest + " from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single();
	}

}
