package app.tandem.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tandem.access.Viewer;
import app.tandem.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@Import({ Customers.class, CustomerDirectory.class, CustomerDuplicates.class })
class CustomerMergesTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final UUID CONTOSO = UUID.randomUUID();

	private static final UUID FABRIKAM = UUID.randomUUID();

	private static final Viewer KEEPER = Viewer.withoutRights(UUID.randomUUID(), CONTOSO, "Keeper");

	private final Customers customers;

	private final CustomerDirectory directory;

	private final CustomerDuplicates duplicates;

	private final CustomerMerges merges;

	private final JdbcClient jdbc;

	CustomerMergesTests(@Autowired Customers customers, @Autowired CustomerDirectory directory,
			@Autowired CustomerDuplicates duplicates, @Autowired JdbcClient jdbc) {
		this.customers = customers;
		this.directory = directory;
		this.duplicates = duplicates;
		this.merges = new CustomerMerges(jdbc, directory, Clock.fixed(NOW, ZoneOffset.UTC));
		this.jdbc = jdbc;
	}

	@BeforeEach
	void enterCompanies() {
		for (UUID company : List.of(CONTOSO, FABRIKAM)) {
			this.jdbc
				.sql("insert into organization (id, version, kind, name, country) values (?, 1, 'PARTNER', 'X', 'US')")
				.param(company)
				.update();
		}
		this.jdbc.sql("""
				insert into member (id, version, organization_id, email, first_name, last_name, password_hash)
				values (?, 1, ?, 'keeper@x.example', 'Some', 'Body', '')
				""").params(KEEPER.memberId(), CONTOSO).update();
	}

	@Test
	void leadWhoeverAsksForAnEntryToTheOneItBecame() {
		UUID stays = enter(null, "Adatum Corporation", null);
		UUID gone = enter(null, "Adatum Corp", "081466849");
		merge(stays, gone);
		assertThat(this.customers.get(gone, CONTOSO)).map(CustomerEntry::id).contains(stays);
		assertThat(this.customers.suggest("adatum", null, CONTOSO, 9)).extracting(CustomerEntry::id)
			.containsExactly(stays);
		assertThat(this.directory.find(gone)).isEmpty();
		assertThat(this.directory.list(CustomerFilter.NONE, 1).rows()).extracting(KeptCustomer::id)
			.containsExactly(stays);
	}

	@Test
	void sayWhoMergedWhenAndWriteWhatWasKept() {
		UUID stays = enter(null, "Adatum Corporation", null);
		UUID gone = enter(null, "Adatum Corp", "081466849");
		merge(stays, gone);
		assertThat(this.jdbc.sql("select merged_at = ? and merged_by = ? from customer where id = ?")
			.params(java.sql.Timestamp.from(NOW), KEEPER.memberId(), gone)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.directory.find(stays)).map((kept) -> kept.entry().duns()).contains("081466849");
	}

	@Test
	void leadStraightToTheLastAlsoWhatWasMergedBefore() {
		UUID first = enter(null, "First", null);
		UUID second = enter(null, "Second", null);
		UUID third = enter(null, "Third", null);
		merge(second, first);
		merge(third, second);
		assertThat(this.customers.get(first, CONTOSO)).map(CustomerEntry::id).contains(third);
	}

	@Test
	void areDoneOnceWhenSentTwice() {
		UUID stays = enter(null, "One", null);
		UUID gone = enter(null, "Two", null);
		Map<UUID, Integer> seen = seen(stays, gone);
		CustomerEntry result = result(stays, gone);
		this.merges.merge(result, seen, KEEPER);
		this.merges.merge(result, seen, KEEPER);
		assertThat(this.directory.find(stays)).map(KeptCustomer::version).contains(2);
		assertThat(this.merges.isDone(stays, Set.of(stays, gone))).isTrue();
		assertThat(this.merges.isDone(gone, Set.of(stays, gone))).isFalse();
	}

	@Test
	void areRefusedWhenAnEntryWasChangedOrMergedMeanwhile() {
		UUID stays = enter(null, "One", null);
		UUID gone = enter(null, "Two", null);
		UUID other = enter(null, "Three", null);
		Map<UUID, Integer> seen = seen(stays, gone, other);
		CustomerEntry result = result(stays, gone, other);
		merge(other, gone);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.merges.merge(result, seen, KEEPER));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.merges.merge(result, Map.of(stays, 1), KEEPER));
		assertThat(this.directory.find(stays)).map(KeptCustomer::version).contains(1);
	}

	@Test
	void neverHideAnEntryFromACompanyThatSawIt() {
		UUID own = enter(CONTOSO, "Own", null);
		UUID alsoOwn = enter(CONTOSO, "Also own", null);
		UUID foreign = enter(FABRIKAM, "Foreign", null);
		merge(own, alsoOwn);
		assertThat(this.customers.get(alsoOwn, CONTOSO)).isPresent();
		assertThat(this.customers.get(own, FABRIKAM)).isEmpty();
		merge(own, foreign);
		assertThat(this.customers.get(foreign, FABRIKAM)).map(CustomerEntry::id).contains(own);
		assertThat(this.customers.get(alsoOwn, CONTOSO)).map(CustomerEntry::id).contains(own);
		UUID programmes = enter(null, "Programme", null);
		UUID hidden = enter(CONTOSO, "Hidden", null);
		merge(hidden, programmes);
		assertThat(this.customers.get(programmes, FABRIKAM)).map(CustomerEntry::id).contains(hidden);
	}

	@Test
	void matchWhatIsTypedLikeAMergedEntryWithTheOneItBecame() {
		UUID stays = enter(null, "Adatum Corporation", null);
		UUID gone = enter(null, "Adatum Corp", null);
		merge(stays, gone);
		Customers.Wanted typed = new Customers.Wanted("adatum corp", place(), null);
		assertThat(this.customers.link(List.of(typed), CONTOSO)).containsExactly(stays);
	}

	@Test
	void areOfferedForEqualNumbersAndSimilarNamesInOneCountry() {
		UUID one = enter(null, "Adatum Corporation", null);
		UUID similar = enter(CONTOSO, "Adatum Corporatoin", "081466849");
		UUID sameNumber = enter(null, "Woodgrove", "081466849");
		enter(null, "Fabrikam Residences", null);
		enter(null, "Wingtip Toys", "214668491");
		enter(null, "Wingtip Toys", "555666777");
		CustomerDuplicates.Found found = this.duplicates.find(null);
		assertThat(found.next()).isNull();
		assertThat(found.groups()).hasSize(1);
		assertThat(found.groups().get(0)).extracting(KeptCustomer::id)
			.containsExactlyInAnyOrder(one, similar, sameNumber);
		merge(one, similar, sameNumber);
		assertThat(this.duplicates.find(null).groups()).isEmpty();
	}

	@Test
	void areOfferedPartByPart() {
		for (int n = 0; n < 500; n++) {
			enter(null, "A%03d %s".formatted(n, UUID.randomUUID()), null);
		}
		enter(null, "Zulu Shipping", null);
		enter(null, "Zulu Shipping", null);
		CustomerDuplicates.Found first = this.duplicates.find(null);
		assertThat(first.groups()).isEmpty();
		assertThat(this.duplicates.find(first.next()).groups()).hasSize(1);
	}

	private void merge(UUID stays, UUID... gone) {
		UUID[] all = Arrays.copyOf(gone, gone.length + 1);
		all[gone.length] = stays;
		this.merges.merge(result(stays, all), seen(all), KEEPER);
	}

	/** The name and place of the one that stays, and the first number. */
	private CustomerEntry result(UUID stays, UUID... all) {
		List<CustomerEntry> entries = this.directory.find(List.of(all)).stream().map(KeptCustomer::entry).toList();
		CustomerEntry kept = this.directory.find(stays).orElseThrow().entry();
		String duns = entries.stream()
			.map(CustomerEntry::duns)
			.filter((number) -> number != null)
			.findFirst()
			.orElse(null);
		return new CustomerEntry(stays, CustomerMerges.owner(entries), kept.name(), kept.place(), duns);
	}

	private Map<UUID, Integer> seen(UUID... ids) {
		return this.directory.find(List.of(ids))
			.stream()
			.collect(Collectors.toMap(KeptCustomer::id, KeptCustomer::version));
	}

	private UUID enter(@Nullable UUID company, String name, @Nullable String duns) {
		UUID id = UUID.randomUUID();
		this.customers.addAll(List.of(new CustomerEntry(id, company, name, place(), duns)));
		return id;
	}

	private static CustomerEntry.Place place() {
		return new CustomerEntry.Place("1 Main Street", "", "Berlin", "", "10115", "DE");
	}

}
