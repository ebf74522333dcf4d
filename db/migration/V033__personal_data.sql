-- What is known of people at customers, for whoever asks what it is or wants it gone; and how long a company keeps it.
create table retention (
	organization_id uuid primary key references organization,
	version integer not null,
	file_days integer check (file_days between 1 and 3650),
	contact_months integer check (contact_months between 1 and 240)
);
comment on column retention.file_days is 'files of imports are deleted so long after they came; null for never';
comment on column retention.contact_months is 'customer contacts of closed deals are erased so long after; null for never';

alter table import_run add column file_deleted_at timestamptz;

-- Only these functions set this, while they run: then the guards let pass what erases a person, and nothing else.
create function is_erasing() returns boolean language sql stable as $$
	select coalesce(current_setting('tandem.erasing', true), '') = 'on'
$$;

create or replace function refuse_change_of_closed_referral() returns trigger language plpgsql as $$
declare
	kept_by_write_path text[] := array['vendor_status', 'registration_status', 'base', 'partner_to_partner'];
	erased text[] := kept_by_write_path || array['version', 'updated_at', 'search_text', 'notes', 'reason_notes',
		'invited_notes'];
begin
	if (to_jsonb(new) - (case when is_erasing() then erased else kept_by_write_path end))
			is distinct from (to_jsonb(old) - (case when is_erasing() then erased else kept_by_write_path end)) then
		raise exception 'referral % is closed; nothing can be changed any more', old.id using errcode = '23514';
	end if;
	return new;
end $$;

create or replace function refuse_change_of_withdrawn_referral() returns trigger language plpgsql as $$
declare
	erased text[] := array['version', 'updated_at', 'search_text', 'notes', 'reason_notes',
		'invited_notes'];
begin
	if is_erasing() and (to_jsonb(new) - erased) is not distinct from (to_jsonb(old) - erased) then
		return new;
	end if;
	raise exception 'referral % was taken back; nothing can be changed any more', old.id using errcode = '23514';
end $$;

-- Of what is closed only the people on the team are erased: their number stays.
create function refuse_all_but_erasing_team() returns trigger language plpgsql as $$
declare
	erased text[] := array['first_name', 'last_name', 'phone', 'email'];
begin
	if exists (select from referral r where r.id in (old.referral_id, new.referral_id) and r.status = 'CLOSED')
			and (not is_erasing() or (to_jsonb(new) - erased) is distinct from (to_jsonb(old) - erased)) then
		raise exception 'the referral is closed; nothing can be changed any more' using errcode = '23514';
	end if;
	return new;
end $$;
drop trigger closed_team_update on team_member;
drop trigger closed_team_move on team_member;
create trigger closed_team_update before update on team_member for each row execute function refuse_all_but_erasing_team();

alter function refuse_change_of_engagement() rename to refuse_change_of_living_engagement;
drop trigger guarded_engagement on engagement;
create trigger guarded_engagement before update on engagement for each row when (not is_erasing())
	execute function refuse_change_of_living_engagement();
create function refuse_all_but_erasing_engagement() returns trigger language plpgsql as $$
declare
	erased text[] := array['version', 'contact_first_name', 'contact_last_name', 'contact_phone', 'contact_email',
		'notes_to_vendor'];
begin
	if (to_jsonb(new) - erased) is distinct from (to_jsonb(old) - erased) then
		raise exception 'engagement %: only its contact is erased', old.id using errcode = '23514';
	end if;
	return new;
end $$;
create trigger erased_engagement before update on engagement for each row when (is_erasing())
	execute function refuse_all_but_erasing_engagement();

drop trigger registration_steps on registration;
create trigger registration_steps before update on registration for each row when (not is_erasing())
	execute function refuse_wrong_step_of_registration();
create function refuse_all_but_erasing_registration() returns trigger language plpgsql as $$
declare
	erased text[] := array['version', 'contact_first_name', 'contact_last_name', 'contact_phone', 'contact_email'];
begin
	if (to_jsonb(new) - erased) is distinct from (to_jsonb(old) - erased) then
		raise exception 'registration %: only its contact is erased', old.id using errcode = '23514';
	end if;
	return new;
end $$;
create trigger erased_registration before update on registration for each row when (is_erasing())
	execute function refuse_all_but_erasing_registration();

create function refuse_all_but_erasing_event() returns trigger language plpgsql as $$
begin
	if not is_erasing() or (to_jsonb(new) - 'data') is distinct from (to_jsonb(old) - 'data') then
		raise exception 'deal_event is append-only' using errcode = '23514';
	end if;
	return new;
end $$;
drop trigger append_only on deal_event;
create trigger append_only before delete or truncate on deal_event
	for each statement execute function refuse_rewriting();
create trigger append_only_rows before update on deal_event for each row execute function refuse_all_but_erasing_event();

create function without_address(words text, address text, mark text) returns text language sql immutable as $$
	select regexp_replace(words, regexp_replace(address, '([^[:alnum:]])', '\\\1', 'g'), mark, 'gi')
$$;

-- The same data without a person: whole where the person stands in it as such, else without their address.
create function without_person(data jsonb, address text, mark text) returns jsonb language plpgsql immutable as $$
declare
	is_person boolean;
	is_contact boolean;
