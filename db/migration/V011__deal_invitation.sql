-- A company takes part in an engagement once: it can be asked again only after it declined, or let the time run out.
create unique index one_half_per_company on referral (organization_id, engagement_id)
	where substatus not in ('DECLINED', 'EXPIRED') and withdrawn_at is null;
