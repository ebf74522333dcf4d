package app.tandem.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.deal.Deal;
import app.tandem.deal.DealFilter;
import app.tandem.audit.AuditLog;
import app.tandem.deal.DealLists;
import app.tandem.deal.Tab;
import app.tandem.job.Jobs;
import app.tandem.sheet.Download;
import app.tandem.testing.WritingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of exports, and to whom. */
@WritingTest
class ExportsTests {

	private static final DealFilter OUTBOUND = DealFilter.of(Tab.OUTBOUND);

	private final ApplicationContext beans;

	private final JdbcClient jdbc;

	private ImportCast cast;

	private Viewer admin = ImportCast.NOBODY;

	ExportsTests(ApplicationContext beans, JdbcClient jdbc) {
		this.beans = beans;
		this.jdbc = jdbc;
		this.cast = new ImportCast(beans);
	}

	@BeforeEach
	void enter() {
		cast = new ImportCast(beans);
		cast.enter();
		admin = cast.member(Role.REFERRALS_ADMIN);
	}

	@Test
	void saysHowManyOfHowManyWhereAFileHoldsNotAll() {
		cast.privateDeal();
		cast.privateDeal();
		assertThat(exports(2).extent(OUTBOUND, admin)).isEqualTo(new Exports.Extent(2, 2));
		exports(2).request(OUTBOUND, Download.CSV, admin, Locale.ENGLISH);
		cast.privateDeal();
		assertThat(exports(2).extent(OUTBOUND, admin)).isEqualTo(new Exports.Extent(3, 2));
		exports(2).request(OUTBOUND, Download.CSV, admin, Locale.ENGLISH);
		assertThat(exports(2).earlier(admin)).extracting(Exports.ExportView::title)
			.containsExactly("2 of 3 deals", "2 deals");
	}

	@Test
	void countsWhatWasPickedOnly() {
		Deal picked = cast.privateDeal();
		cast.privateDeal();
		MultiValueMap<String, String> words = new LinkedMultiValueMap<>();
		words.add("tab", "outbound");
		words.add("pick", picked.referral().id().toString());
		words.add("pick", UUID.randomUUID().toString());
		words.add("pick", cast.inbound().referral().id().toString());
		assertThat(exports(5).extent(DealFilter.ofSelection(words), admin)).isEqualTo(new Exports.Extent(1, 1));
	}

	@Test
	void forgetsExportsAfterAWeek() {
		exports(5).request(OUTBOUND, Download.CSV, admin, Locale.ENGLISH);
		assertThat(exports(5).earlier(admin)).hasSize(1);
		assertThat(exports(5).earlier(cast.member(Role.REFERRALS_ADMIN))).as("of others").isEmpty();
		jdbc.sql("update export_run set requested_at = requested_at - interval '8 days' where member_id = :id")
			.param("id", admin.memberId())
			.update();
		assertThat(exports(5).earlier(admin)).isEmpty();
	}

	private Exports exports(int most) {
		return new Exports(jdbc, beans.getBean(DealLists.class), beans.getBean(Jobs.class),
				new BulkLimits(1_000, DataSize.ofMegabytes(10), most), beans.getBean(MessageSource.class),
				beans.getBean(AuditLog.class), Clock.offset(Clock.systemUTC(), Duration.ZERO));
	}

}
