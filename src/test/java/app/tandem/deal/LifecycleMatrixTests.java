package app.tandem.deal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import app.tandem.access.Grants;
import app.tandem.access.Members;
import app.tandem.deal.MatrixActions.Attempt;
import app.tandem.testing.SignedIn;
import app.tandem.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Every state × every action × every kind of person, as domain.md sections 2 to 4 and 7
 * say it, by every command and, for a person of each kind of right, by every page.
 */
@WebTest
@Transactional
@TestInstance(Lifecycle.PER_CLASS)
class LifecycleMatrixTests {

	private final MockMvcTester mvc;

	private final SignedIn signedIn;

	private final JdbcClient jdbc;

	private final Deals deals;

	private final Members members;

	private final Grants grants;

	private final Clock clock;

	private final TransactionTemplate undone;

	LifecycleMatrixTests(WebApplicationContext application, SignedIn signedIn, JdbcClient jdbc, Deals deals,
			Members members, Grants grants, Clock clock, PlatformTransactionManager transactions) {
		// Nothing of so many requests is kept for being printed.
		this.mvc = MockMvcTester.from(application, (mvc) -> mvc.apply(springSecurity()).build());
		this.signedIn = signedIn;
		this.jdbc = jdbc;
		this.deals = deals;
		this.members = members;
		this.grants = grants;
		this.clock = clock;
		this.undone = new TransactionTemplate(transactions);
		this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	@BeforeEach
	void arrange() {
		MatrixPeople.enter(members, grants, jdbc);
		jdbc.sql("update solution set incentives = '{AZURE_IP_CO_SELL}' where id = 'SOL-1234-PQRS'").update();
	}

	/**
	 * People, in the order of {@link MatrixPeople}: +: works on the deal, r: reads it
	 * (403 for every action), .: it does not exist for them (404). Contoso's deals are at
	 * its London location.
	 * <p>
	 * Actions, in the order of {@link MatrixActions}: +: done, -: the state does not
	 * allow it (409), a: only for admins of the location (else 403), x: never the
	 * vendor's to do (403).
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			#                        | admins  users   others  other   vendor| answer advance   edit      open    regis-
			#                        | of or   on      of own  part-   S R P | A D    S W L     D C T S   S H I   ter
			#                        | above   team    company ners          |
			private                  | + + + + + +     . . .   . .     . . . | - -    + + +     + + + +   + + +   -
			private, partner invited | + + + + + +     . . .   . .     . . . | - -    + + +     + + + +   + + +   -
			partner-led              | + + + + + +     . . .   . .     r . . | - -    + + +     + - + +   - + +   -
			co-sell, vendor pending  | + + + + + +     . . .   . .     . . . | - -    + + +     + - + +   - - +   -
			co-sell, vendor accepted | + + + + + +     . . .   . .     . . . | - -    + + +     + - + +   - - +   -
			co-sell, vendor declined | + + + + + +     . . .   . .     . . . | - -    + + +     + - + +   - - +   -
			assessment, begun        | + + + + + +     . . .   . .     r . . | - -    + - +     + - + -   - - -   -
			assessment, completed    | + + + + + +     . . .   . .     r . . | - -    - + +     + - + -   - - -   -
			inbound, pending         | + + + + + +     . . .   . .     . . . | + +    - - -     - - a -   - - -   -
			inbound, received        | + + + + + +     . . .   . .     . . . | + +    - - -     - - a -   - - -   -
			inbound, time over       | + + + + + +     . . .   . .     . . . | - -    - - -     - - a -   - - -   -
			inbound, accepted        | + + + + + +     . . .   . .     . . . | - -    + + +     + - + +   - - -   -
			from the vendor, pending | + + + + + +     . . .   . .     . . . | + +    - - -     - - a -   - - -   -
			from the vendor, accepted| + + + + + +     . . .   . .     . . . | - -    + + +     + - + +   - - -   -
			won, private             | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   -
			won, partner-led         | + + + + + +     . . .   . .     r . . | - -    - - -     - - - -   - - -   +
			won, vendor pending      | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   -
			won, vendor accepted     | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   +
			won, vendor declined     | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   -
			won, assessment          | + + + + + +     . . .   . .     r . . | - -    - - -     - - - -   - - -   -
			won, inbound             | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   +
			won, from the vendor     | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   +
			lost                     | + + + + + +     . . .   . .     r . . | - -    - - -     - - - -   - - -   -
			declined                 | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   -
			expired                  | + + + + + +     . . .   . .     . . . | - -    - - -     - - - -   - - -   -
			vendor's half, pending   | . . . . . .     . . .   . .     + . . | + +    - - -     - - + -   - - -   x
			vendor's half, accepted  | . . . . . .     . . .   . .     + . . | - -    + + +     + - + +   - - -   x
			vendor's half, won       | . . . . . .     . . .   . .     + . . | - -    - - -     - - - -   - - -   x
			started by the vendor    | . . . . . .     . . .   . .     + . . | - -    + + +     + - + +   - - +   x
			""")
	void whoMayDoWhatWhen(String state, String people, String actions) {
		Deal deal = new MatrixDeals(deals, jdbc, clock, MatrixPeople.team()).in(state);
		List<String> wrong = new ArrayList<>();
		for (MatrixPeople person : MatrixPeople.values()) {
			List<Case> cases = cases(deal, person, sign(people, person), actions);
			cases.stream().filter(Case::changes).forEach((one) -> wrong.addAll(wrong(deal, List.of(one))));
			wrong.addAll(wrong(deal, cases.stream().filter((one) -> !one.changes()).toList()));
		}
		assertThat(wrong).isEmpty();
	}

	private List<Case> cases(Deal deal, MatrixPeople person, char reach, String actions) {
		RequestPostProcessor who = signedIn.as(person.email());
		UUID partner = jdbc.sql("select id from organization where name = 'Northwind'").query(UUID.class).single();
		List<Case> cases = new ArrayList<>();
		cases.add(new Case(person, who, MatrixActions.LOOK, (reach == '.') ? 404 : 200));
		for (MatrixActions action : MatrixActions.values()) {
			action.attempts(deal, partner)
				.stream()
				.filter((attempt) -> attempt.writes() || person.triesPages())
				.map((attempt) -> new Case(person, who, attempt,
						expected(reach, sign(actions, action), person, attempt)))
				.forEach(cases::add);
		}
		return cases;
	}

	private static char sign(String row, Enum<?> column) {
		return row.replace(" ", "").charAt(column.ordinal());
	}

	private static int expected(char reach, char sign, MatrixPeople person, Attempt attempt) {
		if (reach != '+') {
			return (reach == 'r') ? 403 : 404;
		}
		return switch (sign) {
			case '+' -> attempt.done();
			case '-' -> 409;
			case 'a' -> person.isAdmin() ? attempt.done() : 403;
			case 'x' -> 403;
			default -> throw new IllegalArgumentException(String.valueOf(sign));
		};
	}

	/** What is answered otherwise than expected; everything is undone afterwards. */
	private List<String> wrong(Deal deal, List<Case> cases) {
		return Objects.requireNonNull(undone.execute((status) -> {
			List<String> wrong = new ArrayList<>();
			String before = traces(deal);
			for (Case one : cases) {
				int answer = answer(deal, one);
				if (answer != one.expected()) {
					wrong.add("%s for %s".formatted(answer, one));
				}
			}
			if (before.equals(traces(deal)) == cases.stream().anyMatch(Case::changes)) {
				wrong.add("%s: %s, then %s".formatted(cases, before, traces(deal)));
			}
			status.setRollbackOnly();
			return wrong;
		}));
	}

	private int answer(Deal deal, Case one) {
		String path = "/opportunities/" + deal.referral().id() + one.attempt().path();
		var request = mvc.method(one.attempt().method())
			.uri(path)
			.header("Sec-Purpose", "prefetch")
			.with(csrf())
			.with(one.who());
		one.attempt().form().forEach(request::param);
		return request.exchange().getResponse().getStatus();
	}

	/** What no change of the deal leaves as it was. */
	private String traces(Deal deal) {
		return jdbc.sql("""
				select (select string_agg(r.id || ' ' || r.version || ' ' || r.substatus, ',' order by r.id)
					from referral r where r.engagement_id = e.id)
					|| (select count(*) from deal_event v where v.engagement_id = e.id)
					|| ' ' || e.version || ' ' || (select count(*) from registration g where g.referral_id = :deal)
				from engagement e where e.id = :id
				""")
			.param("id", deal.engagement().id())
			.param("deal", deal.referral().id())
			.query(String.class)
			.single();
	}

	private record Case(MatrixPeople person, RequestPostProcessor who, Attempt attempt, int expected) {

		@Override
		public String toString() {
			return "%s %s %s by %s, instead of %s".formatted(this.attempt.method(), this.attempt.path(),
					this.attempt.form(), this.person, this.expected);
		}

		boolean changes() {
			return this.expected == 303;
		}

	}

}