begin
	case jsonb_typeof(data)
		when 'object' then
			is_person := lower(data ->> 'email') = lower(address);
			is_contact := data ->> 'field' = 'CONTACT';
			return coalesce((select jsonb_object_agg(key, case
					when is_person and key in ('firstName', 'lastName', 'phone', 'email') then to_jsonb(mark)
					when is_contact and key in ('from', 'to') and position(lower(address) in lower(value #>> '{}')) > 0
						then to_jsonb(mark)
					else without_person(value, address, mark) end)
				from jsonb_each(data)), '{}'::jsonb);
		when 'array' then
			return coalesce((select jsonb_agg(without_person(value, address, mark) order by place)
				from jsonb_array_elements(data) with ordinality as element (value, place)), '[]'::jsonb);
		when 'string' then
			return to_jsonb(without_address(data #>> '{}', address, mark));
		else return data;
	end case;
end $$;

-- Puts the mark in place of a person, known by their e-mail address, wherever a company keeps them: as contact of its deals
-- and registrations, on the teams that it named, in what happened to these deals, and in what was imported or is being
-- typed. Answers the company's halves that were touched. Files are another matter: they go as a whole.
create function erase_person(company uuid, address text, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
declare
	halves uuid[];
begin
	perform set_config('tandem.erasing', 'on', true);
	select coalesce(array_agg(r.id order by r.id), '{}') into halves from referral r join engagement e on e.id = r.engagement_id
	where r.organization_id = company and (e.starter_id = company and lower(e.contact_email) = lower(address)
		or exists (select from team_member t where t.referral_id = r.id and lower(t.email) = lower(address))
		or exists (select from registration g where g.referral_id = r.id and lower(g.contact_email) = lower(address))
		or position(lower(address) in lower(concat_ws(' ', r.notes, r.reason_notes, r.invited_notes))) > 0
		or e.starter_id = company and position(lower(address) in lower(e.notes_to_vendor)) > 0
		or exists (select from deal_event d where d.referral_id = r.id
			and position(lower(address) in lower(d.data::text)) > 0));
	perform from referral where id = any (halves) order by id for update;

	update referral r set search_text = replace(r.search_text, lower(normalize(t.name, nfkc)), mark)
	from (select referral_id, min(first_name || ' ' || last_name) as name from team_member
			where referral_id = any (halves) and lower(email) = lower(address) group by referral_id) t
	where r.id = t.referral_id;
	update referral set version = version + 1, updated_at = now(), notes = without_address(notes, address, mark),
		reason_notes = without_address(reason_notes, address, mark),
		invited_notes = without_address(invited_notes, address, mark),
		search_text = replace(search_text, lower(normalize(address, nfkc)), mark)
	where id = any (halves);
	update engagement set version = version + 1, contact_first_name = mark, contact_last_name = mark, contact_phone = mark,
		contact_email = mark
	where starter_id = company and lower(contact_email) = lower(address);
	update engagement set notes_to_vendor = without_address(notes_to_vendor, address, mark)
	where starter_id = company and position(lower(address) in lower(notes_to_vendor)) > 0;
	update team_member t set first_name = mark, last_name = mark, phone = mark, email = mark
	from referral r
	where r.id = t.referral_id and lower(t.email) = lower(address)
		and (r.organization_id = company or t.inviters and r.invited_by = company);
	update registration set version = version + 1, contact_first_name = mark, contact_last_name = mark, contact_phone = mark,
		contact_email = mark
	where organization_id = company and lower(contact_email) = lower(address);
	update deal_event set data = without_person(data, address, mark)
	where referral_id = any (halves) and position(lower(address) in lower(data::text)) > 0;

	update import_row set before = without_person(before, address, mark), findings = without_person(findings, address, mark)
	where organization_id = company and (position(lower(address) in lower(before::text)) > 0
		or position(lower(address) in lower(findings::text)) > 0);
	delete from deal_draft where organization_id = company and referral_id is null
		and position(lower(address) in lower(input::text)) > 0;
	perform set_config('tandem.erasing', 'off', true);
	return query select unnest(halves);
end $$;

-- The customer contacts of deals that the company closed before then; answers its halves that were touched.
create function erase_old_contacts(company uuid, closed_before timestamptz, mark text) returns setof uuid language plpgsql
	security definer set search_path = public, pg_temp as $$
declare
	address text;
begin
	for address in select distinct lower(e.contact_email) from referral r join engagement e on e.id = r.engagement_id
		where r.organization_id = company and e.starter_id = company and r.status = 'CLOSED' and r.updated_at < closed_before
			and e.contact_email not in ('', mark)
			and not exists (select from engagement o join referral h on h.engagement_id = o.id and h.organization_id = company
				where o.starter_id = company and lower(o.contact_email) = lower(e.contact_email)
					and (h.status <> 'CLOSED' or h.updated_at >= closed_before))
	loop
		return query select erase_person(company, address, mark);
	end loop;
end $$;

revoke execute on function erase_person(uuid, text, text), erase_old_contacts(uuid, timestamptz, text) from public;
do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		grant execute on function erase_person(uuid, text, text), erase_old_contacts(uuid, timestamptz, text) to tandem_app;
	end if;
end $$;
