-- What says whose half of which engagement a row is stays for good, on live deals too: domain.md, "Location cannot change
-- after creation".
create function refuse_other_referral() returns trigger language plpgsql as $$
begin
	raise exception 'referral %: company, engagement, location and direction are fixed at creation', old.id
		using errcode = '23514';
end $$;
create trigger stays_where_it_is before update on referral for each row
	when ((old.id, old.organization_id, old.engagement_id, old.location_id, old.direction)
		is distinct from (new.id, new.organization_id, new.engagement_id, new.location_id, new.direction))
	execute function refuse_other_referral();
