package app.tandem.deal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.directory.CustomerEntry.Place;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.LinkedMultiValueMap;

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
import static app.tandem.deal.DealMother.TERMS;
import static app.tandem.deal.DealMother.invitation;
import static app.tandem.deal.DealMother.later;
import static app.tandem.deal.DealMother.origin;
import static app.tandem.deal.Programme.LONDON;
import static app.tandem.deal.Programme.SEOUL;
import static app.tandem.deal.Programme.wanted;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Programme.class)
class DealListsTests {

	private static final Selling PRIVATE = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	private static final Selling PARTNER_LED = new Selling(CONTACT, Ask.NOTHING, true, false);

	private static final Selling CO_SELL = new Selling(CONTACT, HELP, false, false);

	private static final Selling ASSESSMENT = new Selling(CONTACT, Ask.NOTHING, false, true);

	private static final int MANY = 120;

	private final Deals deals;

	private final DealLists lists;

	private final MatchFinder finder;

	private final Programme programme;

	private final JdbcClient jdbc;

	private final PlatformTransactionManager transactions;

	private Viewer admin;

	@SuppressWarnings("NullAway.Init")
	DealListsTests(@Autowired Deals deals, @Autowired DealLists lists, @Autowired MatchFinder finder,
			@Autowired Programme programme, @Autowired JdbcClient jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.deals = deals;
		this.lists = lists;
		this.finder = finder;
		this.programme = programme;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	@BeforeEach
	void begin() {
		programme.begin();
		admin = programme.member(CONTOSO, "admin@contoso.example", Role.ACCOUNT_ADMIN);
	}

	@Test
	void aRowTellsTheDealInShort() {
		Deal deal = programme.create(wanted(LONDON, CO_SELL, "Toys", MINA));
		programme.favor(admin, deal);
		DealRow row = lists.page(filter("tab=outbound"), admin, ListPlace.FIRST).rows().get(0);
		assertThat(row).isEqualTo(new DealRow(deal.referral().id(), 1, true, "Toys", "Tailspin Toys", "SE",
				Base.CO_SELL, false, Direction.OUTBOUND, Substatus.ACCEPTED, Substatus.PENDING, SalesStage.CREATED,
				new BigDecimal("25000.0000"), "EUR", TERMS.closeDate(), "Contoso 4", "",
				RegistrationStatus.NOT_REGISTERED, MONDAY, MONDAY, null, true));
	}

	@Test
	void aRowOfAnInboundDealTellsHowLongIsLeftUntilItIsAnswered() {
		Deal inbound = sentByVendor();
		DealRow row = lists.page(filter("tab=inbound"), admin, ListPlace.FIRST).rows().get(0);
		assertThat(row.direction()).isEqualTo(Direction.INBOUND);
		assertThat(row.vendorStatus()).isEqualTo(Substatus.ACCEPTED);
		assertThat(row.expiresAt()).isEqualTo(later().at().plusSeconds(14 * 24 * 3600));
		programme.record(inbound.accept(inbound.referral().terms(), List.of(MINA), later()));
		assertThat(lists.page(filter("tab=inbound"), admin, ListPlace.FIRST).rows().get(0).expiresAt()).isNull();
	}

	@Test
	void eachTabHoldsItsOwn() {
		Deal outbound = programme.create(wanted(LONDON, PRIVATE, "Out", MINA));
		Deal inbound = sentByVendor();
		assertThat(ids("tab=inbound")).containsExactly(inbound.referral().id());
		assertThat(ids("tab=outbound")).containsExactly(outbound.referral().id());
		assertThat(ids("tab=favorites")).isEmpty();
	}

	@Test
	void favoritesMixBothDirectionsNewestFirstAndAreOnesOwn() {
		Deal outbound = programme.create(wanted(LONDON, PRIVATE, "Out", MINA));
		Deal inbound = sentByVendor();
		programme.favor(admin, outbound, inbound);
		assertThat(ids("tab=favorites")).containsExactly(inbound.referral().id(), outbound.referral().id());
		Viewer other = programme.member(CONTOSO, "other@contoso.example", Role.ACCOUNT_ADMIN);
		assertThat(lists.ids(filter("tab=favorites"), other, 10)).isEmpty();
		assertThat(lists.page(filter("tab=outbound"), other, ListPlace.FIRST).rows().get(0).favorite()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "WON", "LOST", "DECLINED", "EXPIRED" })
	void closedDealsStayFavorites(Substatus closed) {
		Deal deal = switch (closed) {
			case WON -> programme.record(programme.create(wanted(LONDON, PRIVATE, "Out", MINA)).win(later()));
			case LOST -> programme
				.record(programme.create(wanted(LONDON, PRIVATE, "Out", MINA)).lose(Reason.BUDGET, "", later()));
			case DECLINED -> programme.record(sentByVendor().decline(Reason.BUDGET, "", later()));
			default -> programme.record(sentByVendor().expire(origin(later().at().plusSeconds(9_999_999))));
		};
		programme.favor(admin, deal);
		assertThat(ids("tab=favorites")).containsExactly(deal.referral().id());
		assertThat(ids("tab=favorites&status=" + closed)).containsExactly(deal.referral().id());
		assertThat(lists.isFavorite(deal.referral().id(), admin)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "status=WON,Won", "status=LOST,Lost", "status=ACCEPTED,Open Help Led Check",
			"status=WON&status=LOST,Won Lost", "status=PENDING,''", "type=PRIVATE,Open Won Lost", "type=CO_SELL,Help",
			"type=PARTNER_LED,Led", "type=ASSESSMENT,Check", "type=P2P,Open Led", "type=P2P&type=CO_SELL,Open Help Led",
			"type=PRIVATE&type=P2P,Open Won Lost Led", "country=KR,Won Check",
			"country=SE&country=KR,Open Help Led Won Lost Check", "country=US,''",
			"location=" + "00000000-0000-0001-0000-000000000005,Lost Check", "stage=QUALIFIED,Open", "stage=WON,Won",
			"stage=CREATED&stage=WON,Won Lost Help Led Check", "status=WON&country=SE,''",
			"status=WON&country=KR&type=PRIVATE&stage=WON,Won", "q=toys&status=WON,Won", "q=won&status=LOST,''" })
	void eachFilterHoldsWhatItNames(String words, String names) {
		differentDeals();
		DealFilter filter = filter("tab=outbound&" + words);
		assertThat(lists.page(filter, admin, ListPlace.FIRST).rows()).extracting((row) -> row.name().split(" ")[0])
			.containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(" "));
		assertThat(lists.countAll(filter, admin)).isEqualTo(names.isEmpty() ? 0 : names.split(" ").length);
		assertThatTheIndexOfSearchFindsTheSame(filter);
	}

