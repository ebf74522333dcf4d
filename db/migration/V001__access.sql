-- Already there with the built-in database; elsewhere the migrating role needs the right to create them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Companies, their locations, the people who sign in and what they were granted.
create table organization (
	id uuid primary key,
	version integer not null,
	kind text not null check (kind in ('VENDOR', 'PARTNER')),
	name text not null,
	country char(2) not null,
	active boolean not null default true,
	vetted_for_assessments boolean not null default false
);
create unique index one_vendor on organization (kind) where kind = 'VENDOR';

create table location (
	id uuid primary key,
	version integer not null,
	organization_id uuid not null references organization,
	parent_id uuid,
	mpn_id text not null unique,
	name text not null,
	country char(2) not null,
	city text not null,
	headquarters boolean not null default false,
	retired_at timestamptz,
	unique (organization_id, id),
	foreign key (organization_id, parent_id) references location (organization_id, id)
);
create unique index one_headquarters on location (organization_id) where headquarters;

create table member (
	id uuid primary key,
	version integer not null,
	organization_id uuid not null references organization,
	email text not null,
	first_name text not null,
	last_name text not null,
	phone text not null default '',
	password_hash text not null,
	language text,
	suspended_at timestamptz,
	unique (organization_id, id)
);
create unique index one_member_per_email on member (lower(email));
comment on table member is 'A person who signs in; e-mail is unique in the installation';

create table role_grant (
	id uuid primary key,
	organization_id uuid not null,
	member_id uuid not null,
	role text not null check (role in ('ACCOUNT_ADMIN', 'REFERRALS_ADMIN', 'REFERRALS_USER', 'SELLER',
		'REGISTRATION_REVIEWER', 'PROGRAMME_ADMIN')),
	location_id uuid,
	foreign key (organization_id, member_id) references member (organization_id, id),
	foreign key (organization_id, location_id) references location (organization_id, id)
);
create unique index one_grant_per_scope on role_grant (member_id, role, location_id) nulls not distinct;
comment on column role_grant.location_id is 'null means the entire company, also over locations added later';
