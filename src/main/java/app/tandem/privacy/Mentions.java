package app.tandem.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import app.tandem.deal.Contact;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a company keeps somebody: in what it says itself, as {@code erase_person} of the
 * database erases it. Whose deals these are plays no part: who answers for personal data
 * answers for that of the entire company.
 */
@Component
class Mentions {

	private static final String OF = """
			select 'CONTACT', r.id, e.contact_first_name, e.contact_last_name, e.contact_phone, e.contact_email,
				coalesce((select d.actor_name from deal_event d where d.engagement_id = e.id and d.referral_id = r.id
					and d.kind = 'CREATED' order by d.at limit 1), '') as consent_by, r.created_at
			from engagement e join referral r on r.engagement_id = e.id and r.organization_id = e.starter_id
				and r.direction = 'OUTBOUND'
			where e.starter_id = :company and lower(e.contact_email) = lower(:email)
			union all
			select distinct 'TEAM', r.id, t.first_name, t.last_name, t.phone, t.email, '', r.created_at
			from referral r join team_member t on t.referral_id = r.id
			where r.organization_id = :company and lower(t.email) = lower(:email)
			union all
			select 'REGISTRATION', r.id, g.contact_first_name, g.contact_last_name, g.contact_phone, g.contact_email, '',
				g.submitted_at
			from referral r join registration g on g.referral_id = r.id
			where r.organization_id = :company and lower(g.contact_email) = lower(:email)
			order by 8, 2, 1
			""";

	private final JdbcClient jdbc;

	Mentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The oldest first. */
	List<Mention> of(UUID organizationId, String email) {
		return this.jdbc.sql(OF)
			.param("company", organizationId)
			.param("email", email)
			.query((row, n) -> new Mention(Mention.Place.valueOf(row.getString(1)), row.getObject(2, UUID.class),
					new Contact(row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
					row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant()))
			.list();
	}

}
