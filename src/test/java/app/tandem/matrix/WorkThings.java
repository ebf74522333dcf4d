package app.tandem.matrix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.tandem.access.Role;
import com.github.f4b6a3.uuid.UuidCreator;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people have under way: drafts, imports, exports, jobs, files for the directory.
 */
final class WorkThings {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String COLUMNS = "Referral ID,Deal Name,Customer Name,Customer Address Line 1,Customer City,"
			+ "Customer Country,Partner Referral Status,Partner Referral Substatus,Estimated Deal Value,Currency,"
			+ "Estimated Close Date,Microsoft help required?,Share with Microsoft sales team,"
			+ "Consent to share Customer/Partner contact,Solution 1,Team member 1\n";

	private final JdbcClient jdbc;

	private final Cast cast;

	private final Desk desk;

	private final List<Thing> things = new ArrayList<>();

	WorkThings(ApplicationContext beans, Cast cast, Desk desk) {
		this.jdbc = beans.getBean(JdbcClient.class);
		this.cast = cast;
		this.desk = desk;
	}

	List<Thing> enter() {
		draft("draft.own", Actor.USER_ON_TEAM);
		draft("draft.strange", Actor.STRANGERS_ADMIN);
		view("view.own", Actor.USER_ON_TEAM, false);
		view("view.shared", Actor.USER_ON_TEAM, true);
		view("view.strange", Actor.STRANGERS_ADMIN, true);
		selection("run.own", Actor.USER_ON_TEAM);
		selection("run.strange", Actor.STRANGERS_ADMIN);
		checked("import.checked", Actor.USER_ON_TEAM, Company.OWN);
		checked("import.strange", Actor.STRANGERS_ADMIN, Company.STRANGER);
		String done = checked("import.done", Actor.LOCATION_ADMIN, Company.OWN);
		desk.send(Actor.LOCATION_ADMIN, Ask.post(done + "/commit", "checked", "0"));
		finished();
		export("export.user", Actor.USER_ON_TEAM, "outbound");
		export("export.location", Actor.LOCATION_ADMIN, "outbound");
		export("export.company", Actor.COMPANY_ADMIN, "outbound");
		export("export.elsewhere", Actor.ADMIN_ELSEWHERE, "outbound");
		export("export.partner", Actor.PARTNERS_ADMIN, "inbound");
		export("export.strange", Actor.STRANGERS_ADMIN, "outbound");
		export("export.seller", Actor.SELLER, "inbound");
		job("job.own", Actor.USER_ON_TEAM);
		jdbc.sql("update job set seen_at = null where link like '/opportunities/imports/%'").update();
		things.add(new Thing("job.done",
				jdbc.sql("select id from job where member_id = :member and kind = 'IMPORT'")
					.param("member", cast.id(Actor.LOCATION_ADMIN))
					.query(UUID.class)
					.single()));
		uploads();
		inTheOtherList();
		return things;
	}

	private void draft(String name, Actor actor) {
		UUID id = UUID.randomUUID();
		desk.send(actor,
				Ask.post("/opportunities/drafts/" + id + "/customer", "entered", "true", "country", "SE",
						"address.name", Canary.text(name), "address.line1", Canary.text(name), "address.city", "Malmö",
						"consent", "true", "contact.firstName", Canary.bait(name), "contact.lastName",
						Canary.mark(name), "contact.phone", "+46 40", "contact.email", Canary.email(name)));
		desk.send(actor,
				Ask.post("/opportunities/drafts/" + id + "/details", "location",
						cast.location(actor.company(), Place.LONDON).id().toString(), "terms.name", Canary.text(name),
						"terms.value", "12", "terms.currency", "EUR", "terms.closeDate", "2099-06-30", "terms.notes",
						Canary.text(name), "terms.crmId", Canary.word(name)));
		things.add(new Thing(name, id, Map.of("key", UUID.randomUUID().toString())));
	}

	private void selection(String name, Actor actor) {
		UUID key = UUID.randomUUID();
		desk.send(actor, Ask.post("/opportunities/selections", "deed", "favorite", "key", key.toString(), "ids",
				UUID.randomUUID().toString()));
		things.add(new Thing(name, key));
	}

