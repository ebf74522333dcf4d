package app.tandem.deal.invitation;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds deals of the demo, and what was written about them. */
record DemoDeals(JdbcClient jdbc) {

	static final String PRIVATE = "r.base = 'PRIVATE' and not r.partner_to_partner and r.substatus = 'ACCEPTED'";

	/** One of Contoso's own outbound deals, whose type and status fit the condition. */
	UUID contosos(String condition) {
		return one("o.name = 'Contoso' and r.direction = 'OUTBOUND' and " + condition);
	}

	UUID one(String condition) {
		return jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				join location l on l.id = r.location_id join engagement e on e.id = r.engagement_id
				where %s order by r.created_at desc, r.id limit 1
				""".formatted(condition)).query(UUID.class).single();
	}

	int version(UUID id) {
		return Integer.parseInt(column(id, "version"));
	}

	String column(UUID id, String column) {
		return jdbc.sql("select %s::text from referral where id = :id".formatted(column))
			.param("id", id)
			.query(String.class)
			.single();
	}

	/** Gives the deal what is its company's own. */
	void note(UUID id) {
		jdbc.sql(
				"update referral set notes = 'Ours alone', crm_id = 'CRM-778811', campaign_id = 'CAMP-4411' where id = :id")
			.param("id", id)
			.update();
	}

	/** How many halves the engagement of this deal has. */
	long halves(UUID id) {
		return jdbc.sql(
				"select count(*) from referral where engagement_id = (select engagement_id from referral where id = :id)")
			.param("id", id)
			.query(Long.class)
			.single();
	}

	/** The half of the same engagement that this company has. */
	UUID half(UUID id, String company) {
		return jdbc.sql("""
				select r.id from referral r join organization o on o.id = r.organization_id
				where r.engagement_id = (select engagement_id from referral where id = :id) and o.name = :company
				order by r.created_at desc limit 1
				""").param("id", id).param("company", company).query(UUID.class).single();
	}

	UUID company(String name) {
		return jdbc.sql("select id from organization where name = :name")
			.param("name", name)
			.query(UUID.class)
			.single();
	}

}
