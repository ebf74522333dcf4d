package app.tandem.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.tandem.access.Locations;
import app.tandem.access.Organizations;
import app.tandem.access.Reach;
import app.tandem.access.Role;
import app.tandem.access.Viewer;
import app.tandem.access.Viewers;
import app.tandem.bulk.finding.FindingText;
import app.tandem.bulk.sheet.Sheet;
import app.tandem.bulk.sheet.SheetReader;
import app.tandem.bulk.sheet.SheetRow;
import app.tandem.deal.Ask;
import app.tandem.deal.Change;
import app.tandem.deal.Contact;
import app.tandem.deal.Deal;
import app.tandem.deal.DealMother;
import app.tandem.deal.DealSolution;
import app.tandem.deal.Deals;
import app.tandem.deal.NewDeal;
import app.tandem.deal.NewDeal.Selling;
import app.tandem.deal.PartnerInvitation;
import app.tandem.deal.SalesStage;
import app.tandem.deal.Seat;
import app.tandem.deal.StageNames;
import app.tandem.deal.TeamMember;
import app.tandem.sheet.TextFormat;
import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Companies of a test's own in a database that others use too, with a vendor, a catalogue
 * and deals in every state.
 */
final class ImportCast {

	/** When rows are planned: a week after the deals came about. */
	static final Instant NOW = DealMother.MONDAY.plus(Duration.ofDays(7));

	static final Viewer NOBODY = Viewer.withoutRights(new UUID(0, 0), new UUID(0, 0), "");

	private static final List<String> CATALOGUE = List.of("SOL-1001-AAAA", "SOL-1002-BBBB", "SOL-2001-CCCC");

	final Seat contoso = seat("Contoso");

	final Seat fabrikam = seat("Fabrikam");

	final UUID london = UUID.randomUUID();

	/** No deals are created here any more. */
	final UUID closed = UUID.randomUUID();

	private final ApplicationContext beans;

	private final JdbcClient jdbc;

	private final Deals deals;

	private final Seat vendor;

	ImportCast(ApplicationContext beans) {
		this.beans = beans;
		this.jdbc = beans.getBean(JdbcClient.class);
		this.deals = beans.getBean(Deals.class);
		this.vendor = vendor().orElseGet(() -> seat("Microsoft"));
	}

	/** Enters the companies, and vendor and catalogue unless they are there. */
	void enter() {
		if (vendor().isEmpty()) {
			company(vendor, "VENDOR");
		}
		company(contoso, "PARTNER");
		company(fabrikam, "PARTNER");
		location(london, contoso, false);
		location(closed, contoso, false);
		jdbc.sql("update location set retired_at = now() where id = :id").param("id", closed).update();
		CATALOGUE.forEach((id) -> solution(id, false));
		solution("SOL-9001-ZZZZ", true);
		solution("SOL-OLD", false);
		jdbc.sql("update solution set retired_at = now() where id = 'SOL-OLD'").update();
	}

	/** What Contoso calls a stage. */
	void nameStage(SalesStage stage, String name) {
		beans.getBean(StageNames.class).replace(contoso.organizationId(), Map.of(), Map.of(stage, List.of(name)));
	}

	void solution(String id, boolean assessment) {
		jdbc.sql("""
				insert into solution (id, version, publisher_id, name, assessment)
				values (:id, 1, :publisher, :id, :assessment) on conflict do nothing
				""")
			.param("id", id)
			.param("publisher", vendor.organizationId())
			.param("assessment", assessment)
			.update();
	}

	/**
	 * Somebody of Contoso's with one role, for the entire company or at these locations.
	 */
	Viewer member(Role role, UUID... locations) {
		return member(contoso, role, locations);
	}

