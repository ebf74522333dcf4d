-- Whoever goes along the usual order past a thousand deals that no filter lets through need not look at each of them: what is chosen from
-- lists and bounded by an end stands in the index itself.
drop index referral_by_created;
create index referral_by_created on referral (organization_id, direction, created_at desc, id desc,
	substatus, stage, registration_status, base, country, location_id, close_date, value) where withdrawn_at is null;
