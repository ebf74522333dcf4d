package app.tandem.privacy;

import java.util.Locale;
import java.util.UUID;

import app.tandem.testing.Audited;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@WebTest
@Transactional
class PersonalDataPagesTests {

	private static final String PATH = "/settings/personal-data";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Mentions mentions;

	private final RetentionTask night;

	private UUID contoso = new UUID(0, 0);

	private String contact = "";

	PersonalDataPagesTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc, Mentions mentions,
			RetentionTask night) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.mentions = mentions;
		this.night = night;
	}

	@BeforeEach
	void lookForSomebody() {
		this.contoso = this.jdbc.sql("select organization_id from member where email = :email")
			.param("email", SignedIn.CONTOSO)
			.query(UUID.class)
			.single();
		this.contact = this.jdbc.sql("""
				select e.contact_email from engagement e join referral r on r.engagement_id = e.id
				where e.starter_id = :company and r.organization_id = :company and r.status = 'CLOSED'
					and e.contact_email like '%@%' order by e.id limit 1
				""").param("company", this.contoso).query(String.class).single();
	}

	@Test
	void anAccountAdminFindsSomebodyAndHandsOverWhatIsKept() {
		Page page = Page.of(post("/search", "email", " " + this.contact.toUpperCase(Locale.ROOT)));
		assertThat(page.text()).contains("Customer contact").contains("consent to share confirmed by");
		MvcTestResult file = post("/file.csv", "email", this.contact);
		assertThat(file).hasStatusOk();
		assertThat(file).bodyText().contains(this.contact).contains("contact,");
		Audited entry = Audited.last(this.jdbc);
		assertThat(entry.action()).isEqualTo("PERSONAL_DATA_EXPORTED");
		assertThat(entry.object()).startsWith(this.contact.substring(0, 1) + "\u2026@").doesNotContain(this.contact);
	}

	@Test
	void whatOtherCompaniesKeepIsNotFound() {
		String theirs = "theirs.alone@canary.example";
		assertThat(this.jdbc
			.sql("""
					update engagement set contact_email = :email where id = (select r.engagement_id from referral r
						join organization o on o.id = r.organization_id where o.name = 'Fabrikam' and r.direction = 'OUTBOUND'
						and r.status = 'ACTIVE' limit 1)
					""")
			.param("email", theirs)
			.update()).isEqualTo(1);
		assertThat(this.mentions.of(this.contoso, theirs)).isEmpty();
		assertThat(post("/file.csv", "email", theirs)).bodyText().doesNotContain(theirs);
	}

	@Test
	void whoIsErasedIsFoundNoMore() {
		this.jdbc.sql("update job set state = 'DONE' where organization_id = ? and state in ('QUEUED', 'RUNNING')")
			.param(this.contoso)
			.update();
		assertThat(this.mentions.of(this.contoso, this.contact)).isNotEmpty();
		MvcTestResult wrong = post("/erasure", "email", this.contact, "again", "another@contoso.example");
		assertThat(wrong).hasStatus(422);
		assertThat(Page.of(wrong).text()).contains("This is not the address above");
		assertThat(this.mentions.of(this.contoso, this.contact)).isNotEmpty();

		assertThat(post("/erasure", "email", this.contact, "again", this.contact)).hasStatus(303);
		assertThat(this.mentions.of(this.contoso, this.contact)).isEmpty();
		Audited entry = Audited.last(this.jdbc);
		assertThat(entry.action()).isEqualTo("PERSONAL_DATA_ERASED");
		assertThat(entry.object()).doesNotContain(this.contact);
		assertThat(Page.of(post("/search", "email", this.contact)).text()).contains("nothing found");
	}

	@Test
	void nobodyIsErasedWhileFilesAreRead() {
		this.jdbc.sql("""
				insert into job (id, organization_id, member_id, kind, state, title, language, link, submitted_at)
				select gen_random_uuid(), organization_id, id, 'IMPORT', 'RUNNING', 'a.csv', 'en', '/', now()
				from member where email = ?
				""").param(SignedIn.CONTOSO).update();
		MvcTestResult refused = post("/erasure", "email", this.contact, "again", this.contact);
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).text()).contains("Wait until it has ended");
		assertThat(this.mentions.of(this.contoso, this.contact)).isNotEmpty();
	}

	@Test
	void whatIsNoAddressIsSaidAtItsField() {
		MvcTestResult refused = post("/search", "email", "Elsa Lind");
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).html()).contains("value=\"Elsa Lind\"").contains("email-error");
		assertThat(post("/file.csv", "email", "Elsa Lind")).hasStatus(404);
		assertThat(post("/erasure", "email", "", "again", "")).hasStatus(422);
	}

	@Test
	void whatIsKeptNoLongerGoesAtNight() {
		MvcTestResult refused = post("/retention", "version", "0", "fileDays", "0", "contactMonths", "many");
		assertThat(refused).hasStatus(422);
		assertThat(Page.of(refused).html()).contains("fileDays-error", "contactMonths-error", "value=\"many\"");
		assertThat(post("/retention", "version", "0", "fileDays", "30", "contactMonths", "")).hasStatus(303);
		UUID run = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into import_run (id, organization_id, member_id, submission_key, file_name, sha256, content, records,
						uploaded_at)
					select ?, organization_id, id, 'night', 'old.csv', '\\x00', 'abc', 1, now() - interval '31 days'
					from member where email = ?
					""")
			.param(run)
			.param(SignedIn.CONTOSO)
			.update();
		this.night.run();
		assertThat(this.jdbc.sql("select octet_length(content) from import_run where id = ?")
			.param(run)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.mvc.get()
			.uri("/opportunities/imports/" + run + "/check")
			.with(this.signedIn.as(SignedIn.CONTOSO))
			.exchange()).as("there is nothing left to check").hasStatus(404);
		assertThat(this.mentions.of(this.contoso, this.contact)).as("contacts are kept").isNotEmpty();
	}

	@Test
	void whoeverSavesLaterSeesWhatWasSavedMeanwhile() {
		assertThat(post("/retention", "version", "0", "fileDays", "30", "contactMonths", "24")).hasStatus(303);
		MvcTestResult late = post("/retention", "version", "0", "fileDays", "60", "contactMonths", "24");
		assertThat(late).hasStatus(409);
		assertThat(Page.of(late).html()).contains("value=\"60\"").contains("Saved meanwhile: 30");
		assertThat(post("/retention", "version", "1", "fileDays", "60", "contactMonths", "24")).hasStatus(303);
		assertThat(Audited.last(this.jdbc).action()).isEqualTo("RETENTION_CHANGED");
	}

	@Test
	void othersHaveNoSuchPage() {
		assertThat(this.mvc.get().uri(PATH).with(this.signedIn.as(SignedIn.LONDON_ADMIN)).exchange()).hasStatus(404);
		assertThat(this.mvc.get().uri(PATH).with(this.signedIn.as(SignedIn.CONTOSO)).exchange()).hasStatusOk();
	}

	private MvcTestResult post(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(PATH + path)
			.with(csrf())
			.with(this.signedIn.as(SignedIn.CONTOSO));
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
		}
		return request.exchange();
	}

}