	Viewer member(Seat company, Role role, UUID... locations) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		jdbc.sql("""
				insert into member (id, version, organization_id, email, first_name, last_name, phone, password_hash)
				values (:id, 1, :company, :email, 'Some', 'Body', '+1 555 0100', '')
				""")
			.param("id", id)
			.param("company", company.organizationId())
			.param("email", "some." + id + "@body.example")
			.update();
		if (locations.length == 0) {
			grant(id, company, role, null);
		}
		for (UUID location : locations) {
			grant(id, company, role, location);
		}
		return beans.getBean(Viewers.class).find(id).orElseThrow();
	}

	private void grant(UUID member, Seat company, Role role, @Nullable UUID location) {
		jdbc.sql("""
				insert into role_grant (id, organization_id, member_id, role, location_id)
				values (:id, :company, :member, :role, :location)
				""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("company", company.organizationId())
			.param("member", member)
			.param("role", role.name())
			.param("location", location, java.sql.Types.OTHER)
			.update();
	}

	/** What the MPN ID column says of a location. */
	static String mpnId(UUID location) {
		return location.toString();
	}

	Deal privateDeal() {
		return outbound(new Selling(Contact.NONE, Ask.NOTHING, false, false));
	}

	Deal partnerLed() {
		return outbound(new Selling(DealMother.CONTACT, Ask.NOTHING, true, false));
	}

	Deal coSell() {
		return outbound(new Selling(DealMother.CONTACT, DealMother.HELP, false, false));
	}

	Deal assessment() {
		Selling selling = new Selling(DealMother.CONTACT, Ask.NOTHING, false, true);
		return create(wanted(contoso, contoso.locationId(), selling, List.of(DealMother.solution("SOL-9001-ZZZZ")),
				List.of(DealMother.MINA)));
	}

	/** Contoso's half of a private deal of Fabrikam's, not yet answered. */
	Deal inbound() {
		Deal theirs = create(wanted(fabrikam, fabrikam.locationId(),
				new Selling(Contact.NONE, Ask.NOTHING, false, false), DealMother.SOLUTIONS, List.of(DealMother.OLEG)));
		PartnerInvitation like = DealMother.invitation(contoso);
		List<Change> changes = deals.invited(theirs, like, DealMother.origin(DealMother.MONDAY));
		deals.recordAll(changes);
		return again(changes.get(1).after());
	}

	/** Contoso's half of a deal that the vendor sent. */
	Deal sentByVendor() {
		Deal theirs = create(
				wanted(vendor, vendor.locationId(), new Selling(DealMother.CONTACT, Ask.NOTHING, false, false),
						DealMother.SOLUTIONS, List.of(DealMother.OLEG)));
		List<Change> changes = deals.invited(theirs, DealMother.invitation(contoso),
				DealMother.origin(DealMother.MONDAY));
		deals.recordAll(changes);
		return again(changes.get(1).after());
	}

	Deal outbound(Selling selling) {
		return create(wanted(contoso, contoso.locationId(), selling, DealMother.SOLUTIONS,
				List.of(DealMother.MINA, DealMother.JOHN)));
	}

	static NewDeal wanted(Seat company, UUID location, Selling selling, List<DealSolution> solutions,
			List<TeamMember> team) {
		return new NewDeal(company.organizationId(), location, DealMother.TAILSPIN, selling, DealMother.TERMS,
				SalesStage.CREATED, solutions, team);
	}

	Deal create(NewDeal wanted) {
		return again(deals.create(wanted, DealMother.origin(DealMother.MONDAY)));
	}

	Deal record(Change change) {
		deals.record(change);
		return again(change.after());
	}

	void recordAll(List<Change> changes) {
		deals.recordAll(changes);
	}

	/** The deal as it stands in the database now. */
	Deal again(Deal deal) {
		return deals.get(deal.referral().id(), everything(deal.party().organizationId()));
	}

	Deal deal(@Nullable UUID id, Seat company) {
		return deals.get((id != null) ? id : new UUID(0, 0), everything(company.organizationId()));
	}

	FileRow exported(Deal deal) {
		return FileRow.exported(deal, mpnId(deal.party().locationId()));
	}

	/** Who sees everything that a company has, and is nobody in particular. */
	Viewer everything(UUID company) {
		return new Viewer(new UUID(7, 7), company, company.equals(vendor.organizationId()), "Some Body",
				"some@body.example", Set.of(Role.ACCOUNT_ADMIN), new Reach(true, Set.of()), new Reach(false, Set.of()));
	}

	/** What would become of a row now, whose file was uploaded for the headquarters. */
	Planned plan(Viewer viewer, FileRow row) {
		return planAll(viewer, contoso.locationId(), row).get(0);
	}

	List<Planned> planAll(Viewer viewer, @Nullable UUID location, FileRow... rows) {
		SheetReader reader = beans.getBean(SheetReader.class);
		byte[] file = FileRow.file(List.of(rows));
		ImportRun run = new ImportRun(UUID.randomUUID(), viewer.organizationId(), viewer.memberId(), viewer.name(),
				location, "deals.csv", rows.length, NOW, null, null, 0, false);
		List<SheetRow> read = read(reader, file);
		return beans.getBean(RowPlanners.class)
			.of(read, run, viewer, FileScan.of(reader, new ImportFile(file, TextFormat.DETECTED)).repeated(), NOW)
			.plan(read, true)
			.stream()
			.map((plan) -> new Planned(plan, beans.getBean(FindingText.class)))
			.toList();
	}

	/** Writes what was planned. */
	Deal apply(Planned planned) {
		deals.recordAll(planned.plan().changes());
		return again(planned.deal());
	}

	static List<SheetRow> read(SheetReader reader, byte[] file) {
		List<SheetRow> rows = new ArrayList<>();
		try (Sheet sheet = reader.open(new ByteArrayResource(file))) {
			sheet.rows().forEachRemaining(rows::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows;
	}

	private Optional<Seat> vendor() {
		return beans.getBean(Organizations.class)
			.vendor()
			.map((vendor) -> new Seat(vendor.id(),
					beans.getBean(Locations.class).headquarters(vendor.id()).orElseThrow().id(), vendor.name()));
	}

	private void company(Seat seat, String kind) {
		jdbc.sql("insert into organization (id, version, kind, name, country) values (:id, 1, :kind, :name, 'SE')")
			.param("id", seat.organizationId())
			.param("kind", kind)
			.param("name", seat.company())
			.update();
		location(seat.locationId(), seat, true);
	}

	private void location(UUID id, Seat company, boolean headquarters) {
		jdbc.sql("""
				insert into location (id, version, organization_id, mpn_id, name, country, city, headquarters)
				values (:id, 1, :company, :mpn, :mpn, 'SE', 'Stockholm', :headquarters)
				""")
			.param("id", id)
			.param("company", company.organizationId())
			.param("mpn", mpnId(id))
			.param("headquarters", headquarters)
			.update();
	}

	private static Seat seat(String company) {
		return new Seat(UUID.randomUUID(), UUID.randomUUID(), company);
	}

}
