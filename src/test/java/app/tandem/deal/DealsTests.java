package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.Refusal.Why;
import app.tandem.testing.DatabaseTest;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTACT;
import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.DealMother.HELP;
import static app.tandem.deal.DealMother.JOHN;
import static app.tandem.deal.DealMother.MICROSOFT;
import static app.tandem.deal.DealMother.MINA;
import static app.tandem.deal.DealMother.MONDAY;
import static app.tandem.deal.DealMother.NORTHWIND;
import static app.tandem.deal.DealMother.OLEG;
import static app.tandem.deal.DealMother.SOLUTIONS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.DealMother.solution;
import static app.tandem.deal.Programme.everything;
import static app.tandem.deal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import(Programme.class)
class DealsTests {

	private static final Selling PRIVATE = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	private static final Selling PARTNER_LED = new Selling(CONTACT, Ask.NOTHING, true, false);

	private static final Selling CO_SELL = new Selling(CONTACT, HELP, false, false);

	private static final Selling ASSESSMENT = new Selling(CONTACT, Ask.NOTHING, false, true);

	private final Deals deals;

	private final Programme programme;

	private final JdbcClient jdbc;

	DealsTests(@Autowired Deals deals, @Autowired Programme programme, @Autowired JdbcClient jdbc) {
		this.deals = deals;
		this.programme = programme;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		programme.begin();
	}

	@Test
	void whatIsForeseenIsWhatIsWritten() {
		NewDeal wanted = Programme.wanted(CONTOSO.locationId(), new Selling(CONTACT, HELP, false, false), "Toys", MINA);
		List<List<Change>> foreseen = deals.foreseen(wanted, List.of(invitation(FABRIKAM)), later());
		assertThat(jdbc.sql("select count(*) from referral").query(Integer.class).single()).isZero();
		Deal deal = programme.create(wanted);
		deal = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertThat(foreseen).hasSize(2);
		assertThat(foreseen.get(1).get(0).after().type()).isEqualTo(deal.type());
		for (int n = 0; n < 2; n++) {
			Deal half = programme.half(deal, List.of(MICROSOFT, FABRIKAM).get(n));
			Deal expected = foreseen.get(n).get(1).after();
			assertThat(expected.referral()).usingRecursiveComparison()
				.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
				.comparingOnlyFields("terms", "solutions", "party.organizationId", "party.locationId", "progress")
				.isEqualTo(half.referral());
		}
	}

	@Test
	void readsBackWhatWasCreatedOfEachType() {
		for (Selling selling : List.of(PRIVATE, PARTNER_LED, CO_SELL, ASSESSMENT)) {
			Deal created = deals.create(wanted(CONTOSO, selling), origin(MONDAY));
			assertSame(programme.again(created), created);
		}
	}

	@Test
	void readsBackWhatTheVendorStarted() {
		Deal created = deals.create(wanted(MICROSOFT, PARTNER_LED), origin(MONDAY));
		assertSame(programme.again(created), created);
		assertThat(programme.again(created).type().base()).isEqualTo(Base.CO_SELL);
	}

	@Test
	void linksTheCustomerToTheDirectoryAndKeepsItsOwnCopy() {
		Deal deal = create(PRIVATE);
		UUID entry = Objects.requireNonNull(deal.engagement().customer().entryId());
		jdbc.sql("update customer set name = 'Renamed' where id = :id").param("id", entry).update();
		assertThat(programme.again(deal).engagement().customer().name()).isEqualTo("Tailspin Toys");
		assertThat(create(PRIVATE).engagement().customer().entryId()).isEqualTo(entry);
	}

	@Test
	void aRequestForHelpIsTheVendorsToo() {
		Deal deal = create(CO_SELL);
		Deal vendors = programme.half(deal, MICROSOFT);
		assertThat(vendors.substatus()).isEqualTo(Substatus.PENDING);
		assertThat(vendors.engagement()).isEqualTo(deal.engagement());
		Invitation invitation = Objects.requireNonNull(vendors.party().invitation());
		assertThat(invitation.team()).containsExactly(MINA, JOHN);
		assertThat(invitation.ask()).isEqualTo(HELP);
		assertThat(vendors.referral().team()).isEmpty();
	}

