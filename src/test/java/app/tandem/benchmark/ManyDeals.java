package app.tandem.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.util.UriUtils;

/**
 * Fills one company up with deals like those it has, faster than the application would.
 */
final class ManyDeals {

	/**
	 * Each new deal takes after an open one that the company started. What is drawn for
	 * it is drawn each on its own, but the newest are hardly decided yet.
	 */
	private static final String PLAN = """
			create unlogged table planned as
			with model as (select id, engagement_id, row_number() over (order by id) - 1 as number
					from referral where organization_id = :company and direction = 'OUTBOUND' and status = 'ACTIVE'),
				drawn as (select n, (select array_agg(hashint8extended(n, k) & 1048575 order by k)
						from generate_series(1, 9) k) as d
					from generate_series(1::bigint, :count) n),
				decided as (select *, case when n < :count / 20 and d[1] % 100 < 95 or d[2] % 100 < 40 then 'ACCEPTED'
						when d[2] % 100 < 75 then 'WON' else 'LOST' end as substatus from drawn)
			select n, m.id as model, m.engagement_id as engagement_model, uuidv7() as referral,
				uuidv7() as engagement, substatus,
				(array['Cold chain', '스마트 공장', 'Учёт запасов', 'Kundportal', 'Network refresh', 'Data centre move'])
					[1 + d[3] % 6] || ' ' || n as name,
				(array['Adatum', '한빛물산', 'Ромашка', 'Öresund Frakt', 'Trey Research', '동해해운', 'Wide World Importers'])
					[1 + d[4] % 7] || ' ' || d[5] % 5000 as customer,
				(array['US', 'KR', 'GB', 'SE', 'DE', 'FR', 'JP', 'BR', 'RU', 'NL'])[1 + d[6] % 10] as country,
				case when substatus = 'WON' then 100 else (array[10, 20, 40, 60, 80])[1 + d[7] % 5] end as stage,
				case when substatus = 'WON' then (array['NOT_REGISTERED', 'SUBMITTED', 'APPROVED', 'COMPLETED'])
					[1 + d[8] % 4] else 'NOT_REGISTERED' end as registration,
				now()::date + (d[9] % 400)::int - 30 as close_date, 1000 + d[8] % 900000 as value,
				now() - n * interval '5 minutes' as at
			from decided join model m on m.number = n % (select count(*) from model)
			""";

	private static final String ENGAGEMENTS = """
			insert into engagement select p.* from planned n join engagement e on e.id = n.engagement_model
				cross join lateral jsonb_populate_record(e, jsonb_build_object('id', n.engagement, 'customer_name',
					n.customer, 'country', n.country, 'created_at', n.at)) p
			""";

	private static final String REFERRALS = """
			insert into referral select p.* from planned n join referral r on r.id = n.model
				cross join lateral jsonb_populate_record(r, jsonb_build_object('id', n.referral, 'engagement_id',
					n.engagement, 'name', n.name, 'customer_name', n.customer, 'country', n.country, 'stage', n.stage,
					'value', n.value, 'close_date', n.close_date, 'created_at', n.at, 'updated_at', n.at, 'accepted_at', n.at,
					'status', case n.substatus when 'ACCEPTED' then 'ACTIVE' else 'CLOSED' end, 'substatus', n.substatus,
					'won_at', case n.substatus when 'WON' then n.at end, 'lost_at', case n.substatus when 'LOST' then n.at end,
					'reason', case n.substatus when 'LOST' then 1 end, 'registration_status', n.registration, 'location_id',
					(select l.id from location l where l.organization_id = r.organization_id and l.retired_at is null
						order by md5(n.n::text || l.id) limit 1),
					'shared_text', searched(concat_ws(E'\\n', n.name, n.customer)),
					'search_text', searched(concat_ws(E'\\n', n.name, n.customer,
						(select string_agg(m.first_name || ' ' || m.last_name || ' ' || m.email, E'\\t' order by m.position)
							from team_member m where m.referral_id = r.id and not m.inviters),
						r.crm_id, r.campaign_id, r.notes)))) p
			""";

	private static final String PARTS = """
			insert into %1$s select p.* from planned n join %1$s c on c.referral_id = n.model
				cross join lateral jsonb_populate_record(c, jsonb_build_object('referral_id', n.referral)) p
			""";

	/** One each tells where it came from. */
	private static final String EVENTS = """
			insert into deal_event select p.* from planned n join deal_event v on v.referral_id = n.model
					and v.id in (select distinct on (referral_id) id from deal_event order by referral_id, at)
				cross join lateral jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'referral_id',
					n.referral, 'engagement_id', n.engagement, 'job_id', null, 'at', n.at)) p
			""";

	private static final String[] TABLES = { "engagement", "referral", "referral_solution", "team_member",
			"deal_event" };

	/** Those that no constraint stands on. */
	private static final String INDEXES = """
			select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
			from pg_index i where i.indrelid = any(cast(:tables as regclass[]))
				and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
			order by 1
			""";

	private final JdbcClient owner;

	ManyDeals(DataSource owner) throws SQLException {
		this.owner = JdbcClient.create(new SingleConnectionDataSource(owner.getConnection(), true));
	}

	/** Adds this many deals, and lets the database get to know them. */
	void add(Object company, int count) {
		this.owner.sql("set maintenance_work_mem = '512MB'").update();
		this.owner.sql("set work_mem = '128MB'").update();
		this.owner.sql("set synchronous_commit = off").update();
		this.owner.sql(PLAN).param("company", company).param("count", count).update();
		this.owner.sql("analyze planned").update();
		// An index is faster built once than row by row.
		List<Index> indexes = this.owner.sql(INDEXES).param("tables", TABLES).query(Index.class).list();
		indexes.forEach((index) -> this.owner.sql("drop index " + index.name()).update());
		this.owner.sql(ENGAGEMENTS).update();
		this.owner.sql(REFERRALS).update();
		addParts("referral_solution");
		addParts("team_member");
		this.owner.sql(EVENTS).update();
		indexes.forEach((index) -> this.owner.sql(index.definition()).update());
		this.owner.sql("drop table planned").update();
		for (String table : TABLES) {
			this.owner.sql("vacuum analyze " + table).update();
		}
	}

	/** What one of many deals is called, and no other, as it stands in an address. */
	static String nameOfOne(JdbcClient jdbc) {
		return UriUtils.encode(jdbc
			.sql("select name from referral where name like 'Network refresh %' order by id limit 1 offset 5000")
			.query(String.class)
			.single(), StandardCharsets.UTF_8);
	}

	/** Also to closed deals, which get no others. */
	private void addParts(String table) {
		this.owner.sql("alter table " + table + " disable trigger user").update();
		this.owner.sql(PARTS.formatted(table)).update();
		this.owner.sql("alter table " + table + " enable trigger user").update();
	}

	/** An index of these tables, and how it is made. */
	record Index(String name, String definition) {
	}

}
