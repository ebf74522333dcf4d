package app.tandem.bulk;

import java.util.UUID;

import app.tandem.job.Job;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of an import that is over, whatever happened meanwhile.
 *
 * @param context in front of each complaint
 */
record Invariants(JdbcClient database, String context) {

	/**
	 * Looks whether every row of an import took effect just once, or never, with a
	 * reason.
	 */
	void check(UUID run) {
		jobIsOver(run);
		rowsHaveOneFateEach(run);
		rowsAndDealsMatch(run);
		dealsAreWhole(run);
		assertThat(number("""
				select count(*) from scheduled_tasks t join import_run m on m.job_id::text = t.task_instance
				where m.id = :run
				""", run)).as(at("nothing is left to do")).isLessThanOrEqualTo(1);
	}

	/** Looks besides whether a file of new deals got what it asks for. */
	void check(UUID run, FaultFile file) {
		check(run);
		assertThat(counts(run)).as(at("every row has its fate"))
			.isEqualTo(new ImportCounts(file.good(), 0, 0, file.faulty()));
		assertThat(database.sql("select count(*) from referral where name like :name and direction = 'OUTBOUND'")
			.param("name", file.mark() + " row %")
			.query(Integer.class)
			.single()).as(at("no second deal for any row")).isEqualTo(file.good());
		assertThat(number("""
				select count(*) from import_run one join import_run other on other.sha256 = one.sha256
				where one.id = :run
				""", run)).as(at("one upload")).isOne();
		assertThat(number("""
				select count(*) from import_row i where i.import_id = :run and i.outcome = 'CREATED'
					and ((select count(*) from referral_solution s where s.referral_id = i.referral_id) <> 3
						or (select count(*) from team_member t where t.referral_id = i.referral_id) <> 3)
				""", run)).as(at("all solutions and members")).isZero();
	}

	ImportCounts counts(UUID run) {
		return database.sql("""
				select count(*) filter (where outcome = 'CREATED') as created,
					count(*) filter (where outcome = 'UPDATED') as updated,
					count(*) filter (where outcome = 'UNCHANGED') as unchanged,
					count(*) filter (where outcome = 'NOT_PROCESSED') as not_processed
				from import_row where import_id = :run
				""").param("run", run).query(ImportCounts.class).single();
	}

	Job.State state(UUID run) {
		return database.sql("select j.state from import_run m left join job j on j.id = m.job_id where m.id = :run")
			.param("run", run)
			.query(Job.State.class)
			.single();
	}

	boolean isOver(UUID run) {
		return state(run).isOver();
	}

	private void jobIsOver(UUID run) {
		assertThat(number("""
				select count(*) from job j join import_run m on m.job_id = j.id
				where m.id = :run and j.state = 'DONE' and j.rows_done = j.rows_total and j.rows_total = m.records
					and j.problems = (select count(*) from import_row i
						where i.import_id = m.id and i.outcome = 'NOT_PROCESSED')
					and j.lease is null
				""", run)).as(at("the job is done and says so")).isOne();
	}

	private void rowsHaveOneFateEach(UUID run) {
		assertThat(
				number("""
						select count(distinct i.row_number) - m.records from import_row i join import_run m on m.id = i.import_id
						where m.id = :run group by m.records
						""",
						run))
			.as(at("the counts add up to the rows read"))
			.isZero();
		assertThat(number("""
				select count(*) from import_row where import_id = :run and outcome = 'NOT_PROCESSED' and findings = '[]'
				""", run)).as(at("a row that was not processed says why")).isZero();
	}

	private void rowsAndDealsMatch(UUID run) {
		assertThat(number("""
				select count(*) from import_row i join import_run m on m.id = i.import_id
				where m.id = :run and i.outcome = 'CREATED' and (select count(*) from deal_event e
					join referral r on r.id = e.referral_id and r.withdrawn_at is null
					where e.referral_id = i.referral_id and r.engagement_id = i.engagement_id and e.job_id = m.job_id
						and e.kind = 'CREATED') <> 1
				""", run)).as(at("each created row has its deal, with one event of the job")).isZero();
		assertThat(number("""
				select count(*) from import_row i join import_run m on m.id = i.import_id
				where m.id = :run and i.outcome = 'UPDATED' and not exists (select from deal_event e
					where e.referral_id = i.referral_id and e.job_id = m.job_id)
				""", run)).as(at("each updated row has its events")).isZero();
		assertThat(number("""
				select count(*) from (select e.referral_id, e.kind, e.data from deal_event e
					join import_run m on m.job_id = e.job_id where m.id = :run
					group by e.referral_id, e.kind, e.data having count(*) > 1) twice
				""", run)).as(at("nothing happened twice")).isZero();
		assertThat(number("""
				select count(*) from deal_event e join import_run m on m.job_id = e.job_id
				where m.id = :run and not exists (select from import_row i where i.import_id = m.id
					and i.engagement_id = e.engagement_id and i.outcome in ('CREATED', 'UPDATED'))
				""", run)).as(at("nothing happened without its row")).isZero();
	}

	private void dealsAreWhole(UUID run) {
		assertThat(number("""
				select count(*) from import_row i left join referral r on r.id = i.referral_id
					left join engagement e on e.id = r.engagement_id
				where i.import_id = :run and i.outcome in ('CREATED', 'UPDATED') and (e.id is null
					or r.organization_id <> i.organization_id
					or not exists (select from referral_solution s where s.referral_id = r.id)
					or not exists (select from team_member t where t.referral_id = r.id))
				""", run)).as(at("no deal without its company, solutions and team")).isZero();
	}

	private int number(String sql, UUID run) {
		return database.sql(sql).param("run", run).query(Integer.class).single();
	}

	private String at(String what) {
		return what + " (" + context + ")";
	}

}
