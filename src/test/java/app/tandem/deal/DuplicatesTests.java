package app.tandem.deal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import app.tandem.access.Viewer;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tandem.deal.DealMother.CONTOSO;
import static app.tandem.deal.DealMother.FABRIKAM;
import static app.tandem.deal.Programme.everything;
import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import({ Programme.class, Duplicates.class, DirectoryTies.class })
class DuplicatesTests {

	private static final Selling PRIVATE = new Selling(Contact.NONE, Ask.NOTHING, false, false);

	private final Duplicates duplicates;

	private final DirectoryTies ties;

	private final Programme programme;

	private final JdbcClient jdbc;

	DuplicatesTests(@Autowired Duplicates duplicates, @Autowired DirectoryTies ties, @Autowired Programme programme,
			@Autowired JdbcClient jdbc) {
		this.duplicates = duplicates;
		this.ties = ties;
		this.programme = programme;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void begin() {
		this.programme.begin();
	}

	@Test
	void warnOfALiveDealOfTheSameCustomerWithASolutionInCommon() {
		Deal first = create("First");
		assertThat(similar(everything(CONTOSO)).id()).isEqualTo(first.referral().id());
		assertThat(similar(everything(FABRIKAM)).id()).isNull();
	}

	@Test
	void stillWarnAfterTheCustomerWasMerged() {
		Deal first = create("First");
		UUID link = link(first);
		UUID stays = merge(link);
		assertThat(link(first)).as("the deal keeps its link").isEqualTo(link);
		assertThat(similar(everything(CONTOSO)).id()).isEqualTo(first.referral().id());
		Deal second = create("Second");
		assertThat(link(second)).as("a new deal gets the entry that stayed").isEqualTo(stays);
		assertThat(second.engagement().customer().name()).isEqualTo("Tailspin Toys");
		assertThat(similar(everything(CONTOSO)).id()).isEqualTo(first.referral().id());
	}

	@Test
	void theDirectoryCountsTheDealsOfWhatWasMergedAwayWithTheEntryThatStayed() {
		UUID link = link(create("First"));
		assertThat(this.ties.deals(List.of(link))).isEqualTo(Map.of(link, 1L));
		UUID stays = merge(link);
		create("Second");
		assertThat(this.ties.deals(List.of(stays))).isEqualTo(Map.of(stays, 2L));
	}

	@Test
	void theDirectoryKnowsWhichSolutionsStandInDeals() {
		create("First");
		assertThat(this.ties.sold(List.of("SOL-1001-AAAA", "SOL-9001-ZZZZ"))).containsExactly("SOL-1001-AAAA");
	}

	private Deal create(String name) {
		return this.programme.create(Programme.wanted(CONTOSO.locationId(), PRIVATE, name, DealMother.MINA));
	}

	private Duplicates.Similar similar(Viewer viewer) {
		return this.duplicates
			.of(List.of(Programme.wanted(CONTOSO.locationId(), PRIVATE, "Another", DealMother.MINA)), viewer)
			.get(0);
	}

	private UUID link(Deal deal) {
		return this.jdbc.sql("select customer_id from engagement where id = ?")
			.param(deal.engagement().id())
			.query(UUID.class)
			.single();
	}

	/** As the directory does it. */
	private UUID merge(UUID gone) {
		UUID stays = UUID.randomUUID();
		Viewer keeper = this.programme.member(DealMother.MICROSOFT, "keeper@microsoft.example",
				app.tandem.access.Role.PROGRAMME_ADMIN);
		this.jdbc.sql("""
				insert into customer (id, name, line1, city, country)
				values (?, 'Tailspin Group', '2 Kungsgatan', 'Stockholm', 'SE')
				""").param(stays).update();
		this.jdbc.sql("update customer set merged_into = ?, merged_at = now(), merged_by = ? where id = ?")
			.params(stays, keeper.memberId(), gone)
			.update();
		return stays;
	}

}
