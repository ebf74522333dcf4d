package app.tandem.access.people;

import java.util.UUID;

import app.tandem.access.Member;
import app.tandem.access.Members;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Entries are written when a transaction ends, so these end theirs. */
@WritingTest
class PeopleLogTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final Members members;

	private final JdbcClient jdbc;

	PeopleLogTests(MockMvcTester mvc, SignedIn signedIn, Members members, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.members = members;
		this.jdbc = jdbc;
	}

	@Test
	void whatIsDoneToAPersonStandsInTheLog() {
		String email = UUID.randomUUID() + "@contoso.example";
		post("/settings/users", "email", email, "firstName", "Logged", "lastName", "Person", "role", "REFERRALS_USER",
				"locations", location("London"));
		Member member = this.members.findByEmail(email).orElseThrow();
		UUID id = member.id();
		post("/settings/users/" + id, "version", String.valueOf(member.version()), "firstName", "Known", "lastName",
				"Person");
		UUID grant = this.jdbc.sql("select id from role_grant where member_id = ?")
			.param(id)
			.query(UUID.class)
			.single();
		post("/settings/users/" + id + "/grants/" + grant + "/removal");
		post("/settings/users/" + id + "/suspension");
		post("/settings/users/" + id + "/suspension/removal");
		post("/settings/users/" + id + "/links");
		assertThat(this.jdbc.sql("select action from audit_event where object_id = :id order by number")
			.param("id", id.toString())
			.query(String.class)
			.list()).containsExactly("USER_INVITED", "GRANT_ADDED", "LINK_ISSUED", "USER_CHANGED", "GRANT_REMOVED",
					"USER_SUSPENDED", "USER_RESUMED", "LINK_ISSUED");
		String log = Page
			.of(this.mvc.get().uri("/settings/audit?q=Person").with(this.signedIn.as(SignedIn.CONTOSO)).exchange())
			.text();
		assertThat(log).contains(email, "Logged → Known", "Referrals user", "London");
	}

	@Test
	void aLinkOfTheLogIsNoneThatWorks() {
		assertThat(this.jdbc.sql("select count(*) from audit_event where after::text like '%/links/%'")
			.query(Integer.class)
			.single()).isZero();
	}

	private void post(String path, String... fields) {
		var request = this.mvc.post().uri(path).with(csrf());
		for (int n = 0; n < fields.length; n += 2) {
			request.param(fields[n], fields[n + 1]);
		}
		MvcTestResult answer = request.with(this.signedIn.as(SignedIn.CONTOSO)).exchange();
		assertThat(answer).as(path).hasStatus(303);
	}

	private String location(String name) {
		return this.jdbc.sql("""
				select l.id from location l join member m on m.organization_id = l.organization_id
				where l.name = :name and m.email = :email
				""").param("name", name).param("email", SignedIn.CONTOSO).query(UUID.class).single().toString();
	}

}
