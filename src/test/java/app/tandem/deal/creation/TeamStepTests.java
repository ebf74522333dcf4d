package app.tandem.deal.creation;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import app.tandem.deal.TeamMember;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import java.util.List;
import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class TeamStepTests {

	private final Walk walk;

	TeamStepTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.walk = new Walk(mvc, signedIn, jdbc);
	}

	@Test
	void beginsTheTeamWithWhoeverCreatesTheDealAndAddsRows() {
		walk.details("London");
		assertThat(walk.page("team").one("name=\"members\\[0].email\" value=\"([^\"]*)\"")).isEqualTo(SignedIn.CONTOSO);
		assertThat(walk.send("team", "action", "member-add", "members[0].firstName", "Only")).hasStatus(303);
		Page page = walk.page("team");
		assertThat(page.one("name=\"members\\[0].firstName\" value=\"([^\"]*)\"")).isEqualTo("Only");
		assertThat(page.html()).contains("members[1].email").doesNotContain("members[2].email");
		walk.send("team", "action", "member-remove-0", "members[0].firstName", "Only", "members[1].firstName",
				"Second");
		assertThat(walk.page("team").one("name=\"members\\[0].firstName\" value=\"([^\"]*)\"")).isEqualTo("Second");
	}

	@Test
	void addsARecentContactWithOnePress() {
		walk.details("London");
		String recent = walk.page("team").all("value=\"(member-recent-[^\"]+)\"").get(0);
		walk.send("team", "action", recent, "members[0].firstName", "A", "members[0].email", SignedIn.CONTOSO);
		Page page = walk.page("team");
		assertThat(page.one("name=\"members\\[1].email\" value=\"([^\"]*)\""))
			.isEqualTo(recent.substring("member-recent-".length()));
		assertThat(page.all("value=\"(member-recent-[^\"]+)\"")).doesNotContain(recent);
	}

	@Test
	void putsAReferralsUserOnTheTeam() {
		walk.as(SignedIn.LONDON_USER);
		walk.details("London");
		assertThat(walk.page("team").text()).contains("you are put on this team");
		walk.send("team", "members[0].firstName", "Ava", "members[0].lastName", "Mitchell", "members[0].phone", "1",
				"members[0].email", "ava@contoso.example");
		assertThat(walk.page("team").one("name=\"members\\[1].email\" value=\"([^\"]*)\""))
			.isEqualTo(SignedIn.LONDON_USER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "members[60].email", "members[999999].email", "members[-1].email", "members[x].email" })
	void takesNoHarmFromRowsThatNoPageSends(String name) {
		walk.details("London");
		assertThat(walk.send("team", name, "a@b.example").getResponse().getStatus()).isIn(422, 400);
	}

	@Test
	void wantsOneToFiftyCompleteMembers() {
		walk.details("London");
		assertThat(errors(walk.send("team", "members[0].firstName", ""))).containsExactly("members");
		assertThat(errors(walk.send("team", "members[0].firstName", "Ava", "members[0].email", "ava")))
			.containsExactlyInAnyOrder("members[0].lastName", "members[0].phone", "members[0].email");
		String[] many = IntStream.rangeClosed(0, TeamMember.MOST)
			.boxed()
			.flatMap((n) -> Stream.of("firstName", "A", "lastName", "B", "phone", "1", "email", n + "@contoso.example")
				.map((part) -> part.endsWith("Name") || part.equals("phone") || part.equals("email")
						? "members[" + n + "]." + part : part))
			.toArray(String[]::new);
		assertThat(errors(walk.send("team", many))).containsExactly("members");
	}

	private static List<String> errors(MvcTestResult answer) {
		assertThat(answer).hasStatus(422);
		return Page.of(answer).all("id=\"([a-zA-Z0-9.\\[\\]]+)-error\"");
	}

}
