-- Deal registration: one record of each kind for a won half, judged by the vendor's reviewers.
create table registration_evidence (
	id uuid primary key,
	organization_id uuid not null,
	referral_id uuid not null,
	file_name text not null check (file_name <> '' and length(file_name) <= 200),
	kind text not null check (kind in ('PDF', 'PNG', 'DOCX')),
	content bytea not null check (octet_length(content) between 1 and 10485760),
	uploaded_at timestamptz not null,
	unique (organization_id, referral_id, id),
	foreign key (organization_id, referral_id) references referral (organization_id, id)
);

create table registration (
	id uuid primary key,
	version integer not null,
	organization_id uuid not null,
	referral_id uuid not null,
	kind text not null check (kind in ('IP_CO_SELL', 'BIZ_APPS')),
	status text not null,
	message text not null default '',
	submitted_at timestamptz not null,
	moved_at timestamptz not null,
	solution_id text not null references solution,
	solution_value numeric(19, 4) not null check (solution_value > 0),
	total_value numeric(19, 4) not null,
	currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
	contract_type text not null check (contract_type in ('NEW', 'RENEWAL')),
	on_azure boolean not null,
	tenant text not null check (tenant in ('CUSTOMER', 'PARTNER')),
	signed_on date not null,
	starts_on date not null,
	ends_on date,
	contact_first_name text not null check (contact_first_name <> ''),
	contact_last_name text not null check (contact_last_name <> ''),
	contact_phone text not null check (contact_phone <> ''),
	contact_email text not null check (contact_email <> ''),
	named_in_contract boolean not null check (named_in_contract),
	evidence_id uuid,
	unique (organization_id, id),
	constraint one_registration_per_kind unique (referral_id, kind),
	foreign key (organization_id, referral_id) references referral (organization_id, id),
	foreign key (organization_id, referral_id, evidence_id)
		references registration_evidence (organization_id, referral_id, id),
	constraint status_fits_kind check ((kind = 'BIZ_APPS' and status = 'COMPLETED')
		or (kind = 'IP_CO_SELL' and status in ('SUBMITTED', 'IN_REVIEW', 'ACTION_REQUIRED', 'APPROVED', 'REJECTED'))),
	constraint message_when_sent_back check (status not in ('ACTION_REQUIRED', 'REJECTED') or message <> ''),
	constraint solution_is_part_of_the_contract check (solution_value <= total_value),
	constraint contract_days_in_order check (signed_on <= starts_on and (ends_on is null or starts_on <= ends_on))
);
comment on column registration.ends_on is 'null means perpetual';
comment on column registration.submitted_at is 'since when it waits: the latest submission';
create index registration_queue on registration (status, submitted_at, id);
create index registration_of_company on registration (organization_id, submitted_at desc, id desc);

-- What became of each registration, and who said what.
create table registration_step (
	id uuid primary key,
	organization_id uuid not null,
	registration_id uuid not null,
	status text not null,
	message text not null default '',
	actor_id uuid,
	actor_name text not null,
	at timestamptz not null,
	foreign key (organization_id, registration_id) references registration (organization_id, id)
);
create index step_of_registration on registration_step (registration_id, at, id);

create function refuse_registration_unless_won() returns trigger language plpgsql as $$
begin
	if new.status not in ('SUBMITTED', 'COMPLETED') or new.version <> 1
		or not exists (select from referral r where r.id = new.referral_id and r.substatus = 'WON') then
		raise exception 'only a won deal is registered, from the beginning' using errcode = '23514';
	end if;
	return new;
end $$;
create trigger registration_begins before insert on registration for each row
	execute function refuse_registration_unless_won();

-- Each step in its order, and the facts stay as they are but for the partner's correction.
create function refuse_wrong_step_of_registration() returns trigger language plpgsql as $$
declare
	moving text[] := array['version', 'status', 'message', 'moved_at'];
	correcting text[] := moving || array['submitted_at', 'solution_id', 'solution_value', 'total_value', 'currency',
		'contract_type', 'on_azure', 'tenant', 'signed_on', 'starts_on', 'ends_on', 'contact_first_name',
		'contact_last_name', 'contact_phone', 'contact_email', 'evidence_id'];
	corrected boolean := old.status = 'ACTION_REQUIRED' and new.status = 'SUBMITTED';
begin
	if (old.status, new.status) not in (('SUBMITTED', 'IN_REVIEW'), ('IN_REVIEW', 'ACTION_REQUIRED'),
			('IN_REVIEW', 'APPROVED'), ('IN_REVIEW', 'REJECTED'), ('ACTION_REQUIRED', 'SUBMITTED')) then
		raise exception 'registration %: % cannot become %', old.id, old.status, new.status using errcode = '23514';
	end if;
	if (to_jsonb(new) - (case when corrected then correcting else moving end))
			is distinct from (to_jsonb(old) - (case when corrected then correcting else moving end)) then
		raise exception 'registration %: its facts stay as they are', old.id using errcode = '23514';
	end if;
	return new;
end $$;
create trigger registration_steps before update on registration for each row
	execute function refuse_wrong_step_of_registration();

create trigger never_deleted before delete or truncate on registration
	for each statement execute function refuse_rewriting();
create trigger append_only before update or delete or truncate on registration_step
	for each statement execute function refuse_rewriting();
create trigger append_only before update or delete or truncate on registration_evidence
	for each statement execute function refuse_rewriting();

do $$ begin
	if exists (select from pg_roles where rolname = 'tandem_app') then
		revoke delete, truncate on registration from tandem_app;
		revoke update, delete, truncate on registration_step, registration_evidence from tandem_app;
	end if;
end $$;
