-- Who did what to which object: each company's entries are a chain of their own, see src/docs/decisions/0015. Without
-- foreign keys: to check one would lock the company's row, for which whoever appends next may wait with that lock held.
create table audit_event (
	id uuid not null unique,
	organization_id uuid,
	chain_id uuid not null generated always as (coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) stored,
	number bigint not null check (number > 0),
	at timestamptz not null,
	action text not null check (action <> ''),
	actor_id uuid,
	actor_name text not null,
	object_type text not null,
	object_id text not null,
	object_name text not null,
	before jsonb not null check (jsonb_typeof(before) = 'object'),
	after jsonb not null check (jsonb_typeof(after) = 'object'),
	request_id text not null,
	address text not null,
	previous_hash bytea not null check (octet_length(previous_hash) = 32),
	hash bytea not null check (octet_length(hash) = 32),
	primary key (chain_id, number)
);
create index audit_event_by_time on audit_event (chain_id, at, number);
comment on column audit_event.organization_id is 'whose log it stands in; null for strangers who named no known address';
comment on column audit_event.number is 'without gaps, and in the order in which transactions committed';

-- The last link of each chain. Whoever appends locks it, so that nobody else does meanwhile; and entries that were
-- cut off at the end are missed.
create table audit_chain (
	organization_id uuid,
	chain_id uuid primary key generated always as (coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) stored,
	last_number bigint not null check (last_number >= 0),
	last_hash bytea not null check (octet_length(last_hash) = 32)
);

create trigger append_only before update or delete or truncate on audit_event
	for each statement execute function refuse_rewriting();
create trigger never_deleted before delete or truncate on audit_chain
	for each statement execute function refuse_rewriting();

create function refuse_other_steps_of_chain() returns trigger language plpgsql as $$
begin
	if new.organization_id is distinct from old.organization_id or new.last_number <> old.last_number + 1 then
		raise exception 'a chain grows by one entry at a time' using errcode = '23514';
	end if;
	return new;
end $$;
create trigger one_by_one before update on audit_chain for each row execute function refuse_other_steps_of_chain();

do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		revoke update, delete, truncate on audit_event from tandem_app;
		revoke delete, truncate on audit_chain from tandem_app;
	end if;
end $$;