	@Test
	void createsManyAtOnce() {
		List<List<Change>> creations = deals.creations(
				List.of(wanted(CONTOSO, PRIVATE), wanted(CONTOSO, CO_SELL), wanted(CONTOSO, ASSESSMENT)),
				origin(MONDAY));
		deals.recordAll(creations.stream().flatMap(List::stream).toList());
		assertThat(creations).extracting(List::size).containsExactly(1, 2, 1);
		creations.stream()
			.flatMap(List::stream)
			.forEach((change) -> assertSame(programme.again(change.after()), change.after()));
		assertThat(deals.creations(List.of(), origin(MONDAY))).isEmpty();
	}

	@Test
	void readsBackAnEditOfEverything() {
		Deal deal = create(PRIVATE);
		Terms terms = new Terms("Other name", new Money(new BigDecimal("123456789012345.6789"), "KWD"),
				deal.referral().terms().closeDate().plusDays(1), "한국어 😀\n'quoted'", "", "C");
		Change change = deal.edit(
				new Edit(terms, SalesStage.PROPOSED, List.of(solution("SOL-2001-CCCC")), List.of(OLEG, MINA)), later());
		assertSame(programme.record(change), change.after());
	}

	@Test
	void aStoredDealIsOneVersionOn() {
		Deal deal = create(PRIVATE);
		assertThat(deal.referral().version()).isEqualTo(1);
		Deal edited = programme.record(staged(deal));
		assertThat(edited.referral().version()).isEqualTo(2);
		assertThat(edited.engagement().version()).isEqualTo(1);
	}

	@Test
	void readsBackAnOutcome() {
		Deal won = programme.record(create(PRIVATE).win(later()));
		assertThat(won.referral().progress()).isEqualTo(new Progress(Substatus.WON, SalesStage.WON, null, ""));
		assertThat(won.referral().times().at(Substatus.WON)).isEqualTo(later().at());
		Deal lost = programme.record(create(PRIVATE).lose(Reason.TIMELINE, "Too late", later()));
		assertThat(lost.referral().progress())
			.isEqualTo(new Progress(Substatus.LOST, SalesStage.CREATED, Reason.TIMELINE, "Too late"));
	}

	@Test
	void readsBackAnInvitationAndItsAnswer() {
		Deal deal = create(PRIVATE);
		List<Change> changes = deals.invited(deal, invitation(FABRIKAM), later());
		Deal inviting = programme.record(changes);
		assertSame(inviting, changes.get(0).after());
		Deal theirs = programme.half(deal, FABRIKAM);
		assertSame(theirs, changes.get(1).after());
		Change accepted = theirs.receive(later())
			.then(theirs.receive(later()).after().accept(theirs.referral().terms(), List.of(OLEG), later()));
		assertSame(programme.record(accepted), accepted.after());
	}

	@Test
	void anInvitersShownTeamStaysWhenTheOwnTeamChanges() {
		Deal deal = create(PRIVATE);
		programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		Deal staffed = programme.record(theirs.edit(Edit.of(theirs).withTeam(List.of(OLEG)), later()));
		assertThat(staffed.referral().team()).containsExactly(OLEG);
		assertThat(Objects.requireNonNull(staffed.party().invitation()).team()).containsExactly(MINA);
	}

