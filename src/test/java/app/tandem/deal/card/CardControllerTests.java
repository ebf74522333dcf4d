package app.tandem.deal.card;

import java.util.UUID;

import app.tandem.testing.Page;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
@Transactional
class CardControllerTests {

	private static final String INBOUND = """
			select r.id from referral r join member m on m.organization_id = r.organization_id
			where m.email = :person and r.direction = 'INBOUND' and r.substatus = 'PENDING' and r.withdrawn_at is null
			limit 1
			""";

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	CardControllerTests(MockMvcTester mvc, SignedIn signedIn, JdbcClient jdbc) {
		this.mvc = mvc;
		this.signedIn = signedIn;
		this.jdbc = jdbc;
	}

	@Test
	void tellsADealInShortAndIsNoPage() {
		UUID id = unanswered();
		Page card = Page.of(card(SignedIn.CONTOSO, id));
		assertThat(card.html()).doesNotContain("<html", "<body");
		assertThat(card.text()).contains("Status", "Pending", "to answer", "Contact", "Team");
	}

	@Test
	void lookingAtACardReceivesNothing() {
		UUID id = unanswered();
		card(SignedIn.CONTOSO, id);
		assertThat(
				jdbc.sql("select substatus from referral where id = :id").param("id", id).query(String.class).single())
			.isEqualTo("PENDING");
	}

	@Test
	void whatOneDoesNotSeeHasNoCard() {
		assertThat(card(SignedIn.FABRIKAM, unanswered())).hasStatus(404);
		assertThat(card(SignedIn.CONTOSO, UUID.randomUUID())).hasStatus(404);
	}

	private UUID unanswered() {
		return jdbc.sql(INBOUND).param("person", SignedIn.CONTOSO).query(UUID.class).single();
	}

	private MvcTestResult card(String person, UUID id) {
		return mvc.get().uri("/opportunities/{id}/card", id).with(signedIn.as(person)).exchange();
	}

}
