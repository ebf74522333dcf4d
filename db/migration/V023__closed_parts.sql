-- As before, but asked one referral after the other: as a join, the database read all referrals for each few rows of a
-- new installation's first import, whose tables it had no figures of yet.
create or replace function refuse_parts_of_closed_referral() returns trigger language plpgsql as $$
begin
	if exists (select from touched t
			where (select r.status from referral r where r.id = t.referral_id) = 'CLOSED') then
		raise exception 'the referral is closed; nothing can be changed any more' using errcode = '23514';
	end if;
	return null;
end $$;
