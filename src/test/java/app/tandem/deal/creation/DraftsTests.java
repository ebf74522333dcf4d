package app.tandem.deal.creation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Reach;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.form.CustomerForm;
import app.tandem.deal.form.InvitationForm;
import app.tandem.deal.form.TeamForm;
import app.tandem.deal.form.TermsForm;
import app.tandem.shell.NotFound;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class DraftsTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

	private static final Duration KEPT = Duration.ofDays(90);

	private static final UUID COMPANY = new UUID(1, 1);

	private final JdbcClient jdbc;

	private final Viewer mina = viewer(new UUID(2, 1));

	private final Viewer oleg = viewer(new UUID(2, 2));

	private final UUID id = UUID.randomUUID();

	DraftsTests(@Autowired JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		jdbc.sql("""
				insert into organization (id, version, kind, name, country) values (:id, 1, 'PARTNER', 'Contoso', 'SE')
				""").param("id", COMPANY).update();
		for (Viewer person : List.of(mina, oleg)) {
			jdbc.sql("""
					insert into member (id, version, organization_id, email, first_name, last_name, password_hash)
					values (:id, 1, :company, :email, 'Some', 'Body', '')
					""")
				.param("id", person.memberId())
				.param("company", COMPANY)
				.param("email", person.email())
				.update();
		}
	}

	@Test
	void keepsEverythingAsItWasTypedAlsoWhatIsWrong() {
		TermsForm terms = new TermsForm("Toys", "12,00", "EURO", "31/02/2026", "", "", " two\n lines ");
		Input typed = Input.NOTHING.with(CustomerForm.EMPTY.searching("XX", "'; drop"))
			.with(new DetailsForm("nowhere", terms))
			.with(new TeamForm(List.of()))
			.with(ChosenForm.EMPTY)
			.with(new SellingForm("NONSENSE", "maybe", "notes"))
			.with(new Input.Invited(UUID.randomUUID(), InvitationForm.begin("soon", "EUR", List.of())))
			.marked("details", "some page");
		save(typed, MONDAY);
		assertThat(at(MONDAY).get(id, mina)).isEqualTo(new Draft(id, typed, MONDAY, null));
	}

	@Test
	void isItsAuthorsAlone() {
		save(Input.NOTHING, MONDAY);
		Drafts drafts = at(MONDAY);
		assertThat(drafts.of(mina)).hasSize(1);
		assertThat(drafts.of(oleg)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.get(id, oleg));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.holdOrBegin(id, oleg));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafts.discard(id, oleg));
		assertThat(drafts.get(id, mina)).isNotNull();
	}

	@Test
	void isKeptForNinetyDaysAfterTheLastChange() {
		save(Input.NOTHING, MONDAY);
		save(Input.NOTHING.with(SellingForm.BEGIN), MONDAY.plus(Duration.ofDays(1)));
		Instant end = MONDAY.plus(Duration.ofDays(1)).plus(KEPT);
		assertThat(at(end.minusSeconds(1)).of(mina)).hasSize(1);
		assertThat(at(end).of(mina)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> at(end).get(id, mina));
	}

	@Test
	void whatIsTooOldIsDeletedWhenTheNextBegins() {
		save(Input.NOTHING, MONDAY);
		at(MONDAY.plus(KEPT).minusSeconds(1)).holdOrBegin(UUID.randomUUID(), oleg);
		assertThat(at(MONDAY).isKnown(id)).isTrue();
		at(MONDAY.plus(KEPT)).holdOrBegin(UUID.randomUUID(), oleg);
		assertThat(at(MONDAY).isKnown(id)).isFalse();
	}

	@Test
	void theLastChangedComesFirst() {
		save(Input.NOTHING, MONDAY);
		UUID later = UUID.randomUUID();
		at(MONDAY.plusSeconds(1)).holdOrBegin(later, mina);
		assertThat(at(MONDAY).of(mina)).extracting(Draft::id).containsExactly(later, id);
		save(Input.NOTHING, MONDAY.plusSeconds(2));
		assertThat(at(MONDAY).of(mina)).extracting(Draft::id).containsExactly(id, later);
	}

	private void save(Input input, Instant now) {
		Drafts drafts = at(now);
		drafts.save(drafts.holdOrBegin(id, mina).with(input, now));
	}

	private Drafts at(Instant now) {
		return new Drafts(jdbc, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static Viewer viewer(UUID member) {
		return new Viewer(member, COMPANY, false, "Some Body", member + "@contoso.example", Set.of(Role.ACCOUNT_ADMIN),
				new Reach(true, Set.of()), new Reach(false, Set.of()));
	}

}
