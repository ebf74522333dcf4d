package app.tandem.registration;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what tests work on among the demo's deals and registrations. */
public final class Desk {

	private final JdbcClient jdbc;

	public Desk(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A won deal of Contoso's that can be registered, and is not. */
	public UUID unregistered() {
		return this.jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
					join referral_solution s on s.referral_id = r.id
				where o.name = 'Contoso' and r.substatus = 'WON' and r.registration_status = 'NOT_REGISTERED'
					and s.solution_id = 'SOL-1234-PQRS' and (r.base = 'PARTNER_LED'
						or r.base = 'CO_SELL' and r.vendor_status in ('ACCEPTED', 'WON'))
				order by r.id limit 1
				""").query(UUID.class).single();
	}

	/** A registration of Contoso's for IP co-sell in this state. */
	public UUID registration(String status) {
		return this.jdbc.sql("""
				select g.id from registration g join organization o on o.id = g.organization_id
				where o.name = 'Contoso' and g.status = :status order by g.id limit 1
				""").param("status", status).query(UUID.class).single();
	}

	public UUID dealOf(UUID registration) {
		return this.jdbc.sql("select referral_id from registration where id = :id")
			.param("id", registration)
			.query(UUID.class)
			.single();
	}

	public int version(UUID registration) {
		return this.jdbc.sql("select version from registration where id = :id")
			.param("id", registration)
			.query(Integer.class)
			.single();
	}

	public String status(UUID registration) {
		return this.jdbc.sql("select status from registration where id = :id")
			.param("id", registration)
			.query(String.class)
			.single();
	}

	/** What lists show of the deal's registration. */
	public String shown(UUID deal) {
		return this.jdbc.sql("select registration_status from referral where id = :id")
			.param("id", deal)
			.query(String.class)
			.single();
	}

	/** The latest event of a deal: kind and data. */
	public String latestEvent(UUID deal) {
		return this.jdbc
			.sql("""
					select kind || ' ' || (data ->> 'to') || ' ' || (data ->> 'message') || ' ' || actor_name from deal_event
					where referral_id = :id order by at desc, id desc limit 1
					""")
			.param("id", deal)
			.query(String.class)
			.single();
	}

	public int count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Integer.class).single();
	}

	/** A deal's own half as it stands, without what is no part of it. */
	public String half(UUID deal) {
		return this.jdbc.sql("select (to_jsonb(r) - 'registration_status')::text from referral r where id = :id")
			.param("id", deal)
			.query(String.class)
			.single();
	}

}
