-- An engagement is one joint selling effort for one customer; a referral is one company's half of it.
create table engagement (
	id uuid primary key,
	version integer not null,
	starter_id uuid not null references organization,
	base text not null check (base in ('PRIVATE', 'PARTNER_LED', 'CO_SELL', 'ASSESSMENT')),
	partner_to_partner boolean not null default false,
	customer_id uuid,
	customer_name text not null,
	line1 text not null,
	line2 text not null default '',
	city text not null,
	state text not null default '',
	postal_code text not null default '',
	country char(2) not null,
	duns char(9),
	contact_first_name text not null default '',
	contact_last_name text not null default '',
	contact_phone text not null default '',
	contact_email text not null default '',
	help smallint check (help between 1 and 6),
	notes_to_vendor text not null default '',
	consent boolean not null check (consent),
	created_at timestamptz not null
);

create index engagement_of_customer on engagement (customer_id);

create table referral (
	id uuid primary key,
	version integer not null,
	organization_id uuid not null references organization,
	location_id uuid not null,
	engagement_id uuid not null references engagement,
	direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
	status text not null,
	substatus text not null,
	stage smallint not null check (stage in (10, 20, 40, 60, 80, 100)),
	reason smallint check (reason between 1 and 8),
	reason_notes text not null default '',
	name text not null check (name <> ''),
	value numeric(19, 4) not null check (value > 0),
	currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
	close_date date not null,
	notes text not null default '',
	crm_id text not null default '',
	campaign_id text not null default '',
	-- how an inbound referral came about
	invited_by uuid references organization,
	invited_help smallint check (invited_help between 1 and 6),
	invited_notes text not null default '',
	expires_at timestamptz,
	-- the time of each step
	created_at timestamptz not null,
	updated_at timestamptz not null,
	received_at timestamptz,
	accepted_at timestamptz,
	declined_at timestamptz,
	expired_at timestamptz,
	won_at timestamptz,
	lost_at timestamptz,
	-- kept by the one write path, for lists and search; no part of the company's own half
	vendor_status text,
	registration_status text not null default 'NOT_REGISTERED',
	base text not null,
	partner_to_partner boolean not null,
	customer_name text not null,
	country char(2) not null,
	search_text text not null,
	shared_text text not null,
	withdrawn_at timestamptz,
	unique (organization_id, id),
	foreign key (organization_id, location_id) references location (organization_id, id),
	constraint substatus_fits_status check ((status, substatus) in (('NEW', 'PENDING'), ('NEW', 'RECEIVED'),
		('ACTIVE', 'ACCEPTED'), ('CLOSED', 'WON'), ('CLOSED', 'LOST'), ('CLOSED', 'DECLINED'), ('CLOSED', 'EXPIRED'))),
	constraint inbound_is_invited check ((direction = 'INBOUND') = (invited_by is not null and expires_at is not null)),
	constraint reason_when_turned_down check ((substatus in ('DECLINED', 'LOST')) = (reason is not null))
);
create index referral_of_engagement on referral (engagement_id);
create index referral_due on referral (expires_at) where status = 'NEW' and withdrawn_at is null;
-- One index for each order of the list; the last column makes the order total, for keyset paging.
create index referral_by_created on referral (organization_id, direction, created_at desc, id desc) where withdrawn_at is null;
create index referral_by_updated on referral (organization_id, direction, updated_at, id) where withdrawn_at is null;
create index referral_by_name on referral (organization_id, direction, name, id) where withdrawn_at is null;
create index referral_by_customer on referral (organization_id, direction, customer_name, id) where withdrawn_at is null;
create index referral_by_value on referral (organization_id, direction, value, id) where withdrawn_at is null;
create index referral_by_close_date on referral (organization_id, direction, close_date, id) where withdrawn_at is null;
create index referral_shown_to_vendor on referral (created_at desc, id desc)
	where base in ('PARTNER_LED', 'ASSESSMENT') and direction = 'OUTBOUND' and withdrawn_at is null;
