-- What companies share about a deal is guarded like their halves: what is fixed at creation stays (but for the link to
-- the directory), sharing and help are not taken back, and once the starter's half is closed nothing changes any more.
create function refuse_change_of_engagement() returns trigger language plpgsql as $$
declare
	directory_link text[] := array['customer_id'];
	said_by_starter text[] := array['version', 'base', 'partner_to_partner', 'contact_first_name', 'contact_last_name',
		'contact_phone', 'contact_email', 'help', 'notes_to_vendor'];
begin
	if (to_jsonb(new) - directory_link - said_by_starter) is distinct from (to_jsonb(old) - directory_link - said_by_starter) then
		raise exception 'engagement %: customer and consent are fixed at creation', old.id using errcode = '23514';
	end if;
	if new.base <> old.base and (old.base, new.base) not in (('PRIVATE', 'PARTNER_LED'), ('PRIVATE', 'CO_SELL'),
			('PARTNER_LED', 'CO_SELL')) or old.help is not null and new.help is distinct from old.help
			or old.partner_to_partner and not new.partner_to_partner then
		raise exception 'engagement %: sharing, help and invitations are not taken back', old.id using errcode = '23514';
	end if;
	if (to_jsonb(new) - directory_link) is distinct from (to_jsonb(old) - directory_link)
			and exists (select from referral r where r.engagement_id = old.id and r.organization_id = old.starter_id
				and r.direction = 'OUTBOUND' and r.status = 'CLOSED') then
		raise exception 'the referral of engagement % is closed; nothing can be changed any more', old.id using errcode = '23514';
	end if;
	return new;
end $$;
create trigger guarded_engagement before update on engagement for each row execute function refuse_change_of_engagement();
create trigger never_deleted before delete or truncate on engagement for each statement execute function refuse_rewriting();