	@Test
	void aDeclinedPartnerCanBeAskedAgain() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal first = programme.half(deal, FABRIKAM);
		programme.record(first.decline(Reason.BUDGET, "", later()));
		Origin muchLater = origin(later().at().plusSeconds(60));
		programme.record(deals.invited(inviting, invitation(FABRIKAM), muchLater));
		Deal second = programme.half(deal, FABRIKAM);
		assertThat(second.referral().id()).isNotEqualTo(first.referral().id());
		assertThat(second.substatus()).isEqualTo(Substatus.PENDING);
		assertThat(programme.again(first).substatus()).isEqualTo(Substatus.DECLINED);
	}

	@Test
	void aCompanyThatTakesPartIsNotAskedAgain() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertRefused(Why.PARTNER_ASKED, () -> deals.invited(inviting, invitation(FABRIKAM), later()));
		Deal theirs = programme.half(deal, FABRIKAM);
		programme.record(theirs.accept(theirs.referral().terms(), List.of(OLEG), later()));
		assertRefused(Why.PARTNER_ASKED, () -> deals.invited(inviting, invitation(FABRIKAM), later()));
		assertThat(deals.invited(inviting, invitation(NORTHWIND), later())).hasSize(2);
	}

	@Test
	void aCompanyThatTurnedTheDealDownCanBeAskedAgain() {
		Deal inviting = programme.record(deals.invited(create(PRIVATE), invitation(FABRIKAM), origin(MONDAY)));
		Deal declined = programme.half(inviting, FABRIKAM);
		programme.record(declined.decline(Reason.TIMELINE, "", origin(MONDAY)));
		Deal again = programme.record(deals.invited(inviting, invitation(FABRIKAM), later()));
		Deal latest = programme.half(again, FABRIKAM);
		assertThat(latest.referral().id()).isNotEqualTo(declined.referral().id());
		assertThat(latest.substatus()).isEqualTo(Substatus.PENDING);
		Instant deadline = Objects.requireNonNull(latest.party().invitation()).expiresAt();
		programme.record(latest.expire(Origin.ofSystem(deadline)));
		assertThat(deals.invited(again, invitation(FABRIKAM), origin(deadline))).hasSize(2);
	}

	/** However two people manage to ask at the same time. */
	@Test
	void theDatabaseKeepsACompanyFromTakingPartTwice() {
		Deal deal = create(PRIVATE);
		List<Change> asked = deals.invited(deal, invitation(FABRIKAM), later());
		Change askedToo = deals.invited(deal, invitation(FABRIKAM), later()).get(1);
		programme.record(asked);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> deals.record(askedToo));
	}

	@Test
	void theDatabaseKeepsAnEngagementFromBeingStartedTwice() {
		UUID id = UUID.randomUUID();
		deals.record(Deal.start(id, wanted(MICROSOFT, PRIVATE), true, later()));
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> deals.record(Deal.start(id, wanted(MICROSOFT, PRIVATE), true, later())));
	}

	@Test
	void ofTwoWhoAskThePartnerAtTheSameTimeTheSecondIsStale() {
		Deal deal = create(PRIVATE);
		List<Change> asked = deals.invited(deal, invitation(FABRIKAM), later());
		List<Change> askedToo = deals.invited(deal, invitation(FABRIKAM), later());
		programme.record(asked);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> deals.recordAll(askedToo));
	}

	@ParameterizedTest
	@ValueSource(strings = { "update organization set active = false where name = 'Fabrikam'",
			"update location set retired_at = now() where name like 'Fabrikam%'",
			"update solution set retired_at = now() where id = 'SOL-2001-CCCC'",
			"update solution set assessment = true where id = 'SOL-2001-CCCC'" })
	void onlyWhatTheProgrammeOffersCanBeInvited(String gone) {
		Deal deal = create(PRIVATE);
		assertThat(deals.invited(deal, invitation(FABRIKAM), later())).hasSize(2);
		jdbc.sql(gone).update();
		assertRefused(Why.NOT_OFFERED, () -> deals.invited(deal, invitation(FABRIKAM), later()));
	}

	@Test
	void theVendorIsAskedForHelpAndNotInvited() {
		Deal deal = create(PRIVATE);
		assertRefused(Why.NOT_OFFERED, () -> deals.invited(deal, invitation(MICROSOFT), later()));
	}

	@Test
	void aPartnerIsInvitedToOneOfItsOwnLocations() {
		Deal deal = create(PRIVATE);
		Seat elsewhere = new Seat(FABRIKAM.organizationId(), NORTHWIND.locationId(), "Fabrikam");
		assertRefused(Why.NOT_OFFERED, () -> deals.invited(deal, invitation(elsewhere), later()));
	}

	@Test
	void nothingIsWrittenForNoChange() {
		Deal deal = create(PRIVATE);
		deals.record(deal.edit(Edit.of(deal), later()));
		assertThat(programme.again(deal)).isEqualTo(deal);
		assertThat(events(deal)).containsExactly("CREATED");
	}

	@Test
	void everyChangeLeavesItsEvents() {
		Deal deal = programme.record(staged(create(CO_SELL)));
		programme.record(deal.win(later()));
		assertThat(events(deal)).containsExactly("CREATED", "STAGE_SET", "WON");
		assertThat(events(programme.half(deal, MICROSOFT))).containsExactly("INVITED");
		assertThat(jdbc.sql("select distinct actor_name || ' ' || source from deal_event").query(String.class).list())
			.containsExactly("Mina Park UI");
	}

	@Test
	void aStaleWriteIsRefused() {
		Deal deal = create(PRIVATE);
		programme.record(staged(deal));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> deals.record(deal.win(later())));
		assertThat(programme.again(deal).substatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(events(deal)).containsExactly("CREATED", "STAGE_SET");
	}

	@Test
	void oneStaleDealOfManyWritesNone() {
		Deal stale = create(PRIVATE);
		Deal fresh = create(PRIVATE);
		programme.record(staged(stale));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> deals.recordAll(List.of(fresh.win(later()), stale.win(later()))));
		assertThat(programme.again(fresh).substatus()).isEqualTo(Substatus.ACCEPTED);
	}

	@Test
	void theSameDealTwiceIsRefusedAndOnceInOneChangeTaken() {
		Deal deal = create(PRIVATE);
		Change staged = staged(deal);
		Change won = staged.after().win(later());
		Deal closed = programme.record(staged.then(won));
		assertThat(closed.substatus()).isEqualTo(Substatus.WON);
		assertThat(events(deal)).containsExactly("CREATED", "STAGE_SET", "WON");
		Deal other = create(PRIVATE);
		Change otherStaged = staged(other);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> deals.recordAll(List.of(otherStaged, otherStaged.after().win(later()))));
	}

	@Test
	void aStaleEngagementIsRefused() {
		Deal deal = create(PRIVATE);
		jdbc.sql("update engagement set version = version + 1").update();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> deals.record(deal.share(later())));
	}

	@Test
	void anUpgradeShowsOnEveryHalf() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertThat(shownType(deal, FABRIKAM)).isEqualTo("PRIVATE true");
		programme.record(inviting.share(later()));
		assertThat(shownType(deal, CONTOSO)).isEqualTo("PARTNER_LED true");
		assertThat(shownType(deal, FABRIKAM)).isEqualTo("PARTNER_LED true");
	}

	@Test
	void anUpgradeStaysWhenAnotherHalfIsSavedThatWasReadBefore() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		Deal readBefore = programme.half(deal, FABRIKAM);
		programme.record(deals.helpAsked(inviting, CONTACT, HELP, later()));
		programme.record(readBefore.accept(readBefore.referral().terms(), List.of(OLEG), later()));
		assertThat(shownType(deal, FABRIKAM)).isEqualTo("CO_SELL true");
		assertThat(shownVendor(deal, FABRIKAM)).isEqualTo("PENDING");
	}

	@Test
	void theVendorsStatusShowsOnEveryPartnersHalf() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		assertThat(shownVendor(deal, CONTOSO)).isNull();
		programme.record(deals.helpAsked(inviting, CONTACT, HELP, later()));
		assertShownVendor(deal, "PENDING");
		Deal vendors = programme.record(programme.half(deal, MICROSOFT).receive(later()));
		assertShownVendor(deal, "RECEIVED");
		vendors = programme.record(vendors.accept(vendors.referral().terms(), List.of(OLEG), later()));
		assertShownVendor(deal, "ACCEPTED");
		programme.record(vendors.win(later()));
		assertShownVendor(deal, "WON");
	}

	@ParameterizedTest
	@EnumSource(names = { "DECLINED", "EXPIRED", "LOST" })
	void aVendorThatTurnsItDownLeavesTheDealActive(Substatus answer) {
		Deal deal = create(CO_SELL);
		Deal vendors = programme.half(deal, MICROSOFT);
		if (answer == Substatus.LOST) {
			vendors = programme.record(vendors.accept(vendors.referral().terms(), List.of(OLEG), later()));
			programme.record(vendors.lose(Reason.BUDGET, "", later()));
		}
		else {
			Invitation invitation = Objects.requireNonNull(vendors.party().invitation());
			programme.record((answer == Substatus.DECLINED) ? vendors.decline(Reason.BUDGET, "", later())
					: vendors.expire(Origin.ofSystem(invitation.expiresAt())));
		}
		Deal after = programme.again(deal);
		assertThat(after.standing().vendor()).isEqualTo(answer);
		assertThat(after.type().base()).isEqualTo(Base.CO_SELL);
		assertThat(after.substatus()).isEqualTo(Substatus.ACCEPTED);
		assertRefused(Why.VENDOR_ASKED, () -> deals.helpAsked(after, CONTACT, HELP, later()));
	}

	@Test
	void keepsTheTimeOfEachStep() {
		Deal deal = create(PRIVATE);
		programme.record(deals.invited(deal, invitation(FABRIKAM), day(1)));
		Deal theirs = programme.record(programme.half(deal, FABRIKAM).receive(day(2)));
		theirs = programme.record(theirs.accept(theirs.referral().terms(), List.of(OLEG), day(3)));
		theirs = programme.record(theirs.win(day(4)));
		assertThat(theirs.referral().times()).isEqualTo(new Milestones(day(1).at(), day(4).at(),
				Map.of(Substatus.RECEIVED, day(2).at(), Substatus.ACCEPTED, day(3).at(), Substatus.WON, day(4).at())));
		assertThat(programme.record(programme.again(deal).lose(Reason.BUDGET, "", day(5)))
			.referral()
			.times()
			.at(Substatus.LOST)).isEqualTo(day(5).at());
	}

	@Test
	void keepsTheTimeOfBeingDeclinedOrExpired() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), day(1)));
		programme.record(deals.invited(inviting, invitation(NORTHWIND), day(1)));
		Deal declined = programme.record(programme.half(deal, FABRIKAM).decline(Reason.BUDGET, "", day(2)));
		Deal expired = programme.record(programme.half(deal, NORTHWIND).expire(day(15)));
		assertThat(declined.referral().times().at(Substatus.DECLINED)).isEqualTo(day(2).at());
		assertThat(expired.referral().times().at(Substatus.EXPIRED)).isEqualTo(day(15).at());
	}

	private static Origin day(int number) {
		return origin(MONDAY.plus(java.time.Duration.ofDays(number)));
	}

	@Test
	void theVendorsStatusShowsOnClosedHalvesToo() {
		Deal deal = create(CO_SELL);
		Deal won = programme.record(deal.win(later()));
		Deal vendors = programme.half(deal, MICROSOFT);
		programme.record(vendors.accept(vendors.referral().terms(), List.of(OLEG), later()));
		Deal after = programme.again(deal);
		assertThat(after.standing().vendor()).isEqualTo(Substatus.ACCEPTED);
		assertThat(after.referral()).isEqualTo(won.referral());
	}

	@Test
	void theVendorsAnswerStaysWhenADealIsSavedThatWasReadBefore() {
		Deal readBefore = create(CO_SELL);
		Deal vendors = programme.half(readBefore, MICROSOFT);
		programme.record(vendors.accept(vendors.referral().terms(), List.of(OLEG), later()));
		assertThat(programme.record(staged(readBefore)).standing().vendor()).isEqualTo(Substatus.ACCEPTED);
	}

	@Test
	void aPartnerThatJoinsIsShownTheVendorsAnswerOfThatMoment() {
		Deal readBefore = create(CO_SELL);
		Deal vendors = programme.half(readBefore, MICROSOFT);
		programme.record(vendors.accept(vendors.referral().terms(), List.of(OLEG), later()));
		programme.record(deals.invited(readBefore, invitation(FABRIKAM), later()));
		assertShownVendor(readBefore, "ACCEPTED");
	}

	@Test
	void closingOneHalfClosesNoOther() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), later()));
		programme.record(inviting.win(later()));
		assertThat(programme.half(deal, FABRIKAM).substatus()).isEqualTo(Substatus.PENDING);
	}

	@Test
	void findsInvitationsThatNobodyAnsweredInTime() {
		Deal deal = create(PRIVATE);
		Deal inviting = programme.record(deals.invited(deal, invitation(FABRIKAM), origin(MONDAY)));
		programme.record(deals.invited(inviting, invitation(NORTHWIND), later()));
		Deal due = programme.half(deal, FABRIKAM);
		Instant deadline = Objects.requireNonNull(due.party().invitation()).expiresAt();
		assertThat(deals.dueForExpiry(deadline.minusMillis(1), 10)).isEmpty();
		assertThat(deals.dueForExpiry(deadline, 10)).containsExactly(due);
		programme.record(due.expire(Origin.ofSystem(deadline)));
		assertThat(deals.dueForExpiry(deadline, 10)).isEmpty();
		assertThat(deals.dueForExpiry(deadline.plusSeconds(999_999_999), 10)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update referral set name = 'x'", "update referral set value = 1",
			"update referral set status = 'ACTIVE', substatus = 'ACCEPTED'",
			"update referral set version = version + 1", "update referral set withdrawn_at = now()",
			"update referral set updated_at = now()", "delete from referral", "truncate referral cascade",
			"update referral_solution set quantity = 5", "delete from referral_solution",
			"insert into referral_solution (organization_id, referral_id, position, "
					+ "solution_id) select organization_id, id, 9, 'SOL-2001-CCCC' from referral",
			"update team_member set phone = 'x'", "delete from team_member",
			"insert into team_member (organization_id, referral_id, position, first_name, last_name, phone, email) "
					+ "select organization_id, id, 9, 'a', 'b', 'c', 'd' from referral",
			"update deal_event set actor_name = 'x'", "delete from deal_event", "truncate deal_event" })
	void aClosedDealResistsEveryStatement(String statement) {
		programme.record(create(PRIVATE).win(later()));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(is closed|append-only|permission denied).*");
	}

	@Test
	void aClosedDealStillTakesWhatIsNoPartOfIt() {
		Deal won = programme.record(create(PRIVATE).win(later()));
		jdbc.sql("update referral set registration_status = 'SUBMITTED', vendor_status = 'WON'").update();
		assertThat(programme.again(won).standing())
			.isEqualTo(new Standing(Substatus.WON, RegistrationStatus.SUBMITTED));
		assertThat(programme.again(won).referral()).isEqualTo(won.referral());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update deal_event set actor_name = 'x'", "delete from deal_event", "delete from referral",
			"update referral set value = 0", "update referral set status = 'CLOSED'", "update referral set stage = 30",
			"update referral set substatus = 'LOST', status = 'CLOSED'", "update referral set name = ''",
			"update referral set organization_id = '00000000-0000-0002-0000-000000000001'" })
	void aLiveDealResistsWhatCanNeverBeRight(String statement) {
		create(PRIVATE);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update());
	}

	@Test
	void findsOnlyWhatIsThere() {
		Deal deal = create(PRIVATE);
		UUID id = deal.referral().id();
		assertThat(deals.find(List.of(id, new UUID(0, 0)), everything(CONTOSO))).containsOnlyKeys(id);
		assertThat(deals.find(List.of(), everything(CONTOSO))).isEmpty();
		assertThat(deals.find(List.of(id), everything(FABRIKAM))).isEmpty();
	}

	private Deal create(Selling selling) {
		return programme.create(wanted(CONTOSO, selling));
	}

	private static NewDeal wanted(Seat company, Selling selling) {
		return DealMother.wanted(company, selling,
				selling.assessment() ? List.of(solution("SOL-9001-ZZZZ")) : SOLUTIONS);
	}

	private static Change staged(Deal deal) {
		return deal.edit(Edit.of(deal).withStage(SalesStage.DEVELOPED), later());
	}

	private List<String> events(Deal deal) {
		return jdbc.sql("select kind from deal_event where referral_id = :id order by id")
			.param("id", deal.referral().id())
			.query(String.class)
			.list();
	}

	private String shownType(Deal deal, Seat company) {
		return jdbc.sql("select base || ' ' || partner_to_partner::text from referral where id = :id")
			.param("id", programme.half(deal, company).referral().id())
			.query(String.class)
			.single();
	}

	private @Nullable String shownVendor(Deal deal, Seat company) {
		Substatus vendor = programme.half(deal, company).standing().vendor();
		return (vendor != null) ? vendor.name() : null;
	}

	private void assertShownVendor(Deal deal, String status) {
		assertThat(shownVendor(deal, CONTOSO)).isEqualTo(status);
		assertThat(shownVendor(deal, FABRIKAM)).isEqualTo(status);
	}

	/** The same facts; the database counts the versions. */
	private static RecursiveComparisonAssert<?> assertSame(Deal read, Deal written) {
		return assertThat(read).usingRecursiveComparison()
			.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
			.ignoringFields("engagement.version", "referral.version")
			.isEqualTo(written);
	}

}
