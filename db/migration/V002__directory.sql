-- What one can search and pick: customers and solutions.
create table customer (
	id uuid primary key,
	organization_id uuid references organization,
	name text not null,
	line1 text not null,
	line2 text not null default '',
	city text not null,
	state text not null default '',
	postal_code text not null default '',
	country char(2) not null,
	duns char(9)
);
comment on column customer.organization_id is 'the one company that sees the entry; null: the whole programme';
create index customer_by_duns on customer (duns) where duns is not null;
create index customer_by_place on customer (lower(name), country, postal_code);
create index customer_by_name on customer using gin (lower(name) gin_trgm_ops);

create table solution (
	id text primary key,
	version integer not null,
	publisher_id uuid not null references organization,
	name text not null,
	assessment boolean not null default false,
	incentives text[] not null default '{}',
	co_sell_ready boolean not null default false,
	retired_at timestamptz
);