	@ParameterizedTest
	@CsvSource({ "customer=tailspin,Big Small", "customer=PIN%20toys,''", "customer=spin t,Big Small", "customer=%,''",
			"customer=big,''", "customer=nobody&customer=spin,Big Small", "solution=sol-1001-AAAA,Big Small",
			"solution=SOL-0000-NONE,''", "team=me,''", "team=oleg,Small", "team=oleg titov,Small",
			"team=OLEG@fabrikam.example&team=mina,Big Small", "registration=NOT_REGISTERED,Big Small",
			"registration=APPROVED,''", "value-from=5000,Big", "value-from=25000&value-to=25000,Big",
			"value-to=24999.99,Small", "value-from=26000,''", "close-date-from=2027-01-01,Small",
			"close-date-to=2026-12-31,Big", "created-from=2026-03-02,Big Small", "created-to=2026-03-02,Big Small",
			"created-to=2026-03-01,''", "created-from=2026-03-03,''",
			"team=oleg&value-to=100&close-date-from=2027-01-01,Small", "customer=spin&team=mina&value-to=100,''" })
	void eachFurtherFilterHoldsWhatItNames(String words, String names) {
		programme.create(wanted(LONDON, PRIVATE, "Big", MINA));
		NewDeal small = wanted(LONDON, PRIVATE, "Small", OLEG);
		Terms terms = new Terms("Small", new Money(BigDecimal.TEN, "EUR"), java.time.LocalDate.parse("2027-02-01"), "",
				"", "");
		programme.create(new NewDeal(small.organizationId(), small.locationId(), small.customer(), small.selling(),
				terms, small.stage(), small.solutions(), small.team()));
		assertThat(lists.page(filter("tab=outbound&" + words), admin, ListPlace.FIRST).rows()).extracting(DealRow::name)
			.containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(" "));
		assertThatTheIndexOfSearchFindsTheSame(filter("tab=outbound&" + words));
	}

	private void assertThatTheIndexOfSearchFindsTheSame(DealFilter filter) {
		assertThat(found(FilterSql.indexed(filter, admin))).as("by the index of search")
			.isEqualTo(found(FilterSql.where(filter, admin)));
	}

	private List<UUID> found(Where where) {
		return jdbc.sql("select r.id from referral r where " + where.sql() + " order by r.id")
			.params(where.values())
			.query(UUID.class)
			.list();
	}

	@Test
	void meIsWhoeverReads() {
		Deal mine = programme.create(wanted(LONDON, PRIVATE, "Mine", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Another's", OLEG));
		Viewer mina = programme.member(CONTOSO, MINA.email().toUpperCase(java.util.Locale.ROOT), Role.ACCOUNT_ADMIN);
		assertThat(lists.ids(filter("tab=outbound&team=me"), mina, 10)).containsExactly(mine.referral().id());
		assertThat(lists.ids(filter("tab=outbound&team=me&team=oleg"), mina, 10)).hasSize(2);
	}

	@Test
	void sellersLearnNothingOfTeamAndCrmIdOfWhatPartnersShow() {
		programme.create(wanted(LONDON, PARTNER_LED, "Led", MINA));
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		assertThat(lists.page(filter("tab=inbound&sort=crm-id"), seller, ListPlace.FIRST).rows())
			.extracting(DealRow::crmId)
			.containsExactly("");
		assertThat(lists.ids(filter("tab=inbound&team=mina"), seller, 10)).isEmpty();
		assertThat(lists.ids(filter("tab=inbound&customer=spin"), seller, 10)).hasSize(1);
	}

	@Test
	void theChoiceOfCountriesIsTheSameWhicheverWayItIsSought() {
		manyDeals();
		for (String country : List.of("US", "BR", "DE")) {
			programme.create(in(country, wanted(LONDON, PRIVATE, "Toys", MINA)));
		}
		Viewer mina = programme.member(CONTOSO, MINA.email(), Role.REFERRALS_USER);
		assertThat(lists.countries(admin)).containsExactly("BR", "DE", "KR", "SE", "US")
			.isEqualTo(lists.countries(mina));
	}

	@ParameterizedTest
	@MethodSource("everyOrder")
	void everyOrderIsPagedForwardAndBackWithoutLossOrRepetition(DealColumn column, boolean descending) {
		manyDeals();
		DealFilter filter = DealFilter.of(Tab.OUTBOUND).in(new SortOrder(column, descending));
		List<DealPage> pages = new ArrayList<>();
		for (String next = ""; next != null; next = pages.get(pages.size() - 1).next()) {
			pages.add(lists.page(filter, admin, ListPlace.after(next)));
		}
		assertThat(pages).extracting((page) -> page.rows().size()).containsExactly(50, 50, 20);
		List<DealRow> rows = pages.stream().flatMap((page) -> page.rows().stream()).toList();
		assertThat(rows).extracting(DealRow::id)
			.doesNotHaveDuplicates()
			.hasSize(MANY)
			.isEqualTo(lists.ids(filter, admin, 1_000));
		assertOrdered(rows, column, descending);
		assertThat(pages.get(0).previous()).isNull();
		DealPage second = lists.page(filter, admin, ListPlace.before(pages.get(2).previous()));
		assertThat(second).isEqualTo(pages.get(1));
		assertThat(lists.page(filter, admin, ListPlace.before(second.previous()))).isEqualTo(pages.get(0));
	}

	@ParameterizedTest
	@CsvSource({ "en, Ada Ärlig Åsa Öst Zeta", "sv, Ada Zeta Åsa Ärlig Öst", "ko, Ada Ärlig Åsa Öst Zeta",
			"ru, Ada Ärlig Åsa Öst Zeta" })
	void namesStandAsTheReadersAlphabetHasThem(Locale language, String names) {
		for (String name : List.of("Öst", "Zeta", "Åsa", "Ada", "Ärlig")) {
			programme.create(wanted(LONDON, PRIVATE, name, MINA));
		}
		LocaleContextHolder.setLocale(language);
		try {
			DealPage list = lists.page(filter("tab=outbound&sort=name"), admin, ListPlace.FIRST, 3);
			DealPage rest = lists.page(filter("tab=outbound&sort=name"), admin, ListPlace.after(list.next()), 3);
			assertThat(Stream.of(list, rest).flatMap((page) -> page.rows().stream()).map(DealRow::name))
				.containsExactly(names.split(" "));
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	/** A list of a million would have to be sorted as a whole otherwise. */
	@ParameterizedTest
	@EnumSource(DealColumn.class)
	void everyOrderHasAnIndex(DealColumn column) {
		for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"))) {
			LocaleContextHolder.setLocale(language);
			Where where = FilterSql.where(DealFilter.of(Tab.OUTBOUND), admin);
			String sql = "explain select r.id "
					+ FilterSql.listed(where, new SortOrder(column, false), admin, false, false);
			for (String way : List.of("seqscan", "bitmapscan", "sort", "incremental_sort")) {
				jdbc.sql("set local enable_" + way + " = off").update();
			}
			List<String> plan = jdbc.sql(sql).params(where.values()).param("limit", 10).query(String.class).list();
			assertThat(plan).as("%s %s", column, language).anyMatch((line) -> line.contains("using referral_"));
			if (column != DealColumn.LOCATION) {
				assertThat(plan).as("%s %s", column, language).noneMatch((line) -> line.contains("Sort"));
			}
		}
		LocaleContextHolder.resetLocaleContext();
	}

	/** Of a million deals most would be looked up in vain otherwise. */
	@Test
	void whatFiltersLeaveOutIsPassedOverInTheIndexOfTheUsualOrder() {
		Where where = FilterSql.where(filter("tab=outbound&status=WON&stage=WON&registration=APPROVED&type=CO_SELL"
				+ "&country=KR&location=" + UUID.randomUUID() + "&close-date-to=2027-01-01&value-from=500"), admin);
		for (String way : List.of("seqscan", "bitmapscan", "sort", "incremental_sort")) {
			jdbc.sql("set local enable_" + way + " = off").update();
		}
		assertThat(
				jdbc.sql("explain select r.id " + FilterSql.listed(where, SortOrder.NEWEST_FIRST, admin, false, false))
					.params(where.values())
					.param("limit", 10)
					.query(String.class)
					.list())
			.anyMatch((line) -> line.contains("using referral_by_created"))
			.noneMatch((line) -> line.contains("Filter"));
	}

	/** As where going along the order takes too long, for nobody waits at all. */
	@ParameterizedTest
	@MethodSource("everyOrder")
	void whatIsGatheredBeforeItIsSortedIsTheSameList(DealColumn column, boolean descending) {
		manyDeals();
		DealLists impatient = new DealLists(jdbc,
				new StretchFinder(jdbc, new Planner(jdbc), new Patience(jdbc, transactions, Duration.ZERO)));
		for (String words : List.of("tab=outbound&status=ACCEPTED&stage=CREATED&type=PRIVATE&type=P2P",
				"tab=outbound&q=toys&country=KR&registration=NOT_REGISTERED")) {
			DealFilter list = filter(words).in(new SortOrder(column, descending));
			DealPage first = lists.page(list, admin, ListPlace.FIRST);
			assertThat(first.rows()).as(words).hasSize(50);
			assertThat(impatient.page(list, admin, ListPlace.FIRST)).isEqualTo(first);
			DealPage second = lists.page(list, admin, ListPlace.after(first.next()));
			assertThat(impatient.page(list, admin, ListPlace.after(first.next()))).isEqualTo(second);
			assertThat(impatient.page(list, admin, ListPlace.before(second.previous()))).isEqualTo(first);
		}
	}

	@Test
	void whatIsChosenFromListsStandsInTheIndexOfSearch() {
		jdbc.sql("set local enable_seqscan = off").update();
		assertThat(jdbc
			.sql("explain select r.id from referral r where r.search_text like '%toys%' and " + FilterSql.CHOICES
					+ " && array['WON'] and r.solution_ids && array['SOL-1']")
			.query(String.class)
			.list())
			.anyMatch((line) -> line.contains("Index Cond") && line.contains("%toys%") && line.contains("{WON}")
					&& line.contains("{SOL-1}"));
	}

	@Test
	void aSearchForSeveralWordsHoldsAllOfThemTogether() {
		Deal wanted = programme.create(wanted(LONDON, PRIVATE, "Network refresh 29603", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Network refresh 29604", MINA));
		programme.create(wanted(LONDON, PRIVATE, "29603 network refresh", MINA));
		DealFilter search = filter("tab=outbound").searching("network REFRESH 29603");
		assertThat(finder.find(search, admin).known(search).map(DealFilter::picked))
			.hasValue(Set.of(wanted.referral().id()));
		DealFilter accepted = search.with(Facet.STATUS, Set.of("ACCEPTED"));
		assertThat(finder.find(accepted, admin).count().map(Count::number)).hasValue(1);
		assertThat(found(FilterSql.indexed(accepted, admin, "29603"))).containsExactly(wanted.referral().id());
		DealFilter filtered = search.with(Facet.STATUS, Set.of("WON"));
		assertThat(finder.find(filtered, admin).count().map(Count::number)).hasValue(0);
	}

	@Test
	void aPartOfASearchLeadsToWhatAllOfItFinds() {
		Deal wanted = programme.create(wanted(LONDON, PRIVATE, "Network refresh 29603", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Network refreshing 29604", MINA));
		String id = wanted.referral().id().toString();
		DealFilter all = filter("tab=outbound");
		for (String words : List.of("network refresh 2", "refresh 29603", id.substring(0, 13), id.substring(20))) {
			DealFilter search = all.searching(words)
				.with(Facet.CUSTOMER, Set.of("tailspin toys"))
				.with(Facet.TEAM, Set.of(MINA.email()));
			assertThat(found(FilterSql.indexed(search, admin))).as(words).containsExactly(wanted.referral().id());
			assertThatTheIndexOfSearchFindsTheSame(search);
		}
	}

	@Test
	void theIndexTakesWhatStandsForABlankForALetter() {
		String letters = "select cardinality(show_trgm(:text))";
		String apart = SearchText.containing("one two").replace("%", "");
		assertThat(jdbc.sql(letters).param("text", apart).query(Integer.class).single())
			.isEqualTo(jdbc.sql(letters).param("text", "onextwo").query(Integer.class).single());
	}

	@Test
	void aPartOfACustomersNameHasAnIndex() {
		jdbc.sql("set local enable_seqscan = off").update();
		assertThat(jdbc
			.sql("explain select r.id from referral r where " + FilterSql.CUSTOMER.formatted("words", "r.search_text"))
			.param("words", "%tailspin%")
			.query(String.class)
			.list()).anyMatch((line) -> line.contains("referral_by_customer_words"));
	}

	static Stream<Arguments> everyOrder() {
		return Stream.of(DealColumn.values())
			.flatMap((column) -> Stream.of(Arguments.of(column, true), Arguments.of(column, false)));
	}

	@Test
	void aPlaceStaysWhereItIsWhenDealsAreAddedAndTheOneBesideItCloses() {
		manyDeals();
		DealFilter open = filter("tab=outbound&status=ACCEPTED");
		DealPage first = lists.page(open, admin, ListPlace.FIRST);
		List<UUID> second = lists.page(open, admin, ListPlace.after(first.next()))
			.rows()
			.stream()
			.map(DealRow::id)
			.toList();
		UUID beside = first.rows().get(49).id();
		Deal last = deals.find(List.of(beside), admin).values().iterator().next();
		programme.record(last.win(later()));
		programme.record(deals.creations(List.of(wanted(LONDON, PRIVATE, "Brand new", MINA)), later()).get(0));
		assertThat(lists.page(open, admin, ListPlace.after(first.next())).rows()).extracting(DealRow::id)
			.isEqualTo(second);
	}

	/** Along the order one begins where the filters say that all deals lie. */
	@ParameterizedTest
	@ValueSource(strings = { "status", "stage", "registration", "type" })
	void noFilterMakesAnOrderLeaveDealsOut(String column) {
		differentDeals();
		for (String narrowed : List.of("status=WON", "status=LOST", "status=ACCEPTED", "status=ACCEPTED&status=LOST",
				"stage=CREATED", "stage=WON", "registration=NOT_REGISTERED", "type=PRIVATE", "type=ASSESSMENT&type=P2P",
				"stage=WON&registration=NOT_REGISTERED", "status=WON&stage=CREATED")) {
			for (String sort : List.of(column, "-" + column)) {
				DealFilter list = filter("tab=outbound&" + narrowed + "&sort=" + sort);
				assertThat(lists.page(list, admin, ListPlace.FIRST).rows()).as(narrowed + " by " + sort)
					.extracting(DealRow::id)
					.isEqualTo(lists.ids(list, admin, 50));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("everyOrder")
	void oneStepAtATimeLeadsThroughTheWholeListAndBack(DealColumn column, boolean descending) {
		manyDeals();
		DealFilter filter = filter("tab=outbound&status=ACCEPTED").in(new SortOrder(column, descending));
		List<UUID> ids = lists.ids(filter, admin, 25);
		for (int n = 0; n < ids.size() - 1; n++) {
			UUID before = (n == 0) ? null : ids.get(n - 1);
			assertThat(lists.neighbours(ids.get(n), filter, admin)).isEqualTo(new Neighbours(before, ids.get(n + 1)));
		}
	}

	@Test
	void theLastDealOfAListHasNoNext() {
		manyDeals();
		DealFilter filter = DealFilter.of(Tab.OUTBOUND);
		List<UUID> ids = lists.ids(filter, admin, MANY);
		assertThat(lists.neighbours(ids.get(MANY - 1), filter, admin))
			.isEqualTo(new Neighbours(ids.get(MANY - 2), null));
	}

	@Test
	void aDealThatLeftTheListStillLeadsToTheDealsAroundItsPlace() {
		manyDeals();
		DealFilter open = filter("tab=outbound&status=ACCEPTED");
		List<UUID> ids = lists.ids(open, admin, 3);
		programme.record(deals.get(ids.get(1), admin).lose(Reason.BUDGET, "", later()));
		assertThat(lists.neighbours(ids.get(1), open, admin)).isEqualTo(new Neighbours(ids.get(0), ids.get(2)));
		assertThat(lists.neighbours(ids.get(0), open, admin)).isEqualTo(new Neighbours(null, ids.get(2)));
	}

	@Test
	void aDealThatOneMayNotSeeHasNoNeighboursAndIsNobodysNeighbour() {
		Deal first = programme.create(wanted(LONDON, PRIVATE, "A", MINA));
		Deal hidden = programme.create(wanted(LONDON, PRIVATE, "B", JOHN));
		Deal last = programme.create(wanted(LONDON, PRIVATE, "C", MINA));
		Viewer mina = programme.member(CONTOSO, MINA.email(), Role.REFERRALS_USER);
		DealFilter byName = filter("tab=outbound&sort=name");
		assertThat(lists.neighbours(first.referral().id(), byName, mina))
			.isEqualTo(new Neighbours(null, last.referral().id()));
		assertThat(lists.neighbours(hidden.referral().id(), byName, mina)).isEqualTo(Neighbours.NONE);
	}

	@Test
	void anUnreadablePlaceIsTheBeginning() {
		manyDeals();
		DealFilter filter = DealFilter.of(Tab.OUTBOUND);
		DealPage first = lists.page(filter, admin, ListPlace.FIRST);
		assertThat(lists.page(filter, admin, ListPlace.after("nonsense"))).isEqualTo(first);
		assertThat(lists.page(filter, admin, ListPlace.before("nonsense"))).isEqualTo(first);
		assertThat(lists.page(filter.in(new SortOrder(DealColumn.VALUE, true)), admin, ListPlace.after(first.next()))
			.previous()).isNull();
	}

	@Test
	void exactlyOnePageHasNoOtherBesideIt() {
		List<NewDeal> fifty = new ArrayList<>();
		for (int n = 0; n < DealLists.PAGE; n++) {
			fifty.add(wanted(LONDON, PRIVATE, "Toys " + n, MINA));
		}
		deals.recordAll(flat(deals.creations(fifty, origin(MONDAY))));
		DealPage page = lists.page(DealFilter.of(Tab.OUTBOUND), admin, ListPlace.FIRST);
		assertThat(page.rows()).hasSize(50);
		assertThat(page.next()).isNull();
		assertThat(page.previous()).isNull();
	}

	@Test
	void anEmptyListHasNoPlaces() {
		assertThat(lists.page(DealFilter.of(Tab.INBOUND), admin, ListPlace.FIRST))
			.isEqualTo(new DealPage(List.of(), null, null));
		assertThat(lists.count(DealFilter.of(Tab.INBOUND), admin)).isEqualTo(new Count(0, false));
	}

	@Test
	void idsAreThoseOfTheListUpToTheLimit() {
		manyDeals();
		DealFilter byName = filter("tab=outbound&sort=name");
		assertThat(lists.ids(byName, admin, 7))
			.isEqualTo(lists.page(byName, admin, ListPlace.FIRST).rows().stream().limit(7).map(DealRow::id).toList());
		assertThat(lists.count(byName, admin)).isEqualTo(new Count(MANY, false));
	}

	@Test
	void countingStopsAtTenThousand() {
		assertThat(Count.of(10_000)).isEqualTo(new Count(10_000, false));
		assertThat(Count.of(10_001)).isEqualTo(new Count(10_000, true));
	}

	@ParameterizedTest
	@CsvSource({ "toy planner", "TOY PLAN", "장난감", "장난감 계획", "игрушки", "ИГРУШКИ ДЛЯ", "åsas", "ÅSAS LEK", "asas lek",
			"дётей", "テイルスピン", "ﾃｲﾙｽﾋﾟﾝ", "ｔｏｙ ｐｌａｎ" })
	void findsNamesInAnyScript(String query) {
		programme
			.create(wanted(LONDON, PRIVATE, "Toy planner / 장난감 계획 / Игрушки для детей / Åsas leksaker / テイルスピン", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Something else", MINA));
		assertThat(searched(query)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "한국전력", "Ромашка", "Östermalms", "Wingtip" })
	void findsCustomersInAnyScript(String query) {
		Customer customer = new Customer(null, "한국전력 Ромашка Östermalms Wingtip", DealMother.TAILSPIN.place(), null);
		NewDeal wanted = wanted(LONDON, PRIVATE, "Toys", MINA);
		Deal deal = programme.create(of(wanted, customer));
		programme.create(wanted);
		assertThat(searched(query)).containsExactly(deal.referral().id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "call elsa", "메모", "заметка", "ÄRENDE", "CRM-4711", "crm-47", "camp-9", "Oleg", "titov",
			"OLEG@fabrikam", "oleg titov" })
	void findsNotesIdsOfTheCrmAndTeam(String query) {
		Deal deal = programme.create(wanted(LONDON, PRIVATE, "Toys", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Other toys", MINA, JOHN));
		Terms terms = new Terms("Toys", TERMS.value(), TERMS.closeDate(), "Call Elsa\n메모 Заметка ärende", "CRM-4711",
				"CAMP-9");
		programme.record(deal.edit(Edit.of(deal).withTerms(terms).withTeam(List.of(MINA, OLEG)), later()));
		assertThat(searched(query)).containsExactly(deal.referral().id());
	}

	@ParameterizedTest
	@ValueSource(strings = { "최도윤", "도윤", "최도윤 doyun" })
	void findsAColleagueByTheNameAsPeopleWriteIt(String query) {
		TeamMember doyun = new TeamMember("도윤", "최", "+82 2 555 0102", "doyun@contoso.example");
		Deal deal = programme.create(wanted(LONDON, PRIVATE, "Toys", MINA, doyun));
		programme.create(wanted(LONDON, PRIVATE, "Other toys", MINA));
		assertThat(searched(query)).containsExactly(deal.referral().id());
	}

	@Test
	void findsIdsWholeOrInPart() {
		Deal deal = programme.create(wanted(LONDON, PRIVATE, "Toys", MINA));
		programme.create(wanted(LONDON, PRIVATE, "Other toys", MINA));
		for (UUID id : List.of(deal.referral().id(), deal.engagement().id())) {
			String text = id.toString();
			for (String query : List.of(text, text.toUpperCase(Locale.ROOT), text.substring(0, 34), text.substring(20),
					text.substring(24))) {
				assertThat(searched(query)).as(query).containsExactly(deal.referral().id());
			}
			assertThat(searched(text.substring(0, 3))).hasSize(2);
		}
	}

	@Test
	void aDealIsFoundByTheSolutionsItHasNow() {
		Deal deal = programme.create(wanted(LONDON, PRIVATE, "Toys", MINA));
		DealSolution had = SOLUTIONS.get(0);
		DealFilter list = filter("tab=outbound&solution=" + had.solutionId());
		assertThat(lists.ids(list, admin, 9)).containsExactly(deal.referral().id());
		programme.record(deal.edit(Edit.of(deal).withSolutions(SOLUTIONS.subList(1, SOLUTIONS.size())), later()));
		assertThat(lists.ids(list, admin, 9)).isEmpty();
	}

	@Test
	void wildcardsFindThemselvesAlone() {
		Deal sale = programme.create(wanted(LONDON, PRIVATE, "50% off_ \\o/ 'q' --", MINA));
		programme.create(wanted(LONDON, PRIVATE, "500 off-season", MINA));
		for (String query : List.of("50%", "off_", "\\o/", "'q'", "--", "%", "50% off_ \\o/")) {
			assertThat(searched(query)).as(query).containsExactly(sale.referral().id());
		}
		assertThat(searched("5_0")).isEmpty();
	}

	@Test
	void searchKeepsTheTabsFilters() {
		Deal seoul = programme.create(wanted(SEOUL, PRIVATE, "장난감 Seoul", MINA));
		programme.create(wanted(LONDON, PRIVATE, "장난감 London", MINA));
		Deal won = programme.record(programme.create(wanted(SEOUL, PRIVATE, "장난감 won", MINA)).win(later()));
		assertThat(ids("tab=outbound&q=장난감&location=" + SEOUL + "&status=ACCEPTED"))
			.containsExactly(seoul.referral().id());
		assertThat(ids("tab=outbound&q=장난감&status=WON")).containsExactly(won.referral().id());
		assertThat(ids("tab=inbound&q=장난감")).isEmpty();
		programme.favor(admin, won);
		assertThat(ids("tab=favorites&q=장난감")).containsExactly(won.referral().id());
	}

	@ParameterizedTest
	@EnumSource(Tab.class)
	void sellersListWhatPartnersShowAsInbound(Tab tab) {
		Viewer seller = programme.member(MICROSOFT, "seller@microsoft.example", Role.SELLER);
		Deal shared = programme.create(wanted(LONDON, PARTNER_LED, "Shared", MINA));
		Deal asked = programme.half(programme.create(wanted(LONDON, CO_SELL, "Asked", MINA)), MICROSOFT);
		Deal own = programme
			.create(DealMother.wanted(MICROSOFT, new Selling(CONTACT, Ask.NOTHING, false, false), SOLUTIONS));
		programme.favor(seller, shared, own);
		List<Deal> expected = switch (tab) {
			case INBOUND -> List.of(shared, asked);
			case OUTBOUND -> List.of(own);
			case FAVORITES -> List.of(shared, own);
		};
		assertThat(lists.ids(DealFilter.of(tab), seller, 10))
			.containsExactlyInAnyOrderElementsOf(expected.stream().map((deal) -> deal.referral().id()).toList());
	}

	/** A half of Contoso's that the vendor sent it. */
	private Deal sentByVendor() {
		Deal vendors = programme
			.create(DealMother.wanted(MICROSOFT, new Selling(CONTACT, Ask.NOTHING, false, false), SOLUTIONS));
		programme.record(deals.invited(vendors, invitation(CONTOSO), later()));
		return programme.half(vendors, CONTOSO);
	}

	private void differentDeals() {
		Deal open = programme.create(wanted(LONDON, PRIVATE, "Open toys", MINA));
		Deal invited = programme.record(deals.invited(open, invitation(FABRIKAM), later()));
		programme.record(invited.edit(Edit.of(invited).withStage(SalesStage.QUALIFIED), later()));
		programme.create(wanted(LONDON, CO_SELL, "Help with toys", MINA));
		Deal led = programme.create(wanted(LONDON, PARTNER_LED, "Led toys", MINA));
		programme.record(deals.invited(led, invitation(NORTHWIND), later()));
		programme.record(programme.create(in("KR", wanted(LONDON, PRIVATE, "Won toys", MINA))).win(later()));
		programme.record(programme.create(wanted(SEOUL, PRIVATE, "Lost toys", MINA)).lose(Reason.BUDGET, "", later()));
		programme.create(in("KR", wanted(SEOUL, ASSESSMENT, "Check of toys", MINA)));
	}

	/**
	 * Deals with few different values in every column, so that most places have equals.
	 */
	private void manyDeals() {
		List<NewDeal> wanted = new ArrayList<>();
		for (int n = 0; n < MANY; n++) {
			NewDeal one = in((n % 7 < 3) ? "SE" : "KR",
					wanted((n % 5 < 2) ? SEOUL : LONDON, PRIVATE, "Ö Toys " + n % 3, MINA));
			Terms terms = new Terms(one.terms().name(), new Money(new BigDecimal((n % 4 < 2) ? "9.5" : "10"), "EUR"),
					one.terms().closeDate().plusDays(n % 5), "", "", "");
			wanted.add(new NewDeal(one.organizationId(), one.locationId(), one.customer(), one.selling(), terms,
					SalesStage.values()[n % 2 * 3], one.solutions(), one.team()));
		}
		deals.recordAll(flat(deals.creations(wanted.subList(0, 70), origin(MONDAY))));
		deals.recordAll(flat(deals.creations(wanted.subList(70, MANY), origin(MONDAY.plusNanos(1_000)))));
	}

	private static NewDeal in(String country, NewDeal wanted) {
		Place place = wanted.customer().place();
		Place moved = new Place(place.line1(), "", place.city(), "", place.postalCode(), country);
		return of(wanted, new Customer(null, "Tailspin " + country, moved, null));
	}

	private static NewDeal of(NewDeal wanted, Customer customer) {
		return new NewDeal(wanted.organizationId(), wanted.locationId(), customer, wanted.selling(), wanted.terms(),
				wanted.stage(), wanted.solutions(), wanted.team());
	}

	private static List<Change> flat(List<List<Change>> creations) {
		return creations.stream().flatMap(List::stream).toList();
	}

	private static void assertOrdered(List<DealRow> rows, DealColumn column, boolean descending) {
		Comparator<DealRow> order = switch (column) {
			case CREATED -> Comparator.comparing(DealRow::createdAt);
			case UPDATED -> Comparator.comparing(DealRow::updatedAt);
			case NAME -> Comparator.comparing(DealRow::name);
			case CUSTOMER -> Comparator.comparing(DealRow::customerName);
			case VALUE -> Comparator.comparing(DealRow::value);
			case CLOSE_DATE -> Comparator.comparing(DealRow::closeDate);
			case STAGE -> Comparator.comparing(DealRow::stage);
			case STATUS -> Comparator.comparing(DealRow::substatus);
			case VENDOR_STATUS ->
				Comparator.comparing(DealRow::vendorStatus, Comparator.nullsFirst(Comparator.naturalOrder()));
			case TYPE -> Comparator.comparing(DealRow::base);
			case REGISTRATION -> Comparator.comparing(DealRow::registration);
			case COUNTRY -> Comparator.comparing(DealRow::country);
			case LOCATION -> Comparator.comparing(DealRow::locationName);
			case CRM_ID -> Comparator.comparing(DealRow::crmId);
			case ID -> Comparator.comparing((row) -> row.id().toString());
		};
		order = order.thenComparing((row) -> row.id().toString());
		assertThat(rows).isSortedAccordingTo(descending ? order.reversed() : order);
	}

	private List<UUID> searched(String query) {
		return ids("tab=outbound&q=" + query);
	}

	private List<UUID> ids(String words) {
		return lists.ids(filter(words), admin, 100);
	}

	private static DealFilter filter(String query) {
		LinkedMultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		for (String pair : query.split("&")) {
			String[] parts = pair.split("=", 2);
			words.add(parts[0], parts[1]);
		}
		return DealFilter.of(words);
	}

}