	private void view(String name, Actor actor, boolean shared) {
		desk.send(actor, Ask.post("/opportunities/views", "tab", "outbound", "name", Canary.text(name), "shared",
				String.valueOf(shared)));
		things.add(new Thing(name,
				jdbc.sql("select id from saved_view where name = :name")
					.param("name", Canary.text(name))
					.query(UUID.class)
					.single()));
	}

	private String checked(String name, Actor actor, Company company) {
		String row = ",%s,%s,1 Kungsgatan,Stockholm,SE,New,Accepted,2500,EUR,09/30/2099,No,No,Yes,%s,\"%s, Body, 1, %s\""
			.formatted(Canary.text(name), Canary.text("customer." + company.title()), DealThings.SOLUTION,
					Canary.word(name), actor.email());
		String path = desk
			.send(actor,
					Ask.post("/opportunities/imports", "key", name, "action", "check", "location",
							cast.location(company, Place.LONDON).id().toString()),
					Canary.word(name) + ".csv", OtherThings.bytes(COLUMNS + row))
			.replace("/check", "");
		things.add(new Thing(name, path.substring(path.lastIndexOf('/') + 1), Map.of()));
		return path;
	}

	private void export(String name, Actor actor, String tab) {
		desk.send(actor, Ask.post("/opportunities/exports", "tab", tab, "format", "csv"));
		finished();
		things.add(new Thing(name,
				jdbc.sql("select id from export_run where member_id = :member order by requested_at desc limit 1")
					.param("member", cast.id(actor))
					.query(UUID.class)
					.single()));
	}

	/** Waits until everything that was started is done. */
	void finished() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (jdbc.sql("select exists (select from job where state in ('QUEUED', 'RUNNING'))")
			.query(Boolean.class)
			.single()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("a job does not end");
			}
			java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	/** Waits in the queue for ever, as nobody has scheduled it. */
	private void job(String name, Actor actor) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		jdbc.sql("""
				insert into job (id, organization_id, member_id, kind, title, language, state, link, submitted_at)
				values (:id, :company, :member, 'IMPORT', :title, 'en', 'QUEUED', '/jobs', now())
				""")
			.param("id", id)
			.param("company", cast.organization(actor.company()).id())
			.param("member", cast.id(actor))
			.param("title", Canary.word(name))
			.update();
		things.add(new Thing(name, id));
	}

	/** Files of the programme admin's own, and of another one. */
	private void uploads() {
		var other = cast.member(Company.VENDOR, "other@matrix.example", "Some", "Body", "-");
		cast.grant(other, Role.PROGRAMME_ADMIN, null);
		String solutions = "Solution ID,Solution name,Publisher,Assessment,Incentive tags,Co-sell ready,Retired\n"
				+ "SOL-7002-MTRX,%s,Microsoft,No,,Yes,No\n";
		String customers = "Customer ID,Customer name,Address line 1,Address line 2,City,State,Postal code,Country,D-U-N-S\n"
				+ ",%s,1 Gatan,,Malmö,,,SE,\n";
		upload("solutionfile.own", "catalogue", solutions, cast.id(Actor.PROGRAMME_ADMIN));
		upload("solutionfile.others", "catalogue", solutions, other.id());
		upload("customerfile.own", "customers", customers, cast.id(Actor.PROGRAMME_ADMIN));
		upload("customerfile.others", "customers", customers, other.id());
	}

	/** What is of one list is not found in the other. */
	private void inTheOtherList() {
		for (String list : List.of("solution", "customer")) {
			things.add(new Thing("no" + list + "file.own",
					OtherThings.thing(things, (list.equals("solution") ? "customer" : "solution") + "file.own").id(),
					Map.of()));
		}
	}

	private void upload(String name, String list, String content, UUID member) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		jdbc.sql("""
				insert into directory_upload (id, member_id, list, file_name, content, created_at)
				values (:id, :member, :list, :file, :content, now())
				""")
			.param("id", id)
			.param("member", Objects.requireNonNull(member))
			.param("list", list)
			.param("file", Canary.word(name) + ".csv")
			.param("content", OtherThings.bytes(content.formatted(Canary.text(name))))
			.update();
		things.add(new Thing(name, id));
	}

}