create index referral_search on referral using gin (organization_id, search_text gin_trgm_ops);

create table referral_solution (
	organization_id uuid not null,
	referral_id uuid not null,
	position smallint not null check (position between 1 and 50),
	solution_id text not null references solution,
	currency char(3),
	price numeric(19, 4) check (price >= 0),
	quantity bigint check (quantity >= 1),
	primary key (referral_id, position),
	unique (referral_id, solution_id) deferrable initially deferred,
	foreign key (organization_id, referral_id) references referral (organization_id, id)
);

-- People working on the deal. The inviter's are those that the inviting company chose to show.
create table team_member (
	organization_id uuid not null,
	referral_id uuid not null,
	inviters boolean not null default false,
	position smallint not null check (position between 1 and 50),
	first_name text not null,
	last_name text not null,
	phone text not null,
	email text not null,
	primary key (referral_id, inviters, position),
	foreign key (organization_id, referral_id) references referral (organization_id, id)
);
create index team_by_email on team_member (organization_id, lower(email), referral_id) where not inviters;

-- Everything that ever happened to a deal, by anyone through any path.
create table deal_event (
	id uuid primary key,
	organization_id uuid not null,
	referral_id uuid not null,
	engagement_id uuid not null,
	kind text not null,
	data jsonb not null,
	actor_id uuid,
	actor_name text not null,
	source text not null check (source in ('UI', 'IMPORT', 'API', 'CONNECTOR', 'SYSTEM')),
	job_id uuid,
	at timestamptz not null,
	foreign key (organization_id, referral_id) references referral (organization_id, id)
);
create index deal_event_of_engagement on deal_event (engagement_id, at, id);
create index deal_event_of_job on deal_event (job_id) where job_id is not null;

create table favorite (
	member_id uuid not null references member,
	referral_id uuid not null references referral,
	since timestamptz not null,
	primary key (member_id, referral_id)
);

-- Terminal is terminal, whoever writes: a closed half never changes again.
create function refuse_change_of_closed_referral() returns trigger language plpgsql as $$
declare
	kept_by_write_path text[] := array['vendor_status', 'registration_status', 'base', 'partner_to_partner'];
begin
	if (to_jsonb(new) - kept_by_write_path) is distinct from (to_jsonb(old) - kept_by_write_path) then
		raise exception 'referral % is closed; nothing can be changed any more', old.id using errcode = '23514';
	end if;
	return new;
end $$;
create trigger closed_referral before update on referral for each row when (old.status = 'CLOSED')
	execute function refuse_change_of_closed_referral();

create function refuse_parts_of_closed_referral() returns trigger language plpgsql as $$
begin
	if exists (select from touched t join referral r on r.id = t.referral_id where r.status = 'CLOSED') then
		raise exception 'the referral is closed; nothing can be changed any more' using errcode = '23514';
	end if;
	return null;
end $$;
create trigger closed_solutions_insert after insert on referral_solution referencing new table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_solutions_update after update on referral_solution referencing old table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_solutions_delete after delete on referral_solution referencing old table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_team_insert after insert on team_member referencing new table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_team_update after update on team_member referencing old table as touched
	for each statement execute function refuse_parts_of_closed_referral();
create trigger closed_team_delete after delete on team_member referencing old table as touched
	for each statement execute function refuse_parts_of_closed_referral();

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only', tg_table_name using errcode = '23514';
end $$;
create trigger append_only before update or delete or truncate on deal_event
	for each statement execute function refuse_rewriting();
create trigger never_deleted before delete or truncate on referral
	for each statement execute function refuse_rewriting();

-- A server of one's own may name the application's role otherwise; there the triggers alone stand guard.
do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		revoke update, delete, truncate on deal_event from tandem_app;
		revoke delete, truncate on referral, engagement from tandem_app;
	end if;
end $$;
